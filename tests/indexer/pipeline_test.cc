// Whole builds over the invented letters of corpus/sample.
#include "indexer/pipeline.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/letter_json.h"
#include "common/text.h"
#include "indexer/index_info.h"
#include "indexer/verify.h"
#include "tests/indexer/read_back.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kSample[] = IMR_SOURCE_DIR "/corpus/sample";

// Returns the case number of a text letter of the sample that prints it as
// its file's name does.
std::string SampleCase() {
  std::set<std::string> cases;
  for (const auto& file : std::filesystem::directory_iterator(kSample)) {
    const std::string name = file.path().stem().string();
    if (name.starts_with("CM16-") && file.path().extension() == ".txt" &&
        absl::StrContains(*ReadFile(file.path().string()), name)) {
      cases.insert(name);
    }
  }
  return cases.empty() ? "" : *cases.begin();
}

// Returns a line of a .jsonl file.
std::string Line(const std::string& id, const std::string& text) {
  return Json({{"id", id}, {"text", CleanText(text).text}}).dump();
}

class PipelineTest : public ::testing::Test {
 protected:
  BuildOptions Options(std::vector<std::string> inputs) const {
    BuildOptions options;
    options.index_folder = Index();
    options.inputs = std::move(inputs);
    options.jobs = 2;
    return options;
  }
  std::string Index() const { return folder_.Path("index"); }

  BuildReport Build(const BuildOptions& options) {
    const auto report = BuildIndex(options);
    EXPECT_TRUE(report.ok()) << report.status();
    return report.ok() ? *report : BuildReport();
  }

  std::vector<std::string> Documents() const {
    return LivingDocuments(Index());
  }
  std::vector<std::string> Contents() const { return SortedDocuments(Index()); }

  void ExpectSound() const {
    const auto verified = VerifyIndex(Index());
    ASSERT_TRUE(verified.ok()) << verified.status();
    EXPECT_THAT(verified->findings, IsEmpty());
  }

  uint64_t Revision() const { return RevisionOf(Index()).number; }

  // Writes a file of `count` letters, one a line, with case numbers of their
  // own; `outcome` is that of all their determinations.
  std::string WriteLetters(const std::string& name, int count,
                           const std::string& outcome) {
    const std::string copied = SampleCase();
    const std::string letter =
        *ReadFile(absl::StrCat(kSample, "/", copied, ".txt"));
    std::string lines;
    for (int i = 0; i < count; ++i) {
      const std::string number = absl::StrCat(1000000 + i);
      const std::string id = absl::StrCat(copied, "-", number);
      const std::string text =
          absl::StrReplaceAll(letter, {{copied, absl::StrCat("CM16-", number)},
                                       {"Upheld", outcome},
                                       {"Overturned", outcome}});
      absl::StrAppend(&lines, Line(id, text), "\n");
    }
    return folder_.Write(name, lines);
  }

  TestFolder folder_;
};

TEST_F(PipelineTest, IndexesTheSampleAndThenLeavesItAlone) {
  BuildReport report = Build(Options({kSample}));
  EXPECT_GE(report.read, 20u);
  EXPECT_GE(report.indexed + report.problems.size(), report.read);
  EXPECT_EQ(report.unchanged + report.replaced + report.pruned, 0u);
  EXPECT_GE(report.determinations, report.indexed);
  ExpectSound();
  const uint64_t revision = Revision();
  const BuildReport second = Build(Options({kSample}));
  EXPECT_EQ(second.read, 0u);
  EXPECT_EQ(second.unchanged, report.indexed);
  EXPECT_EQ(second.determinations, report.determinations);
  EXPECT_EQ(Revision(), revision);
}

TEST_F(PipelineTest, ThreadsDoNotShowInTheIndex) {
  BuildOptions options = Options({kSample});
  options.jobs = 1;
  Build(options);
  const auto documents = Documents();
  for (int jobs : {3, 8}) {
    options.jobs = jobs;
    options.rebuild = true;
    Build(options);
    EXPECT_EQ(Documents(), documents) << jobs;
  }
}

TEST_F(PipelineTest, SaysWhichInputIsMissing) {
  const auto report = BuildIndex(Options({folder_.Path("none")}));
  EXPECT_EQ(report.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(report.status().message()), HasSubstr("none"));
  EXPECT_FALSE(PathExists(Index()));
}

TEST_F(PipelineTest, RefusesAFolderWithoutLetters) {
  folder_.Write("in/readme.md", "nothing");
  const auto report = BuildIndex(Options({folder_.Path("in")}));
  EXPECT_EQ(report.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(report.status().message()), HasSubstr(".pdf"));
}

TEST_F(PipelineTest, FailsIfNothingCanBeRead) {
  const std::string empty = folder_.Write("in/empty.txt", "");
  const auto report = BuildIndex(Options({folder_.Path("in")}));
  EXPECT_EQ(report.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(report.status().message()), HasSubstr(empty));
  EXPECT_FALSE(PathExists(RevisionPath(Index())));
}

TEST_F(PipelineTest, OneBadFileStopsNothing) {
  const std::string empty = folder_.Write("in/empty.txt", "");
  folder_.Write("in/letter.txt", "Some words of a letter");
  for (const uint64_t indexed : {1, 0}) {
    const BuildReport report = Build(Options({folder_.Path("in")}));
    EXPECT_EQ(report.indexed, indexed);
    EXPECT_EQ(report.failed_inputs, 1u);
    // Told again each time: the letter is still missing.
    EXPECT_THAT(report.problems,
                Contains(::testing::Field(&ReportedProblem::path, empty)));
  }
}

TEST_F(PipelineTest, AFileThatCannotBeReadKeepsItsLetters) {
  const std::string path = WriteLetters("in/letters.jsonl", 3, "Upheld");
  folder_.Write("in/other.txt", "Some words of a letter");
  Build(Options({folder_.Path("in")}));
  folder_.Write("in/letters.jsonl", "");
  BuildReport report = Build(Options({folder_.Path("in")}));
  EXPECT_EQ(report.unchanged, 4u);
  EXPECT_EQ(report.failed_inputs, 1u);
  ExpectSound();
  WriteLetters("in/letters.jsonl", 2, "Overturned");
  report = Build(Options({folder_.Path("in")}));
  EXPECT_EQ(report.replaced, 2u);
  EXPECT_EQ(report.pruned, 1u);
  ExpectSound();
}

TEST_F(PipelineTest, StoppedBuildsAreTakenUpAgain) {
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

TEST_F(PipelineTest, AStoppedRebuildLeavesTheOldIndex) {
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

TEST_F(PipelineTest, KillsLeaveWholeLetters) {
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
TEST_F(PipelineTest, AKilledFirstBuildGoesOn) {
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

TEST_F(PipelineTest, AKilledRebuildGoesOn) {
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

TEST_F(PipelineTest, PrunedLettersVanish) {
  folder_.Write("in/a.txt", "Some words of a letter");
  WriteLetters("in/letters.jsonl", 5, "Upheld");
  BuildOptions options = Options({folder_.Path("in")});
  Build(options);
  folder_.Remove("in/letters.jsonl");
  EXPECT_EQ(Build(options).pruned, 0u);
  EXPECT_EQ(LivingLettersOf(Index()).size(), 6u);
  options.prune = true;
  EXPECT_EQ(Build(options).pruned, 5u);
  EXPECT_EQ(LivingLettersOf(Index()).size(), 1u);
  ExpectSound();
}

}  // namespace
}  // namespace imr
