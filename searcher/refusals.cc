#include "searcher/refusals.h"

#include <algorithm>

#include "absl/strings/string_view.h"

#include "searcher/claims_administrators.h"
#include "searcher/verdicts.h"
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

// Returns one past what insurers do, of which letters speak otherwise; 0 if it
// does not stand at `at`.
size_t EndOfPaying(absl::Span<const Word> words, size_t at) {
  return EndOfAny({"allow", "authorise", "authorize", "cover", "ok", "okay",
                   "pay", "pay for", "reimburse", "reimburse for"},
                  words, at);
}

}  // namespace

Understood RefusalAt(absl::Span<const Word> words, size_t at) {
  // A decision is asked for, whoever made it.
  const size_t who = std::max(at, EndOfClaimsAdministrator(words, at));
  const size_t verb = EndOfRefusing(words, who);
  if (verb == 0 || verb >= words.size()) return {};
  Verdict refused = {kOverturned, EndOfPaying(words, verb)};
  if (refused.end == 0) refused = VerdictAt(words, verb);
  if (refused.end == 0) return {};
  return {words[at].begin, words[refused.end - 1].end,
          ReadingsOfName(GetField(FieldId::kOutcome),
                         OtherOutcome(refused.outcome))};
}

}  // namespace imr
