// Words of a query that misspell a treatment, a part of the body or an outcome,
// as the indexer reads those of a request. Drugs stay as they are: look-alikes
// are different drugs.
// Outside face: WordsPutRight(). Used by bare_run.cc.
#ifndef IMR_SEARCHER_PUT_RIGHT_H_
#define IMR_SEARCHER_PUT_RIGHT_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/lexer.h"

namespace imr {

// Returns the words of `run`, tokens of `query`, at their places in it, with
// those put right that one slip made of another word; not plurals, and not
// "~improvment", which asks for every such word.
std::vector<Word> WordsPutRight(absl::string_view query,
                                absl::Span<const Token> run);

}  // namespace imr

#endif  // IMR_SEARCHER_PUT_RIGHT_H_
