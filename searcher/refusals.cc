#include "searcher/refusals.h"

#include <algorithm>

#include "absl/strings/string_view.h"

#include "common/lexicons.h"
#include "searcher/vocabulary.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

// Returns one past the words that turn a verb round; 0 if none stand at `at`.
size_t EndOfRefusing(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kRefusing[] = {
      "cannot",       "cant",        "could not",   "couldnt",
      "decline to",   "declined to", "declines to", "declining to",
      "did not",      "didnt",       "do not",      "does not",
      "doesnt",       "dont",        "failed to",   "not willing to",
      "refuse to",    "refused to",  "refuses to",  "refusing to",
      "unwilling to", "will not",    "wont",        "would not",
      "wouldnt"};
  return EndOfAny(kRefusing, words, at);
}

// Returns one past who refuses, `at` if that is not said: a decision is asked
// for, whoever made it.
size_t EndOfWho(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kWho[] = {"adjuster",
                                               "carrier",
                                               "claims adjuster",
                                               "claims administrator",
                                               "insurance",
                                               "insurance carrier",
                                               "insurance company",
                                               "insurer",
                                               "the adjuster",
                                               "the carrier",
                                               "the claims administrator",
                                               "the insurance company",
                                               "the insurer",
                                               "ur",
                                               "utilization review"};
  return std::max(at, EndOfAny(kWho, words, at));
}

// Returns one past what insurers do, of which letters speak otherwise; 0 if it
// does not stand at `at`.
size_t EndOfPaying(absl::Span<const Word> words, size_t at) {
  return EndOfAny({"allow", "authorise", "authorize", "cover", "ok", "okay",
                   "pay", "pay for", "reimburse", "reimburse for"},
                  words, at);
}

// Returns the name of the outcome whose verb stands at `at`, and one past it;
// "" if none does.
absl::string_view OutcomeAt(absl::Span<const Word> words, size_t at,
                            size_t& end) {
  const LexiconMatch verb = GetLexicon(LexiconId::kOutcomes).MatchAt(words, at);
  end = verb.end;
  return verb.entries.size() == 1 ? verb.entries[0]->name : "";
}

}  // namespace

Understood RefusalAt(absl::Span<const Word> words, size_t at) {
  const size_t verb = EndOfRefusing(words, EndOfWho(words, at));
  if (verb == 0 || verb >= words.size()) return {};
  size_t end = EndOfPaying(words, verb);
  const bool is_denied = end > 0 || OutcomeAt(words, verb, end) == "overturned";
  if (!is_denied && OutcomeAt(words, verb, end) != "upheld") return {};
  return {words[at].begin, words[end - 1].end,
          ReadingsOfName(GetField(FieldId::kOutcome),
                         is_denied ? "upheld" : "overturned")};
}

}  // namespace imr
