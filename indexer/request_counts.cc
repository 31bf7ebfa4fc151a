#include "indexer/request_counts.h"

#include "indexer/request_nouns.h"
#include "indexer/request_numbers.h"

namespace imr {
namespace {

constexpr size_t kMostAdjectives = 7;  // "12 post-operative physical therapy"

// Whether a token after "1 tablet" says how to take it.
bool IsDirection(const RequestToken& token) {
  return token.IsNumber() || token.glued ||
         IsWordOf(WordKind::kDirection, token);
}

}  // namespace

bool IsDose(const RequestTokens& tokens, const RequestRange& range,
            size_t next) {
  if (range.high > kMostDose) return false;
  // "4 patches, 28 days" counts; "1 tablet, twice daily" does not.
  return tokens[next].Is(",")
             ? IsWordOf(WordKind::kDirection, tokens[next + 1]) ||
                   ReadFrequency(tokens, next + 1).has_value()
             : IsDirection(tokens[next]);
}

bool IsPerBox(const RequestTokens& tokens, const RequestRange& range) {
  return tokens[range.end + 1].IsAny({"/", "per"}) &&
         IsWordOf(WordKind::kContainer, tokens[range.end + 2]);
}

bool IsOfWhole(const RequestTokens& tokens, size_t of) {
  return tokens[of].Is("of") && tokens[of + 1].IsNumber() &&
         VisitNoun(tokens, of + 2) != 0;
}

size_t VisitNoun(const RequestTokens& tokens, size_t from) {
  for (size_t i = from; i < from + kMostAdjectives; ++i) {
    const RequestToken& token = tokens[i];
    if (IsWordOf(WordKind::kVisit, token)) return i;
    if (IsWordOf(WordKind::kPhraseEnd, token) || token.IsNumber() ||
        IsMeasured(tokens, i)) {
      return 0;
    }
  }
  return 0;
}

bool FollowsNoun(const RequestTokens& tokens, size_t i) {
  const bool is_apart = tokens.Before(i).Is(":") ||
                        (tokens.Before(i).Is(",") && tokens[i + 1].Is(","));
  const RequestToken& noun = tokens.Before(i, is_apart ? 2 : 1);
  return IsWordOf(WordKind::kVisit, noun) || IsWordOf(WordKind::kPiece, noun);
}

bool IsSeries(const RequestTokens& tokens, size_t i) {
  const RequestToken& before = tokens.Before(i, 2);
  return (tokens.Before(i).Is("of") &&
          before.IsAny({"series", "set", "total", "trial", "course"})) ||
         (tokens.Before(i).Is("to") && before.Is("up"));
}

bool IsLeading(const RequestTokens& tokens, size_t i) {
  for (size_t at = i; at-- > 0 && !tokens[at].Is(":");) {
    if (!IsWordOf(WordKind::kLeader, tokens[at])) {
      return false;
    }
  }
  return true;
}

bool IsUnspecified(const RequestTokens& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].IsAny({"unspecified", "unknown"})) return true;
  }
  return false;
}

}  // namespace imr
