// Parentheses in order, and what each group of tokens is for: the values of a
// field, or words that must stand near others.
// Outside face: BalanceGroups(), ScopesOf(). Used by interpret.cc.
#ifndef IMR_SEARCHER_GROUPS_H_
#define IMR_SEARCHER_GROUPS_H_

#include <cstddef>
#include <vector>

#include "absl/types/span.h"

#include "searcher/lexer.h"
#include "searcher/note_list.h"

namespace imr {

// Parentheses nest this deep; deeper ones are left out, with a note. More
// than people write, and far less than a stack holds.
inline constexpr size_t kMaxGroupDepth = 64;

// Returns `tokens` with a closing parenthesis for every opening one and
// nothing else: what is left open is closed at the end, what closes nothing
// or nests too deep is left out.
std::vector<Token> BalanceGroups(std::vector<Token> tokens, NoteList& notes);

// What holds for a token because of where it stands.
struct TokenScope {
  const Field* field = nullptr;  // it is a value of "field:( ... )"
  bool near = false;             // it is an operand of "w/5", or inside one
};

// Returns the scopes of `tokens`, which are balanced.
std::vector<TokenScope> ScopesOf(absl::Span<const Token> tokens);

}  // namespace imr

#endif  // IMR_SEARCHER_GROUPS_H_
