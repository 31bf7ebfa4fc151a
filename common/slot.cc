#include "common/slot.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/strip.h"

#include "common/varint.h"

namespace imr {
namespace {

constexpr size_t kWholeDigits = 10;

bool AllDigits(absl::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), absl::ascii_isdigit);
}

}  // namespace

std::string EncodeNumber(int64_t number) {
  return absl::StrFormat("%010d", std::max<int64_t>(number, 0));
}

std::string EncodeDecimal(absl::string_view decimal) {
  const size_t point = std::min(decimal.find('.'), decimal.size());
  absl::string_view whole = decimal.substr(0, point);
  if (!AllDigits(whole)) return "";
  while (absl::ConsumePrefix(&whole, "0")) continue;
  if (whole.size() > kWholeDigits) return "";
  std::string number =
      absl::StrCat(std::string(kWholeDigits - whole.size(), '0'), whole);
  if (point == decimal.size()) return number;
  absl::string_view fraction = decimal.substr(point + 1);
  if (!AllDigits(fraction)) return "";
  while (absl::ConsumeSuffix(&fraction, "0")) continue;
  if (!fraction.empty()) absl::StrAppend(&number, ".", fraction);
  return number;
}

std::string EncodeIsoDay(absl::string_view iso_day) {
  if (iso_day.size() != 10 || iso_day[4] != '-' || iso_day[7] != '-') return "";
  const std::string day = absl::StrCat(
      iso_day.substr(0, 4), iso_day.substr(5, 2), iso_day.substr(8, 2));
  return AllDigits(day) ? day : "";
}

std::string EncodeList(absl::Span<const std::string> values) {
  std::string bytes;
  for (const std::string& value : values) {
    AppendVarint(value.size(), bytes);
    bytes.append(value);
  }
  return bytes;
}

bool IsList(absl::string_view bytes) {
  uint64_t size = 0;
  while (ConsumeVarint(bytes, size)) {
    if (size > bytes.size()) return false;
    bytes.remove_prefix(size);
  }
  return bytes.empty();
}

absl::StatusOr<std::vector<std::string>> DecodeList(absl::string_view bytes) {
  std::vector<std::string> values;
  while (!bytes.empty()) {
    uint64_t size = 0;
    if (!ConsumeVarint(bytes, size) || size > bytes.size()) {
      return absl::DataLossError(
          absl::StrCat("value ", values.size() + 1,
                       " of a slot is cut off; verify the index"));
    }
    values.emplace_back(bytes.substr(0, size));
    bytes.remove_prefix(size);
  }
  return values;
}

}  // namespace imr
