// A list of cases, as an attorney keeps one, -> a filter of the query and
// what to say of cases the index does not have.
// Outside face: ReadCaseList(), RestrictToCases(), MissingCaseNotes().
#ifndef IMR_SEARCHER_CASE_LIST_H_
#define IMR_SEARCHER_CASE_LIST_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

#include "searcher/index_reader.h"
#include "searcher/query_tree.h"

namespace imr {

// Missing cases that are named; more are counted.
inline constexpr size_t kMaxMissingNamed = 20;

// Returns the case numbers in a file, each once and as letters print it: one a
// line, or with commas or spaces between them. "-" reads standard input.
// Errors: those of ReadFile, InvalidArgument if the file names no case.
absl::StatusOr<std::vector<std::string>> ReadCaseList(const std::string& path);

// Returns the query of which `tree` must hold in a letter of `cases`; of none
// `tree` itself.
QueryNode RestrictToCases(QueryNode tree,
                          const std::vector<std::string>& cases);

// Returns a note for each of `cases` that is not in the index. Throws
// Xapian::Error.
std::vector<std::string> MissingCaseNotes(
    const IndexReader& index, const std::vector<std::string>& cases);

}  // namespace imr

#endif  // IMR_SEARCHER_CASE_LIST_H_
