// The last word of a query -> the fields it may begin and the values its field
// may have, each as it would be typed.
// Outside face: QueryEnding, EndingOf(), FieldNames(), FieldValues(),
// TypedValue().
#ifndef IMR_SEARCHER_COMPLETION_QUERY_VALUES_H_
#define IMR_SEARCHER_COMPLETION_QUERY_VALUES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"

namespace imr {

struct Candidate {
  std::string text;
  std::string description;
  bool is_whole = true;  // false: more of the word is to come
};

// What of a query is being typed.
struct QueryEnding {
  const Field* field = nullptr;  // whose value it is; null: none
  bool is_word = false;          // it may become a field's name
  size_t at = 0;                 // where it begins, a byte of the query
};

// Returns what stands at the end of `query`: neither a value nor a word where
// a quote is open.
QueryEnding EndingOf(absl::string_view query);

// Returns "drug:" and the like that begin with `typed`.
std::vector<Candidate> FieldNames(absl::string_view typed);

// Returns the values of a field that begin with `typed`, of the index in
// folder `db`; none if it cannot be read.
std::vector<Candidate> FieldValues(const std::string& db, const Field& field,
                                   absl::string_view typed);

// Returns a value as it is typed behind "field:": "pain-management", in quotes
// where hyphens would mean something else.
std::string TypedValue(const Field& field, const std::string& value);

}  // namespace imr

#endif  // IMR_SEARCHER_COMPLETION_QUERY_VALUES_H_
