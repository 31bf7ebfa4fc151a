#include "searcher/case_outcomes.h"

#include <algorithm>
#include <vector>

#include "searcher/word_steps.h"

namespace imr {
namespace {

using Words = absl::Span<const Word>;

constexpr absl::string_view kPartial = "partially overturned";

size_t EndOfItems(Words words, size_t at) {
  return EndOfAny({"decisions", "determinations", "issues", "items", "requests",
                   "services", "treatments"},
                  words, at);
}

// Returns the verdict at `at`, also as a sentence: "was denied".
Verdict SaidAt(Words words, size_t at) {
  const size_t verb = EndOfAny({"are", "got", "is", "was", "were"}, words, at);
  return OneWordVerdictAt(words, std::max(at, verb));
}

Verdict PartAt(Words words, size_t at) {
  const size_t part = EndOfAny({"partial", "partially", "partly"}, words, at);
  if (part > 0) {
    const Verdict verdict = OneWordVerdictAt(words, part);
    return verdict.end > 0 ? Verdict{kPartial, verdict.end} : Verdict();
  }
  const Verdict verdict = OneWordVerdictAt(words, at);
  const size_t end = verdict.end > 0 ? EndOf("in part", words, verdict.end) : 0;
  return end > 0 ? Verdict{kPartial, end} : Verdict();
}

Verdict MixedAt(Words words, size_t at) {
  const size_t mixed = EndOfAny({"mixed", "split"}, words, at);
  if (mixed == 0) return {};
  const size_t end = EndOfAny(
      {"decision", "decisions", "outcome", "outcomes", "result", "results"},
      words, mixed);
  return end > 0 ? Verdict{kPartial, end} : Verdict();
}

// Returns one past the words for all items of a letter; 0 if none stand there.
size_t EndOfWhole(Words words, size_t at) {
  const size_t whole =
      EndOfAny({"all of it", "all of them", "everything", "fully"}, words, at);
  if (whole > 0) return whole;
  const size_t all = EndOfAny({"all", "all of the", "all the"}, words, at);
  return all > 0 ? EndOfItems(words, all) : 0;
}

Verdict WholeAt(Words words, size_t at) {
  const size_t whole = EndOfWhole(words, at);
  return whole > 0 ? SaidAt(words, whole) : Verdict();
}

Verdict NoneAt(Words words, size_t at) {
  const size_t nothing = EndOf("nothing", words, at);
  if (nothing == 0) return {};
  const Verdict verdict = SaidAt(words, nothing);
  if (verdict.end == 0) return {};
  return {OtherOutcome(verdict.outcome), verdict.end};
}

// Returns the verdict on `some` items, whose words end there: "one item was
// denied".
Verdict SaidOfSomeAt(Words words, size_t some) {
  const size_t item =
      EndOfAny({"issue", "item", "request", "treatment"}, words, some);
  return SaidAt(words, std::max({some, item, EndOfItems(words, some)}));
}

Verdict SomeAt(Words words, size_t at) {
  const size_t some = EndOfAny({"one", "some"}, words, at);
  if (some == 0) return {};
  const Verdict first = SaidOfSomeAt(words, some);
  if (first.end == 0) return {};
  const size_t next =
      std::max(first.end, EndOfAny({"and", "but"}, words, first.end));
  const size_t others = EndOfAny({"another", "one", "others", "some",
                                  "the other", "the others", "the rest"},
                                 words, next);
  if (others == 0) return {};
  const Verdict second = SaidOfSomeAt(words, others);
  const bool is_mixed = second.end > 0 && second.outcome != first.outcome;
  return is_mixed ? Verdict{kPartial, second.end} : Verdict();
}

Verdict BothAt(Words words, size_t at) {
  const size_t both = EndOf("both", words, at);
  const Verdict first = OneWordVerdictAt(words, std::max(at, both));
  const size_t next = first.end > 0 ? EndOf("and", words, first.end) : 0;
  if (next == 0) return {};
  const Verdict second = OneWordVerdictAt(words, next);
  if (second.end == 0 || second.outcome == first.outcome) return {};
  const size_t items = EndOfItems(words, second.end);
  if (both == 0 && items == 0) return {};
  return {kPartial, std::max(second.end, items)};
}

}  // namespace

Verdict CaseOutcomeAt(Words words, size_t at) {
  Verdict longest;
  for (const auto read : {PartAt, MixedAt, WholeAt, NoneAt, SomeAt, BothAt}) {
    const Verdict one = read(words, at);
    if (one.end > longest.end) longest = one;
  }
  return longest;
}

absl::string_view CaseOutcomeOf(absl::string_view folded) {
  if (folded == "partial") return kPartial;
  const std::vector<Word> words = SplitWords(folded);
  if (words.empty()) return "";
  for (const auto read : {OneWordVerdictAt, CaseOutcomeAt}) {
    const Verdict one = read(words, 0);
    if (one.end == words.size()) return one.outcome;
  }
  return "";
}

}  // namespace imr
