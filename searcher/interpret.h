// Words -> what they mean: fields, values, phrases; each decision a note that
// the reader sees and can undo. Sees the field table and the lexicons, no
// index. Never fails: what cannot be understood is searched as words and said
// so in a note.
// Outside face: Interpret().
#ifndef IMR_SEARCHER_INTERPRET_H_
#define IMR_SEARCHER_INTERPRET_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"

#include "searcher/query_tree.h"
#include "searcher/request.h"

namespace imr {

// One meaning of a part of the query; several mean any of them.
struct FieldMeaning {
  FieldId field;
  std::string value;  // as shown: "alprazolam", "24", "hydrocodone + ..."
};

// A part of the query that was understood as fields.
struct UnderstoodPart {
  std::string text;  // as typed: "page 24"
  std::vector<FieldMeaning> fields;
};

struct Interpretation {
  QueryNode tree;
  std::vector<UnderstoodPart> parts;
  std::vector<std::string> notes;
};

// Returns what `request.query` means.
// Errors: InvalidArgument for an unknown field, a date, number or range that
// is none (with what to type instead); everything else is a note.
absl::StatusOr<Interpretation> Interpret(const SearchRequest& request);

// Returns tree and notes as one text, for tests and `explain`.
std::string ToString(const Interpretation& interpretation);

}  // namespace imr

#endif  // IMR_SEARCHER_INTERPRET_H_
