#include "common/progress.h"

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(ProgressText, SaysHowFarHowFastHowLong) {
  EXPECT_EQ(ProgressText(1200, 5000, "letters", absl::Seconds(5)),
            "1,200 of 5,000 letters, 240/s, 16 s left");
  EXPECT_EQ(ProgressText(10, 100000, "letters", absl::Seconds(10)),
            "10 of 100,000 letters, 1/s, 27 h 46 min left");
  EXPECT_EQ(ProgressText(0, 5, "files", absl::Seconds(1)), "0 of 5 files");
  EXPECT_EQ(ProgressText(5, 5, "files", absl::Seconds(1)), "5 of 5 files, 5/s");
  // One input held many letters.
  EXPECT_EQ(ProgressText(1200, 1, "letters", absl::Seconds(5)),
            "1,200 letters, 240/s");
}

}  // namespace
}  // namespace imr
