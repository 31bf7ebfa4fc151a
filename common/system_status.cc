#include "common/system_status.h"

#include <cerrno>

#include "absl/strings/str_cat.h"

namespace imr {
namespace {

// Returns what to do about an error, "" where its name says so.
absl::string_view HintOf(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "; free some space and try again";
    case EROFS:
      return "; name a place that may be written";
    default:
      return "";
  }
}

}  // namespace

absl::Status SystemStatus(int error, absl::string_view what,
                          absl::string_view path) {
  const absl::Status status =
      absl::ErrnoToStatus(error, absl::StrCat(what, " \"", path, "\""));
  return absl::Status(status.code(),
                      absl::StrCat(status.message(), HintOf(error)));
}

}  // namespace imr
