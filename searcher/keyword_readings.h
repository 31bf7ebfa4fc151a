// "field:name" -> what to look for: a name by the field's vocabulary, by those
// of its neighbours, by its beginning, or as it was typed.
// Outside face: KeywordReadings(). Used by field_readings.cc.
#ifndef IMR_SEARCHER_KEYWORD_READINGS_H_
#define IMR_SEARCHER_KEYWORD_READINGS_H_

#include <vector>

#include "absl/status/statusor.h"

#include "common/fields.h"
#include "searcher/lexer_values.h"
#include "searcher/note_list.h"
#include "searcher/readings.h"

namespace imr {

// Returns what one value of a keyword `field` stands for, any of several
// readings; none if there is no word in it.
// Errors: InvalidArgument for a range.
absl::StatusOr<std::vector<Reading>> KeywordReadings(
    const Field& field, const FieldOperand& operand, NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_KEYWORD_READINGS_H_
