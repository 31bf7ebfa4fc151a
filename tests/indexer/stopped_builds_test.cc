// Builds that are stopped or killed: what was committed stays whole, and the
// same command goes on.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <random>
#include <string>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/revision.h"
#include "indexer/index_info.h"
#include "tests/indexer/pipeline_fixture.h"

namespace imr {
namespace {

using StoppedBuildsTest = PipelineTest;

TEST_F(StoppedBuildsTest, StoppedBuildsAreTakenUpAgain) {
  const std::string path = WriteLetters("letters.jsonl", 20, "Upheld");
  const std::atomic<bool> stop = true;
  BuildOptions options = Options({path});
  options.stop = &stop;
  BuildReport report = Build(options);
  EXPECT_TRUE(report.interrupted);
  EXPECT_EQ(report.indexed, 1u);
  ExpectSound();
  options.stop = nullptr;
  report = Build(options);
  EXPECT_EQ(report.indexed, 19u);
  EXPECT_EQ(report.unchanged, 1u);
  ExpectSound();
}

TEST_F(StoppedBuildsTest, AStoppedRebuildLeavesTheOldIndex) {
  Build(Options({kSample}));
  const auto documents = Documents();
  const std::atomic<bool> stop = true;
  BuildOptions options = Options({WriteLetters("letters.jsonl", 3, "Upheld")});
  options.rebuild = true;
  options.stop = &stop;
  EXPECT_TRUE(Build(options).interrupted);
  EXPECT_EQ(Documents(), documents);
}

// Builds in a process of its own and kills it after `delay`.
void BuildAndKill(const BuildOptions& options, absl::Duration delay) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto report = BuildIndex(options);
    _exit(report.ok() ? 0 : 1);
  }
  absl::SleepFor(delay);
  kill(child, SIGKILL);
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
}

TEST_F(StoppedBuildsTest, KillsLeaveWholeLetters) {
  constexpr uint32_t kSeed = 20140902;
  constexpr int kLetters = 60;
  std::mt19937 random(kSeed);
  BuildOptions options =
      Options({WriteLetters("letters.jsonl", kLetters, "Upheld")});
  options.documents_per_segment = 20;
  const absl::Duration whole = Build(options).elapsed;
  for (int round = 0; round < 6; ++round) {
    SCOPED_TRACE(round);
    WriteLetters("letters.jsonl", kLetters,
                 round % 2 == 0 ? "Overturned" : "Upheld");
    options.rebuild = round % 3 == 2;
    BuildAndKill(options, whole * (static_cast<int>(random() % 100) / 100.0));
    ExpectSound();
    EXPECT_EQ(ReadIndexInfo(Index())->letters, kLetters);
  }
  options.rebuild = false;
  Build(options);
  ExpectSound();
  const auto grown = Contents();
  options.rebuild = true;
  Build(options);
  EXPECT_EQ(Contents(), grown);
}

// A killed first build shows nothing or what it committed, whole; the next one
// ends as if nothing had been.
TEST_F(StoppedBuildsTest, AKilledFirstBuildGoesOn) {
  constexpr uint32_t kSeed = 20150213;
  std::mt19937 random(kSeed);
  BuildOptions options = Options({WriteLetters("letters.jsonl", 60, "Upheld")});
  options.documents_per_segment = 30;
  const absl::Duration whole = Build(options).elapsed;
  const auto undisturbed = Documents();
  for (int round = 0; round < 6; ++round) {
    SCOPED_TRACE(round);
    ASSERT_TRUE(RemoveFolder(Index()).ok());
    BuildAndKill(options, whole * (static_cast<int>(random() % 100) / 100.0));
    size_t committed = 0;
    if (PathExists(RevisionPath(Index()))) {
      ExpectSound();
      committed = LivingLettersOf(Index()).size();
    }
    const BuildReport report = Build(options);
    EXPECT_EQ(report.indexed, 60 - committed) << "nothing is indexed twice";
    EXPECT_EQ(Documents(), undisturbed);
    ExpectSound();
  }
}

TEST_F(StoppedBuildsTest, AKilledRebuildGoesOn) {
  BuildOptions options = Options({WriteLetters("letters.jsonl", 60, "Upheld")});
  options.documents_per_segment = 20;
  const absl::Duration whole = Build(options).elapsed;
  WriteLetters("letters.jsonl", 60, "Overturned");
  options.rebuild = true;
  const auto before = Documents();
  size_t resumed = 0;
  for (int round = 0; round < 20 && resumed == 0; ++round) {
    BuildAndKill(options, whole * (round % 10 / 10.0));
    if (!PathExists(RebuildRevisionPath(Index()))) {
      Build(Options({folder_.Path("letters.jsonl")}));
      WriteLetters("letters.jsonl", 60, round % 2 ? "Overturned" : "Upheld");
      continue;
    }
    ExpectSound();
    const auto under_way = ReadRevision(RebuildRevisionPath(Index()), Index());
    ASSERT_TRUE(under_way.ok()) << under_way.status();
    for (const SegmentEntry& entry : under_way->segments) {
      resumed += entry.letters;
    }
    const BuildReport report = Build(options);
    EXPECT_EQ(report.indexed, 60 - resumed);
  }
  EXPECT_GT(resumed, 0u) << "no kill fell into the middle";
  ExpectSound();
  const auto grown = Contents();
  ASSERT_TRUE(RemoveFolder(Index()).ok());
  options.rebuild = false;
  Build(options);
  EXPECT_EQ(Contents(), grown);
}

}  // namespace
}  // namespace imr
