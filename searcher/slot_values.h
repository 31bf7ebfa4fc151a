// A document's bytes in a field's slot -> values, as they sort and as people
// read them. The encoding is common/slot.h's.
// Outside face: SlotValues(), SlotForm(), PrintedForm(), ValueBeginsWith().
#ifndef IMR_SEARCHER_SLOT_VALUES_H_
#define IMR_SEARCHER_SLOT_VALUES_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"

namespace imr {

// Returns the values in a slot's bytes, each in the form that sorts; none for
// no bytes. Bytes that are no list are one value: a damaged column is still
// seen in a facet.
std::vector<std::string> SlotValues(const Field& field,
                                    absl::string_view bytes);

// Returns a value as typed ("2016-11-18", "24") in the form that sorts;
// nullopt if it is no value of the field's kind.
std::optional<std::string> SlotForm(const Field& field,
                                    absl::string_view value);

// Returns a value in the form that sorts as people read it: the other way.
std::string PrintedForm(const Field& field, absl::string_view slot_value);

// Returns true if `printed` begins with `prefix`, which is folded. A prefix
// that ends in a space ends in a whole word: "10 325 " begins 10/325 and
// 10-325 mg, not 10/3250.
bool ValueBeginsWith(absl::string_view printed, absl::string_view prefix);

}  // namespace imr

#endif  // IMR_SEARCHER_SLOT_VALUES_H_
