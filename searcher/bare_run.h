// Words that stand side by side without quotes or labels: which of them name
// fields, which are operators, which are only words.
// Outside face: IsBareWord(), ReadBareRun(). Used by interpret.cc.
#ifndef IMR_SEARCHER_BARE_RUN_H_
#define IMR_SEARCHER_BARE_RUN_H_

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

#include "searcher/item_list.h"
#include "searcher/lexer.h"

namespace imr {

// Returns true if `token` can be part of a name: a word, or an operator that
// names hold ("physical medicine and rehabilitation", "not certified").
bool IsBareWord(const Token& token);

// Adds what `run`, bare words of `query` side by side, stands for; `next` is
// the token behind them, null at the end, and days may be counted from `today`.
void ReadBareRun(absl::string_view query, absl::Span<const Token> run,
                 const Token* next, absl::CivilDay today, ItemList& items);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_RUN_H_
