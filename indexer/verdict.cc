#include "indexer/verdict.h"

#include <algorithm>

#include "indexer/find_bytes.h"
#include "indexer/scan.h"

namespace imr {
namespace {

// Words that a verdict holds, "non-certified" among them.
constexpr absl::string_view kVerdictWords[] = {
    "medically necessary", "medical necessity", "certified"};

// Words that make a sentence no plain verdict: it weighs, quotes or grants in
// part.
constexpr absl::string_view kDoubts[] = {"if ",
                                         "would ",
                                         "could ",
                                         "may ",
                                         "when ",
                                         "unless ",
                                         "whether ",
                                         "although",
                                         "though ",
                                         "while ",
                                         "however",
                                         "but ",
                                         "except",
                                         "only ",
                                         "portion",
                                         "partial",
                                         "modif",
                                         "previous",
                                         "claims administrator",
                                         "utilization review",
                                         "initial"};

constexpr absl::string_view kNegations[] = {
    "not ",    "not-",         "non-",  "no ",     "cannot",     "n't ",
    "neither", "nor ",         "never", "without", "lack",       "fail",
    "unable",  "insufficient", "absen", "denied",  "unnecessary"};

constexpr absl::string_view kApprovals[] = {
    "is medically necessary",
    "are medically necessary",
    "was medically necessary",
    "were medically necessary",
    "is certified",
    "are certified",
    "is deemed medically necessary",
    "is considered medically necessary",
    "is therefore medically necessary",
    "found to be medically necessary",
    "medical necessity is established",
    "medical necessity has been established"};

// Verdicts stand at the end; farther up a rationale quotes guidelines.
constexpr size_t kVerdictBytes = 400;

// Returns the last sentence that holds a verdict's words, a part of `tail`,
// which is in lower case and as `printed`.
absl::string_view LastVerdictSentence(absl::string_view tail,
                                      absl::string_view printed) {
  size_t last = 0;
  bool has_verdict = false;
  for (const absl::string_view word : kVerdictWords) {
    const size_t at = FindLastBytes(tail, word);
    if (at == kNotFound) continue;
    last = std::max(last, at);
    has_verdict = true;
  }
  if (!has_verdict) return "";
  size_t begin = 0;
  size_t end = SentenceEnd(printed, 0);
  while (end <= last) {
    begin = end + 1;
    end = SentenceEnd(printed, begin);
  }
  return Between(tail, begin, end);
}

}  // namespace

std::optional<Outcome> VerdictOf(absl::string_view rationale) {
  const size_t from =
      rationale.size() > kVerdictBytes ? rationale.size() - kVerdictBytes : 0;
  const std::string printed = JoinPages(rationale.substr(from), false);
  const std::string tail = LowerAscii(printed);
  const absl::string_view sentence = LastVerdictSentence(tail, printed);
  const ProbedText probe(sentence);
  if (sentence.empty() || probe.HoldsAny(kDoubts)) return std::nullopt;
  const bool is_negated = probe.HoldsAny(kNegations);
  const bool approves = probe.HoldsAny(kApprovals);
  if (is_negated && !approves) return Outcome::kUpheld;
  if (approves && !is_negated) return Outcome::kOverturned;
  return std::nullopt;
}

}  // namespace imr
