// A search kept under a name: its query and the flags that go with it, as one
// line of text that people write by hand.
//
//   line  := name (flag)* ["--"] query
//   name  := letters, digits, "-", "_", ".", up to 64; a letter or digit first
//   flag  := "--by" unit | "--limit" n | "--sort" order
//          | "--facet" name[":" n] | "--literal" | "--no-fold"
//            with a space or "=" before the value
//
// A query that begins with "@name" means this search; what follows narrows it.
// Outside face: SavedSearch, ParseSavedSearch(), FormatSavedSearch(),
// CheckSearchName(), TakeReference(), NarrowedQuery().
#ifndef IMR_SEARCHER_SAVED_SEARCH_H_
#define IMR_SEARCHER_SAVED_SEARCH_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "searcher/search_flags.h"

namespace imr {

struct SavedSearch {
  std::string name;
  SearchFlags flags;
  std::string query;  // one line, without spaces at its ends
};

// Errors: InvalidArgument saying what a name may be.
absl::Status CheckSearchName(absl::string_view name);

// Errors: InvalidArgument saying what is wrong with the line.
absl::StatusOr<SavedSearch> ParseSavedSearch(absl::string_view line);

// Returns the line that ParseSavedSearch reads.
std::string FormatSavedSearch(const SavedSearch& search);

// Takes "@name" off the begin of a query and returns the name; "" if the query
// does not begin with one.
absl::string_view TakeReference(absl::string_view& query);

// Returns the query of what is found by `search` and by `more`, which may be
// empty.
// Errors: InvalidArgument if a quote or parenthesis of the saved query is left
// open, so that nothing can be joined to it.
absl::StatusOr<std::string> NarrowedQuery(const SavedSearch& search,
                                          absl::string_view more);

}  // namespace imr

#endif  // IMR_SEARCHER_SAVED_SEARCH_H_
