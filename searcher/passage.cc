#include "searcher/passage.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

#include "common/words.h"
#include "searcher/stop_words.h"

namespace imr {
namespace {

// Words that are looked for: those behind them would leave out no letter that
// holds these.
constexpr size_t kMaxPassageWords = 128;

bool EndsSentence(absl::string_view token) {
  return absl::EndsWith(token, ".") || absl::EndsWith(token, ";");
}

// Returns true for what only queries have: "drug:norco", "w/5", "wean*", AND.
bool IsOfGrammar(absl::string_view token) {
  static constexpr absl::string_view kOperators[] = {"AND", "OR", "NOT",
                                                     "NEAR"};
  const size_t colon = token.find(':');
  const bool has_value =
      colon != token.npos && colon > 0 && colon + 1 < token.size();
  return has_value || token.find_first_of("\"*!~&@") != token.npos ||
         token[0] == '-' || token[0] == '+' ||
         absl::StartsWithIgnoreCase(token, "w/") || token[0] == '/' ||
         std::find(std::begin(kOperators), std::end(kOperators), token) !=
             std::end(kOperators);
}

bool IsPassage(absl::string_view query) {
  const std::vector<absl::string_view> tokens =
      absl::StrSplit(query, ' ', absl::SkipEmpty());
  if (tokens.size() < kMinPassageWords || !EndsSentence(tokens.back())) {
    return false;
  }
  const char first = tokens.front().front();
  return absl::ascii_isupper(static_cast<unsigned char>(first)) &&
         std::none_of(tokens.begin(), tokens.end(), IsOfGrammar);
}

}  // namespace

std::optional<QueryNode> WordsOfPassage(absl::string_view query) {
  if (!IsPassage(query)) return std::nullopt;
  std::vector<QueryNode> words;
  absl::flat_hash_set<std::string> known;
  for (const Word& word : SplitWords(query)) {
    if (word.joined || IsStopWord(word.text) ||
        !known.emplace(word.text).second) {
      continue;
    }
    if (words.size() == kMaxPassageWords) break;
    words.emplace_back();
    words.back().kind = NodeKind::kWord;
    words.back().field = FieldId::kText;
    words.back().value = std::string(word.text);
  }
  if (words.size() < 2) return std::nullopt;
  return AllOf(std::move(words));
}

}  // namespace imr
