#include "common/xapian_status.h"

#include <cerrno>
#include <cstring>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace imr {
namespace {

struct Meaning {
  absl::StatusCode code;
  absl::string_view hint;  // what to do, "" if there is nothing to say
};

// What Xapian's types of errors mean here. A type stands above its base.
constexpr struct {
  absl::string_view type;
  Meaning meaning;
} kMeanings[] = {
    {"DatabaseLockError",
     {absl::StatusCode::kUnavailable,
      "another process is writing it; try again when that has ended"}},
    {"DatabaseNotFoundError",
     {absl::StatusCode::kNotFound, "create it with \"imr-index build\""}},
    {"DatabaseVersionError",
     {absl::StatusCode::kFailedPrecondition,
      "make it anew with \"imr-index build --rebuild\""}},
    {"DatabaseCorruptError",
     {absl::StatusCode::kDataLoss,
      "make it anew with \"imr-index build --rebuild\""}},
    {"DatabaseOpeningError",
     {absl::StatusCode::kNotFound, "see that the folder is an index"}},
    {"DatabaseCreateError",
     {absl::StatusCode::kPermissionDenied,
      "see that the folder may be written"}},
    {"DocNotFoundError", {absl::StatusCode::kNotFound, ""}},
    {"InvalidArgumentError", {absl::StatusCode::kInvalidArgument, ""}},
    {"QueryParserError", {absl::StatusCode::kInvalidArgument, ""}},
    {"RangeError", {absl::StatusCode::kOutOfRange, ""}},
    {"SerialisationError", {absl::StatusCode::kDataLoss, ""}},
    {"NetworkTimeoutError", {absl::StatusCode::kDeadlineExceeded, ""}},
};

Meaning MeaningOf(const Xapian::Error& error) {
  const char* system = error.get_error_string();
  if (system != nullptr && absl::string_view(system) == strerror(ENOSPC)) {
    return {absl::StatusCode::kResourceExhausted,
            "free some space and try again; what was committed is whole"};
  }
  for (const auto& row : kMeanings) {
    if (row.type == error.get_type()) return row.meaning;
  }
  return {absl::StatusCode::kInternal, ""};
}

}  // namespace

absl::Status StatusOfXapian(const Xapian::Error& error,
                            absl::string_view what) {
  const Meaning meaning = MeaningOf(error);
  std::string message = absl::StrCat(what, ": ", error.get_msg());
  if (const char* system = error.get_error_string();
      system != nullptr && !absl::StrContains(message, system)) {
    absl::StrAppend(&message, " (", system, ")");
  }
  if (!meaning.hint.empty()) absl::StrAppend(&message, "; ", meaning.hint);
  return absl::Status(meaning.code, message);
}

absl::Status StatusOfDamage(const std::exception& error,
                            absl::string_view what) {
  return absl::DataLossError(
      absl::StrCat(what, ": it is damaged (", error.what(),
                   "); make it anew with \"imr-index build --rebuild\""));
}

}  // namespace imr
