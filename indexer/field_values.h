// A determination -> the values of every field. The only place where a
// field's value is found: one switch over FieldId without default, so that
// -Wswitch names the missing case when a row is added.
// Outside face: FieldValuesOf().
#ifndef IMR_INDEXER_FIELD_VALUES_H_
#define IMR_INDEXER_FIELD_VALUES_H_

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "common/fields.h"
#include "common/letter.h"

namespace imr {

// The values of each field, indexed by FieldId: of a text field its texts; of
// a keyword its values in lower case, as facets show them and, folded, terms
// hold them; of a date ISO days; of a number decimals. Values of a field come
// once each, in the letter's order.
using FieldValues = std::array<std::vector<std::string>, kFieldCount>;

// Returns the values of `letter`'s determination `index` (from 0); of a
// letter without determinations, index 0 gives the letter's own.
FieldValues FieldValuesOf(const Letter& letter, size_t index);

}  // namespace imr

#endif  // IMR_INDEXER_FIELD_VALUES_H_
