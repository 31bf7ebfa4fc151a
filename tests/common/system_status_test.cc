#include "common/system_status.h"

#include <cerrno>
#include <string>

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(SystemStatus, SaysWhatToDoWhereTheNameOfTheErrorDoesNot) {
  const struct {
    int error;
    absl::StatusCode code;
    const char* message;
  } kCases[] = {
      {ENOSPC, absl::StatusCode::kResourceExhausted,
       "write \"x\": No space left on device; free some space and try again"},
      {EROFS, absl::StatusCode::kPermissionDenied,
       "write \"x\": Read-only file system; name a place that may be written"},
      {EACCES, absl::StatusCode::kPermissionDenied,
       "write \"x\": Permission denied"},
      {ENOENT, absl::StatusCode::kNotFound,
       "write \"x\": No such file or directory"}};
  for (const auto& c : kCases) {
    const absl::Status status = SystemStatus(c.error, "write", "x");
    EXPECT_EQ(status.code(), c.code) << c.message;
    EXPECT_EQ(std::string(status.message()), c.message);
  }
}

}  // namespace
}  // namespace imr
