#include "searcher/groups.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace imr {
namespace {

Token ClosingToken(size_t at) {
  Token token;
  token.kind = TokenKind::kClose;
  token.text = ")";
  token.begin = at;
  token.end = at;
  return token;
}

// Returns for each opening parenthesis the place of its closing one.
std::vector<size_t> ClosingOf(absl::Span<const Token> tokens) {
  std::vector<size_t> closing(tokens.size());
  std::vector<size_t> open;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::kOpen) open.push_back(i);
    if (tokens[i].kind != TokenKind::kClose) continue;
    closing[open.back()] = i;
    open.pop_back();
  }
  return closing;
}

// Also of "NOT w/5".
bool IsNear(absl::Span<const Token> tokens, size_t at) {
  if (at + 1 < tokens.size() && tokens[at].kind == TokenKind::kNot) ++at;
  return at < tokens.size() && tokens[at].kind == TokenKind::kNear;
}

// Returns the field whose values the group that opens at `at` holds, or null.
const Field* GroupField(absl::Span<const Token> tokens, size_t at) {
  const bool is_group = at > 0 && tokens[at - 1].group;
  return is_group ? tokens[at - 1].field : nullptr;
}

// Follows the depth of groups, token by token.
class Balance {
 public:
  explicit Balance(NoteList& notes) : notes_(notes) {}

  // Returns whether an opening parenthesis is kept.
  bool Open() {
    if (depth_ < kMaxGroupDepth) {
      ++depth_;
      return true;
    }
    ++dropped_;
    notes_.Add(absl::StrCat("parentheses that nest deeper than ",
                            kMaxGroupDepth, " were left out"));
    return false;
  }

  // Returns whether a closing parenthesis is kept.
  bool Close() {
    if (dropped_ > 0) {
      --dropped_;
      return false;
    }
    if (depth_ == 0) {
      notes_.Add("\")\" closes no parenthesis and was left out");
      return false;
    }
    --depth_;
    return true;
  }

  // Returns the number of groups that are still open.
  size_t depth() const { return depth_; }

 private:
  NoteList& notes_;
  size_t depth_ = 0;    // of groups that are kept
  size_t dropped_ = 0;  // open groups that are not
};

}  // namespace

std::vector<Token> BalanceGroups(std::vector<Token> tokens, NoteList& notes) {
  std::vector<Token> balanced;
  Balance balance(notes);
  for (Token& token : tokens) {
    if (token.kind == TokenKind::kOpen && !balance.Open()) continue;
    if (token.kind == TokenKind::kClose && !balance.Close()) continue;
    balanced.push_back(std::move(token));
  }
  if (balance.depth() > 0) {
    notes.Add("\"(\" is not closed: it was closed at the end");
  }
  const size_t end = balanced.empty() ? 0 : balanced.back().end;
  balanced.insert(balanced.end(), balance.depth(), ClosingToken(end));
  return balanced;
}

std::vector<TokenScope> ScopesOf(absl::Span<const Token> tokens) {
  const std::vector<size_t> closing = ClosingOf(tokens);
  std::vector<TokenScope> scopes(tokens.size());
  std::vector<TokenScope> around = {TokenScope()};
  for (size_t i = 0; i < tokens.size(); ++i) {
    const bool opens = tokens[i].kind == TokenKind::kOpen;
    const size_t end = opens ? closing[i] : i;
    TokenScope scope = around.back();
    scope.near = scope.near || (i > 0 && IsNear(tokens, i - 1)) ||
                 IsNear(tokens, end + 1);
    if (opens) {
      if (const Field* field = GroupField(tokens, i)) scope.field = field;
      around.push_back(scope);
    }
    if (tokens[i].kind == TokenKind::kClose) around.pop_back();
    scopes[i] = scope;
  }
  return scopes;
}

}  // namespace imr
