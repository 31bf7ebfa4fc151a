#include "searcher/slot_values.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/slot.h"
#include "common/words.h"

namespace imr {

std::vector<std::string> SlotValues(const Field& field,
                                    absl::string_view bytes) {
  std::vector<std::string> values;
  ForEachSlotValue(field, bytes, [&](absl::string_view value) {
    values.emplace_back(value);
  });
  return values;
}

std::optional<std::string> SlotForm(const Field& field,
                                    absl::string_view value) {
  std::string form;
  switch (field.kind) {
    case FieldKind::kDate:
      form = EncodeIsoDay(value);
      break;
    case FieldKind::kNumber:
      form = EncodeDecimal(value);
      break;
    case FieldKind::kText:
    case FieldKind::kKeyword:
      form = std::string(value);
      break;
  }
  if (form.empty()) return std::nullopt;
  return form;
}

std::string PrintedForm(const Field& field, absl::string_view slot_value) {
  absl::string_view digits = slot_value;
  switch (field.kind) {
    case FieldKind::kDate:
      if (slot_value.size() != 8) break;
      return absl::StrCat(slot_value.substr(0, 4), "-", slot_value.substr(4, 2),
                          "-", slot_value.substr(6));
    case FieldKind::kNumber:
      while (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') {
        digits.remove_prefix(1);
      }
      return std::string(digits);
    case FieldKind::kText:
    case FieldKind::kKeyword:
      break;
  }
  return std::string(slot_value);
}

bool ValueBeginsWith(absl::string_view printed, absl::string_view prefix) {
  return absl::StartsWith(absl::StrCat(FoldText(printed), " "), prefix);
}

}  // namespace imr
