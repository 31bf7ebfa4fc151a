#include "searcher/passage.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

#include "common/words.h"
#include "searcher/lexer.h"
#include "searcher/stop_words.h"
#include "searcher/text_nodes.h"

namespace imr {
namespace {

// Words that are looked for: those behind them would leave out no letter that
// holds these.
constexpr size_t kMaxPassageWords = 128;

bool EndsSentence(absl::string_view text) {
  return absl::EndsWith(text, ".") || absl::EndsWith(text, ";");
}

// Returns true for what only queries have: "drug:norco", "w/5", "wean*", AND.
bool IsOfGrammar(const Token& token) {
  switch (token.kind) {
    case TokenKind::kWord:
      return IsPattern(token.text);
    case TokenKind::kOpen:
    case TokenKind::kClose:
      return false;
    case TokenKind::kAnd:
    case TokenKind::kOr:
    case TokenKind::kNot:
      return token.capitals;  // "and" and "not" are words of sentences
    default:
      return true;
  }
}

bool IsPassage(absl::string_view query) {
  query = absl::StripAsciiWhitespace(query);
  const bool is_sentence =
      !query.empty() &&
      absl::ascii_isupper(static_cast<unsigned char>(query[0])) &&
      EndsSentence(query);
  const std::vector<absl::string_view> parts =
      absl::StrSplit(query, ' ', absl::SkipWhitespace());
  if (!is_sentence || parts.size() < kMinPassageWords) return false;
  return absl::c_none_of(Lex(query).tokens, IsOfGrammar);
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
