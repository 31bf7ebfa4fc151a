// How the results of a search are chosen and put in order, as typed: the flags
// that a saved search keeps beside its query.
// Outside face: SearchFlags, ReadFlags(), FormatFlags(), CheckFlags(),
// OverSaved(), and the values of flags: ParseUnit(), ParseSort(), ParseFacet(),
// NumberError(), CheckChoice(), UnknownChoice().
#ifndef IMR_SEARCHER_SEARCH_FLAGS_H_
#define IMR_SEARCHER_SEARCH_FLAGS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "searcher/request.h"

namespace imr {

// The choices of --by, where results are shown, and of --sort.
inline constexpr char kResultUnits[] = "determination, letter";
inline constexpr char kSortOrders[] = "relevance, newest, oldest";

struct SearchFlags {
  std::string by;    // find, save: the unit; stats: the fields
  std::string sort;  // "" by relevance
  std::optional<int64_t> limit;
  std::vector<std::string> facets;
  bool literal = false;
  bool no_fold = false;  // each near-duplicate has its own place
};

// Takes the flags off the begin of `text`: "--by letter --limit=5 knee" leaves
// "knee", as does "-- knee".
// Errors: InvalidArgument naming a flag that is none, lacks its value, or is
// to have a number and has none.
absl::StatusOr<SearchFlags> ReadFlags(absl::string_view& text);

// Returns the flags as ReadFlags reads them: "--by letter --limit 5".
std::string FormatFlags(const SearchFlags& flags);

// Errors: InvalidArgument naming a value that find would refuse.
absl::Status CheckFlags(const SearchFlags& flags);

// Returns `given` with the saved flags where it has none.
SearchFlags OverSaved(SearchFlags given, const SearchFlags& saved);

// Errors: of each, InvalidArgument naming the choices there are.
absl::StatusOr<ResultUnit> ParseUnit(absl::string_view text);
absl::StatusOr<SortOrder> ParseSort(absl::string_view text);

// Returns the facet that "specialty" or "specialty:5" asks for.
absl::StatusOr<FacetRequest> ParseFacet(absl::string_view text);

// Returns why what was given for a number is none; "" if it is one.
std::string NumberError(absl::string_view given);

// Errors: InvalidArgument if `given` is none of `choices`, "text, json".
absl::Status CheckChoice(absl::string_view option, absl::string_view given,
                         absl::string_view choices);

// Returns the error of a choice that is none.
absl::Status UnknownChoice(absl::string_view option, absl::string_view given,
                           absl::string_view choices);

}  // namespace imr

#endif  // IMR_SEARCHER_SEARCH_FLAGS_H_
