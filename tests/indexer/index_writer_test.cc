#include "indexer/index_writer.h"

#include <signal.h>
#include <sys/resource.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "indexer/frequent_terms.h"
#include "tests/indexer/index_writer_fixture.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Writes letters while no file may grow beyond `bytes`. The limit is gone
// before the writer, which must not commit what is left.
absl::Status WriteUnderLimit(const std::string& index, rlim_t bytes) {
  const auto old_handler = signal(SIGXFSZ, SIG_IGN);
  rlimit limit;
  EXPECT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
  const rlimit tight = {bytes, limit.rlim_max};
  EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
  const auto writer = IndexWriter::Open(index, {});
  absl::Status status = writer.status();
  for (int i = 0; i < 300 && status.ok(); ++i) {
    const Letter letter = MadeLetter(absl::StrCat("B", i), "uuuu");
    status = (*writer)->AddLetter(letter.id, BuildDocuments(letter));
  }
  if (status.ok()) status = (*writer)->Finish(Manifest());
  EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
  signal(SIGXFSZ, old_handler);
  return status;
}

TEST_F(IndexWriterTest, ReplacesAllDocumentsOfALetter) {
  BuildOne(MadeLetter("A", "uuu"));
  auto writer = Open();
  ASSERT_TRUE(Replace(*writer, MadeLetter("a", "uo")).ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_THAT(Letters(), ElementsAre("a2"));
  ExpectSound();
}

TEST_F(IndexWriterTest, RemembersTheDaysOfBuilds) {
  const auto build = [&](const Letter& letter, int day, bool rebuild) {
    auto writer = IndexWriter::Open(
        Index(), {.rebuild = rebuild, .day = absl::CivilDay(2016, 11, day)});
    ASSERT_TRUE(writer.ok()) << writer.status();
    ASSERT_TRUE(Add(**writer, letter).ok());
    ASSERT_TRUE(Finish(*std::move(writer)).ok());
  };
  const auto days = [&] {
    std::string text;
    for (const BuildDay& day : RevisionOf(Index()).days) {
      absl::StrAppend(&text, day.day.day(), "=", day.first, " ");
    }
    return text;
  };
  build(MadeLetter("A", "u"), 18, false);
  build(MadeLetter("B", "u"), 18, false);  // and merged, another revision
  build(MadeLetter("C", "u"), 20, false);
  const uint64_t last = RevisionOf(Index()).days.back().first;
  EXPECT_EQ(days(), absl::StrCat("18=1 20=", last, " "));
  ASSERT_TRUE(CompactIndex(Index()).ok());
  EXPECT_EQ(days(), absl::StrCat("18=1 20=", last, " "));
  build(MadeLetter("D", "u"), 21, true);
  EXPECT_EQ(RevisionOf(Index()).days.size(), 1u) << "a rebuild begins anew";
}

TEST_F(IndexWriterTest, KeepsNothingThatWasNotFinished) {
  BuildOne(MadeLetter("A", "u"));
  {
    auto writer = Open();
    ASSERT_TRUE(Add(*writer, MadeLetter("B", "u")).ok());
    ASSERT_TRUE(writer->RemoveLetter("A").ok());
  }
  EXPECT_THAT(Letters(), ElementsAre("A1"));
  EXPECT_EQ(SegmentsOnDisk(), 1u);
}

TEST_F(IndexWriterTest, LeavesNoIndexBehindIfNothingWasWritten) {
  for (bool rebuild : {false, true}) {
    { auto writer = Open(rebuild); }
    ASSERT_TRUE(Finish(Open(rebuild)).ok());
    EXPECT_FALSE(PathExists(RevisionPath(Index())));
    EXPECT_FALSE(PathExists(RebuildRevisionPath(Index())));
  }
}

TEST_F(IndexWriterTest, WritesNothingIfNothingChanged) {
  BuildOne(MadeLetter("A", "u"));
  const std::string before = *ReadFile(RevisionPath(Index()));
  ASSERT_TRUE(Finish(Open()).ok());
  EXPECT_EQ(*ReadFile(RevisionPath(Index())), before);
}

TEST_F(IndexWriterTest, HasALetterOnceHoweverOftenReplaced) {
  auto writer = Open();
  ASSERT_TRUE(Add(*writer, MadeLetter("A", "uuu")).ok());
  ASSERT_TRUE(Add(*writer, MadeLetter("B", "u")).ok());
  for (int i = 0; i < 6; ++i) {
    // While the revision before is being written, when it is written, and
    // within one.
    ASSERT_TRUE(Replace(*writer, MadeLetter("A", "o")).ok());
    ASSERT_TRUE(Replace(*writer, MadeLetter("A", "uo")).ok());
    if (i % 2 == 0) {
      ASSERT_TRUE(writer->Commit(Manifest()).ok());
    }
    ASSERT_TRUE(Replace(*writer, MadeLetter("B", "ou")).ok());
    if (i % 3 == 0) {
      ASSERT_TRUE(writer->Commit(Manifest()).ok());
    }
  }
  ASSERT_TRUE(writer->RemoveLetter("b").ok());
  EXPECT_FALSE(writer->RemoveLetter("b").ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_THAT(Letters(), ElementsAre("A2"));
  ExpectSound();
}

// A letter of which a segment has more documents than Xapian keeps postings of
// a frequent term is still found by its id, and can be replaced again.
TEST_F(IndexWriterTest, FindsALetterReplacedManyTimesInOneBuild) {
  constexpr int kTimes = 2 * kPostingsInXapian;
  auto writer = Open();
  ASSERT_TRUE(Add(*writer, MadeLetter("A", "u")).ok());
  for (int i = 0; i < kTimes; ++i) {
    ASSERT_TRUE(Replace(*writer, MadeLetter("A", "uo")).ok());
  }
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  for (const auto& segment : SegmentsOf(Index())) {
    const auto range = FindLetterIn(*segment, "a");
    ASSERT_TRUE(range.has_value());
    EXPECT_EQ(range->count, 2u);
  }
  writer = Open();
  ASSERT_TRUE(Replace(*writer, MadeLetter("A", "o")).ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_THAT(LivingLettersOf(Index()), ElementsAre("A1"));
}

TEST_F(IndexWriterTest, ReplacedLettersVanishWithTheNextCommit) {
  constexpr int kLetters = 40;
  auto writer = Open();
  for (int i = 0; i < kLetters; ++i) {
    ASSERT_TRUE(Add(*writer, MadeLetter(absl::StrCat("L", i), "uu")).ok());
  }
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  auto update = Open();
  ASSERT_TRUE(Replace(*update, MadeLetter("L3", "o")).ok());
  ASSERT_TRUE(update->RemoveLetter("L7").ok());
  ASSERT_TRUE(Finish(std::move(update)).ok());
  const std::vector<std::string> letters = Letters();
  EXPECT_EQ(letters.size(), size_t{kLetters} - 1);
  EXPECT_EQ(letters.back(), "L31");
  EXPECT_EQ(std::count(letters.begin(), letters.end(), "L32"), 0);
  EXPECT_EQ(std::count(letters.begin(), letters.end(), "L72"), 0);
  uint32_t dead = 0;
  for (const SegmentEntry& entry : RevisionOf(Index()).segments) {
    dead += entry.dead_documents;
  }
  EXPECT_EQ(dead, 4u) << "known without opening";
  ExpectSound();
}

TEST_F(IndexWriterTest, TakesNothingFromAKilledBuild) {
  folder_.Write("index/segments/1/parts/0/postlist.glass", "half a part");
  folder_.Write("index/segments/7/letters", "half");
  folder_.Write("index/segments/7.dead-3", "half");
  folder_.Write("index/manifest.3", "half");
  folder_.Write("index/manifest.4.new", "half");
  BuildOne(MadeLetter("A", "uo"));
  EXPECT_THAT(Letters(), ElementsAre("A2"));
  EXPECT_EQ(SegmentsOnDisk(), 1u);
  EXPECT_FALSE(PathExists(folder_.Path("index/segments/7.dead-3")));
  EXPECT_FALSE(PathExists(folder_.Path("index/manifest.3")));
  EXPECT_FALSE(PathExists(folder_.Path("index/manifest.4.new")));
}

TEST_F(IndexWriterTest, LeavesFilesOfOthersAlone) {
  const std::string others[] = {
      folder_.Write("index/manifest.json", "theirs"),
      folder_.Write("index/manifest.5.txt", "theirs"),
      folder_.Write("index/segments/notes.txt", "theirs"),
      folder_.Write("index/segments/7.dead-letters", "theirs")};
  BuildOne(MadeLetter("A", "uo"));
  ASSERT_TRUE(Finish(Open(/*rebuild=*/true)).ok());
  for (const std::string& path : others) EXPECT_TRUE(PathExists(path)) << path;
}

TEST_F(IndexWriterTest, OnlyOneWrites) {
  BuildOne(MadeLetter("A", "u"));
  auto writer = Open(/*rebuild=*/true);
  const absl::Status status = IndexWriter::Open(Index(), {}).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(status.message()), HasSubstr("try again"));
  EXPECT_EQ(CompactIndex(Index()).code(), absl::StatusCode::kUnavailable);
}

// A limit of file sizes stands in for a full disk: writes fail part way, while
// letters are added or in the commit.
TEST_F(IndexWriterTest, FailedWritesLeaveTheOldIndex) {
  for (const rlim_t kilobytes : {1, 4, 8, 16, 24}) {
    SCOPED_TRACE(kilobytes);
    ASSERT_TRUE(RemoveFolder(Index()).ok());
    BuildOne(MadeLetter("A", "u"));
    const absl::Status status = WriteUnderLimit(Index(), kilobytes << 10);
    EXPECT_FALSE(status.ok());
    EXPECT_THAT(std::string(status.message()), HasSubstr(folder_.path()));
    EXPECT_THAT(Letters(), ElementsAre("A1"));
    EXPECT_EQ(SegmentsOnDisk(), 1u);
    ExpectSound();
    BuildOne(MadeLetter("C", "u"));
    EXPECT_THAT(Letters(), ElementsAre("A1", "C1"));
    ExpectSound();
  }
}

TEST_F(IndexWriterTest, AFailedFirstBuildLeavesNothing) {
  const absl::Status status = WriteUnderLimit(Index(), 16 << 10);
  EXPECT_FALSE(status.ok());
  EXPECT_FALSE(PathExists(RevisionPath(Index())));
  EXPECT_EQ(SegmentsOnDisk(), 0u);
}

}  // namespace
}  // namespace imr
