#include "common/xapian_status.h"

#include <new>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

absl::Status StatusOf(const Xapian::Error& error) {
  return StatusOfXapian(error, "open index \"x\"");
}

TEST(StatusOfXapian, NamesWhatWasTriedAndWhatToDo) {
  const absl::Status status = StatusOf(Xapian::DatabaseLockError("locked"));
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(status.message()), HasSubstr("open index \"x\""));
  EXPECT_THAT(std::string(status.message()), HasSubstr("try again"));
}

TEST(StatusOfXapian, KnowsTheCommonErrors) {
  EXPECT_EQ(StatusOf(Xapian::DatabaseCorruptError("bad")).code(),
            absl::StatusCode::kDataLoss);
  EXPECT_EQ(StatusOf(Xapian::DatabaseNotFoundError("none")).code(),
            absl::StatusCode::kNotFound);
  EXPECT_EQ(StatusOf(Xapian::DatabaseVersionError("old")).code(),
            absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(StatusOf(Xapian::DatabaseError("write", ENOSPC)).code(),
            absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(StatusOf(Xapian::InternalError("odd")).code(),
            absl::StatusCode::kInternal);
}

TEST(CatchXapian, PassesResultsAndTurnsExceptions) {
  const auto three =
      CatchXapian("count", [] { return absl::StatusOr<int>(3); });
  EXPECT_EQ(*three, 3);
  const absl::Status status = CatchXapian("count", []() -> absl::Status {
    throw Xapian::DatabaseCorruptError("bad");
  });
  EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss);
}

// Xapian 1.4 lets them pass where a table is damaged.
TEST(CatchXapian, TurnsExceptionsOfTheStandardLibrary) {
  const absl::Status length = CatchXapian("read index \"x\"", [] {
    return absl::Status(absl::StatusCode::kOk, std::string("short").substr(9));
  });
  EXPECT_EQ(length.code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(std::string(length.message()),
              AllOf(HasSubstr("read index \"x\": it is damaged"),
                    HasSubstr("--rebuild")));
  EXPECT_EQ(
      CatchXapian("count", []() -> absl::Status { throw std::bad_alloc(); })
          .code(),
      absl::StatusCode::kDataLoss);
}

}  // namespace
}  // namespace imr
