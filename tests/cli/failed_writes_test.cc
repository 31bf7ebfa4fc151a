// Nothing is lost when writing fails: each write in turn, on a full disk, where
// nothing may be written. The index there was stays whole, it is told what
// failed, and the same command again ends as if nothing had happened.
// The environment asks for more of it: IMR_FAULTS=1000 failing calls of each
// command.
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "tests/cli/nothing_lost.h"

namespace imr {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;

// A user who owns nothing.
constexpr uid_t kNobody = 65534;

// Expects that a run with a failing call says so. Xapian's compaction does not
// look at what fdatasync of its tables returns: what was written is whole then,
// but may not outlive a power cut.
void ExpectTold(const Ended& failed) {
  if (failed.ExitedWith(0)) {
    EXPECT_THAT(failed.output, HasSubstr("fail_writes: fdatasync"));
    return;
  }
  EXPECT_TRUE(failed.ExitedWith(2)) << failed.output;
  EXPECT_THAT(failed.output, HasSubstr("imr-index: "));
  EXPECT_THAT(failed.output, HasSubstr("/index")) << "says where";
  EXPECT_THAT(failed.output,
              AnyOf(HasSubstr("No space left"), HasSubstr("I/O error"),
                    HasSubstr("Input/output error"),
                    // Xapian drops the cause of this one.
                    HasSubstr("Failed to create iamglass file")))
      << "says why";
}

TEST_F(NothingLost, WhenAnyWriteFails) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer must be loaded before any other library";
#endif
  const size_t faults = FromEnvironment("IMR_FAULTS", 6);
  for (const Command& command : Commands()) {
    const Answers wanted = Undisturbed(command);
    const std::string count = folder_.Path("count");
    const auto run = [&](size_t at, bool on) {
      Begin(command);
      fs::remove(count);
      return Run(command.arguments,
                 {"LD_PRELOAD=" IMR_BINARY_DIR "/tests/libfail_writes.so",
                  absl::StrCat("IMR_FAIL_BELOW=", Index()),
                  absl::StrCat("IMR_FAIL_AT=", at),
                  absl::StrCat("IMR_FAIL_ON=", on ? 1 : 0),
                  absl::StrCat("IMR_FAIL_COUNT=", count)});
    };
    const Ended counted = run(0, false);
    ASSERT_TRUE(counted.ExitedWith(0)) << counted.output;
    const size_t calls = ReadFile(count).value_or("").size();
    ASSERT_GT(calls, 20u) << command.name;
    const size_t tried = std::min(calls, faults);
    for (size_t i = 0; i < tried && !HasFailure(); ++i) {
      const size_t at = calls - i * calls / tried;
      const bool on = i % 2 == 0;
      SCOPED_TRACE(absl::StrCat(command.name, ", call ", at, " of ", calls,
                                on ? " and all after it" : ""));
      const Ended failed = run(at, on);
      ExpectTold(failed);
      ExpectRepair(command, wanted);
    }
  }
}

TEST_F(NothingLost, WhenTheDiskIsFull) {
  const std::string disk = folder_.Path("disk");
  fs::create_directory(disk);
  if (geteuid() != 0 ||
      mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1m") != 0) {
    GTEST_SKIP() << "only root may make a small disk";
  }
  WriteLetters(kLetters);
  const std::string index = disk + "/index";
  const std::string filling = disk + "/filling";
  const Arguments build = {"build", "--db", index,
                           folder_.Path("letters.jsonl")};
  EXPECT_TRUE(Run(build).ExitedWith(0));
  const auto before = SortedDocuments(index);
  WriteLetters(0);
  for (int kilobytes : {4, 40, 120}) {
    SCOPED_TRACE(kilobytes);
    const fs::space_info space = fs::space(disk);
    {
      std::string bytes(space.available - (kilobytes << 10), 'x');
      ASSERT_TRUE(WriteFile(filling, bytes).ok());
    }
    const Ended full = Run(build);
    EXPECT_TRUE(full.ExitedWith(2)) << full.output;
    EXPECT_THAT(full.output, HasSubstr("No space left"));
    EXPECT_EQ(SortedDocuments(index), before);
    const auto verified = VerifyIndex(index);
    EXPECT_TRUE(verified.ok() && verified->findings.empty());
    fs::remove(filling);
  }
  EXPECT_TRUE(Run(build).ExitedWith(0));
  EXPECT_NE(SortedDocuments(index), before);
  EXPECT_EQ(umount(disk.c_str()), 0);
}

// Root may write everywhere, so as root the program runs as another user, to
// whom the folder is given.
TEST_F(NothingLost, WhenTheIndexMayNotBeWritten) {
  WriteLetters(kLetters);
  if (geteuid() == 0) {
    user_ = kNobody;
    ASSERT_EQ(chown(folder_.path().c_str(), kNobody, kNobody), 0);
    if (Run({"--version"}).ExitedWith(127)) {
      GTEST_SKIP() << "only root may run " << kProgram;
    }
  }
  const Ended built = Run(BuildCommand());
  ASSERT_TRUE(built.ExitedWith(0)) << built.output;
  const auto before = SortedDocuments(Index());
  WriteLetters(0);
  for (const std::string& path : {Index(), SegmentsFolder(Index())}) {
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_exec);
    const Ended refused = Run(BuildCommand());
    EXPECT_TRUE(refused.ExitedWith(2)) << refused.output;
    EXPECT_THAT(refused.output, HasSubstr("Permission denied"));
    EXPECT_EQ(SortedDocuments(Index()), before);
    fs::permissions(path, fs::perms::owner_all);
  }
  EXPECT_TRUE(Run(BuildCommand()).ExitedWith(0));
  ExpectWhole();
}

}  // namespace
}  // namespace imr
