// Searching, from words to a page: the river as code. Everything a page says
// belongs to one revision of the index.
// Outside face: Search(). Used by commands.cc and tools/bench.
#ifndef IMR_SEARCHER_SEARCH_H_
#define IMR_SEARCHER_SEARCH_H_

#include "absl/status/statusor.h"

#include "searcher/index_reader.h"
#include "searcher/request.h"
#include "searcher/result_page.h"

namespace imr {

// Returns the page `request` asks for. `index` moves to a newer revision if
// the one it has is gone.
// Errors: InvalidArgument for a page, field or value that is none;
// Unavailable if the index keeps changing; DataLoss if it is damaged.
absl::StatusOr<ResultPage> Search(IndexReader& index,
                                  const SearchRequest& request);

}  // namespace imr

#endif  // IMR_SEARCHER_SEARCH_H_
