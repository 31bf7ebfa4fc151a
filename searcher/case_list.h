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

struct CaseList {
  std::vector<std::string> cases;  // each once, as letters print it
  std::vector<std::string> notes;  // on lines that name none
};

// Returns the cases a file names. Each line is searched for their numbers,
// however they are typed, and for ids of letters without one; what else a line
// says, the claimant or a file's ending, counts for nothing, nor do lines that
// begin with "#". "-" reads standard input.
// Errors: those of ReadFile, InvalidArgument if the file names no case.
absl::StatusOr<CaseList> ReadCaseList(const std::string& path);

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
