// Slots: a document's values of a field in a form that sorts, so that
// ranges, sorting and facets read columns instead of terms.
//
//   date    := "YYYYMMDD"
//   number  := 10 decimal digits, zero-padded, then "." and a fraction if
//              there is one (never negative)
//   slot    := value                         cardinality one
//            | (length:varint value)*         cardinality many
#ifndef IMR_COMMON_SLOT_H_
#define IMR_COMMON_SLOT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/fields.h"
#include "common/varint.h"

namespace imr {

// Slots that belong to no field. Never reuse a number.
// Retired: 1, 3, 4 (schema 2: letter id, word sequences).
inline constexpr uint32_t kNumberSlot = 2;      // the determination's number
inline constexpr uint32_t kGenerationSlot = 5;  // the build that added it

std::string EncodeNumber(int64_t number);

// Returns the number a decimal such as "60" or "106.32" is; "" if `decimal` is
// none or has more than ten digits before its point.
std::string EncodeDecimal(absl::string_view decimal);

// Returns the day an ISO day such as "2016-11-18" is; "" if it is none.
std::string EncodeIsoDay(absl::string_view iso_day);

// Returns the values as one slot's bytes; empty for none.
std::string EncodeList(absl::Span<const std::string> values);

// Returns true if the bytes are values with their lengths, to the last byte.
bool IsList(absl::string_view bytes);

// Calls visit(absl::string_view value) for each value in a slot's bytes, in the
// form that sorts; none for no bytes. Bytes that are no list are one value: a
// damaged column is still seen in a facet.
template <typename Visit>
void ForEachSlotValue(const Field& field, absl::string_view bytes,
                      Visit visit) {
  if (bytes.empty()) return;
  if (field.cardinality == Cardinality::kOne || !IsList(bytes)) {
    visit(bytes);
    return;
  }
  uint64_t size = 0;
  while (ConsumeVarint(bytes, size)) {
    visit(bytes.substr(0, size));
    bytes.remove_prefix(size);
  }
}

// Returns the values in a slot's bytes.
// Errors: DataLoss if the bytes are no list.
absl::StatusOr<std::vector<std::string>> DecodeList(absl::string_view bytes);

}  // namespace imr

#endif  // IMR_COMMON_SLOT_H_
