#include "common/record.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

#include "common/letter_json.h"
#include "common/status_macros.h"

namespace imr {
namespace {

// The first byte of a record. On disk: never reuse a number.
constexpr char kRecordVersion = 1;

absl::Status BadRecord(absl::string_view why) {
  return absl::DataLossError(absl::StrCat("read a stored record: ", why,
                                          "; check with \"imr-index verify\""));
}

}  // namespace

std::string EncodeRecord(const Letter& letter, int number, int count) {
  Json json = {{"n", number}, {"of", count}};
  if (number == 1) json["letter"] = LetterToJson(letter, {.with_text = true});
  std::string bytes(1, kRecordVersion);
  Json::to_cbor(json, bytes);
  return bytes;
}

absl::StatusOr<Record> DecodeRecord(absl::string_view data) {
  if (data.empty()) return BadRecord("it is empty");
  if (data[0] != kRecordVersion) return BadRecord("it is of another version");
  const Json json =
      Json::from_cbor(data.begin() + 1, data.end(),
                      /*strict=*/true, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("n") || !json.contains("of") ||
      !json["n"].is_number_integer() || !json["of"].is_number_integer()) {
    return BadRecord("it is cut off or damaged");
  }
  Record record;
  record.number = json["n"].get<int>();
  record.count = json["of"].get<int>();
  if (json.contains("letter")) {
    ASSIGN_OR_RETURN(record.letter, LetterFromJson(json["letter"]));
  }
  return record;
}

}  // namespace imr
