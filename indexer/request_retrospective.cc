// One word says it; "retro-" before the name of a place does not.
#include "indexer/request_retrospective.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "common/word_slips.h"

namespace imr {
namespace {

// Words of a request that "retro-" is put before, besides what is asked for.
constexpr absl::string_view kRetroWords[] = {
    "active", "actively",      "spective", "spectively", "request",
    "review", "auth",          "dos",      "date",       "dates",
    "rx",     "authorization", "approval", "purchase",   "left",
    "right",  "bilateral",     "both"};

// Tokens of the longest names.
constexpr size_t kMostTokens = 12;

bool IsRetroWord(absl::string_view word) {
  return std::find(std::begin(kRetroWords), std::end(kRetroWords), word) !=
         std::end(kRetroWords);
}

// Whether a treatment or drug is named from token `i` on.
bool StartsRequested(const RequestTokens& tokens, size_t i) {
  std::string name;
  for (size_t end = i + kMostTokens; i < end; ++i) {
    absl::StrAppend(&name, tokens[i].glued ? "" : " ", tokens[i].text);
  }
  const std::vector<Word> words = SplitWords(name);
  const auto is_first = [&words](LexiconId id) {
    return !words.empty() && !GetLexicon(id).MatchAt(words, 0).entries.empty();
  };
  return is_first(LexiconId::kTreatments) || is_first(LexiconId::kDrugs) ||
         is_first(LexiconId::kDrugClasses);
}

// "retro-patellar" is a place; "retro-MRI" is an MRI that was made.
bool IsPlaceBehind(const RequestTokens& tokens, size_t retro) {
  const size_t next = retro + 2;
  const bool is_glued = tokens[retro + 1].Is("-") && tokens[retro + 1].glued &&
                        tokens[next].IsWord() && tokens[next].glued;
  return is_glued && !IsRetroWord(tokens[next].text) &&
         !StartsRequested(tokens, next);
}

}  // namespace

const RequestToken* FindRetrospective(const RequestTokens& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    const RequestToken& token = tokens[i];
    const bool is_retrospective =
        token.IsAny({"retrospectively", "retroactive", "retroactively", "retro",
                     "retrospect"}) ||
        (token.IsWord() && IsOneEditApart(token.text, "retrospective"));
    if (!is_retrospective) continue;
    if (!token.Is("retro") || !IsPlaceBehind(tokens, i)) return &token;
  }
  return nullptr;
}

}  // namespace imr
