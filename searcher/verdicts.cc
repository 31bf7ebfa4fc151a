#include "searcher/verdicts.h"

#include "common/lexicons.h"
#include "searcher/word_steps.h"

namespace imr {

Verdict VerdictAt(absl::Span<const Word> words, size_t at) {
  if (at >= words.size()) return {};
  const LexiconMatch match =
      GetLexicon(LexiconId::kOutcomes).MatchAt(words, at);
  if (match.entries.size() != 1) return {};
  return {match.entries[0]->name, match.end};
}

Verdict OneWordVerdictAt(absl::Span<const Word> words, size_t at) {
  const Verdict verdict = VerdictAt(words, at);
  if (verdict.end == 0) return {};
  const size_t negation = EndOfAny({"non", "not"}, words, at);
  const size_t word = SkipJoined(words, negation > 0 ? negation : at);
  return verdict.end == word + 1 ? verdict : Verdict();
}

absl::string_view OtherOutcome(absl::string_view outcome) {
  return outcome == kUpheld ? kOverturned : kUpheld;
}

}  // namespace imr
