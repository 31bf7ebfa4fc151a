// "field:value" -> what to look for: names by the field's vocabulary, numbers
// and days with their ranges, words of text fields. What a field cannot hold
// is an error, for a wrong filter would be a wrong count.
// Outside face: ReadingsOfOperand(), NoSuchField(). Used by interpret.cc.
#ifndef IMR_SEARCHER_FIELD_READINGS_H_
#define IMR_SEARCHER_FIELD_READINGS_H_

#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "common/fields.h"
#include "searcher/lexer_values.h"
#include "searcher/note_list.h"
#include "searcher/readings.h"

namespace imr {

// Returns what one value of `field` stands for, any of several readings; none
// if there is no word in it. Days may be counted from `today`.
// Errors: InvalidArgument for what is no number, no day, a range that runs
// backwards or a range of names, with what to type instead.
absl::StatusOr<std::vector<Reading>> ReadingsOfOperand(const Field& field,
                                                       FieldOperand operand,
                                                       absl::CivilDay today,
                                                       NoteList& notes);

// Returns the error of a label that names no field, with the nearest ones.
absl::Status NoSuchField(absl::string_view label);

}  // namespace imr

#endif  // IMR_SEARCHER_FIELD_READINGS_H_
