// One letter by its id, as `imr-search show` names it.
// Outside face: FirstDocumentOf(), FindLetter(), MarkLetter(), UnmarkedParts().
#ifndef IMR_SEARCHER_SHOW_H_
#define IMR_SEARCHER_SHOW_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

#include "searcher/highlight.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

// Returns the first document of the letter that `id` names, letter case aside:
// an id as results print it, or a case number as people type it, "14-0012345".
// Throws Xapian::Error.
std::optional<Xapian::docid> FirstDocumentOf(const IndexReader& index,
                                             absl::string_view id);

// Returns the letter that `id` names, as above. "CM14-0012345#2" gives the
// letter with its second determination alone. Errors: NotFound if there is no
// such letter or determination.
absl::StatusOr<StoredLetter> FindLetter(IndexReader& index,
                                        absl::string_view id);

// Returns what `tree` marks in a letter of the index.
absl::StatusOr<LetterMarks> MarkLetter(const IndexReader& index,
                                       const StoredLetter& stored,
                                       const QueryNode& tree);

// Returns the parts of `query`, quoted, that have no mark among `marks`, those
// that must not stand in a letter aside. `tree` is how it was understood.
std::vector<std::string> UnmarkedParts(const QueryNode& tree,
                                       absl::string_view query,
                                       const LetterMarks& marks);

}  // namespace imr

#endif  // IMR_SEARCHER_SHOW_H_
