#include "searcher/value_bounds.h"

#include <cstdint>

#include "absl/strings/str_cat.h"

#include "searcher/column.h"
#include "searcher/slot_values.h"

namespace imr {

std::string BoundsOf(const IndexReader& index, const Field& field) {
  if (field.kind != FieldKind::kNumber && field.kind != FieldKind::kDate) {
    return "";
  }
  std::string least;
  std::string most;
  const Column column(index, field.slot);
  for (uint32_t number = 1; number <= column.contents(); ++number) {
    for (const std::string& value : SlotValues(field, column.Content(number))) {
      if (least.empty() || value < least) least = value;
      if (value > most) most = value;
    }
  }
  if (least.empty()) {
    return absl::StrCat(field.name, ": no letter here states one");
  }
  return absl::StrCat(field.name, ": from ", PrintedForm(field, least), " to ",
                      PrintedForm(field, most), " in this index");
}

}  // namespace imr
