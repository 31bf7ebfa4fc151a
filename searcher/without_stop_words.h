// Leaves stop words out of a query, unless it has no others, or an operator
// would have nothing at its side.
// Outside face: WithoutStopWords(). Used by item_list.cc.
#ifndef IMR_SEARCHER_WITHOUT_STOP_WORDS_H_
#define IMR_SEARCHER_WITHOUT_STOP_WORDS_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "searcher/note_list.h"
#include "searcher/operators.h"

namespace imr {

// Returns `items` of `query` without those at the places `stop_words`,
// ascending, and says so in `notes`. Where all operands are such words they
// stay, unless the query `asks` for figures or an order: then nothing does.
std::vector<Item> WithoutStopWords(absl::string_view query,
                                   std::vector<Item> items,
                                   absl::Span<const size_t> stop_words,
                                   bool asks, NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_WITHOUT_STOP_WORDS_H_
