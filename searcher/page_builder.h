// Matches -> result page: reads the letters of the page and tells of each hit
// what people look for, with a snippet.
// Outside face: BuildPage(), FileNameOf().
#ifndef IMR_SEARCHER_PAGE_BUILDER_H_
#define IMR_SEARCHER_PAGE_BUILDER_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "searcher/index_reader.h"
#include "searcher/interpret.h"
#include "searcher/request.h"
#include "searcher/result_page.h"
#include "searcher/run.h"

namespace imr {

// Returns all of the page but how long it took. Throws Xapian::Error.
// Errors: DataLoss if a record cannot be read.
absl::StatusOr<ResultPage> BuildPage(const IndexReader& index,
                                     const SearchRequest& request,
                                     const Interpretation& interpretation,
                                     const Matches& matches);

// Returns the name of a file without its folders; of an archive's member, its
// own.
std::string FileNameOf(absl::string_view path);

}  // namespace imr

#endif  // IMR_SEARCHER_PAGE_BUILDER_H_
