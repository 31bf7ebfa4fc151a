// Whole builds over the invented letters of corpus/sample.
#include "indexer/pipeline.h"

#include <string>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "tests/indexer/pipeline_fixture.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

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
