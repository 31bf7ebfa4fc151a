#include "indexer/index_writer.h"

#include <signal.h>
#include <sys/resource.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/index_schema.h"
#include "indexer/document_builder.h"
#include "indexer/frequent_terms.h"
#include "indexer/verify.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/read_back.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class IndexWriterTest : public ::testing::Test {
 protected:
  std::unique_ptr<IndexWriter> Open(bool rebuild = false) {
    auto writer =
        IndexWriter::Open(Index(), {.rebuild = rebuild, .threads = 2});
    EXPECT_TRUE(writer.ok()) << writer.status();
    return writer.ok() ? *std::move(writer) : nullptr;
  }
  std::string Index() const { return folder_.Path("index"); }

  static absl::Status Add(IndexWriter& writer, const Letter& letter) {
    return writer.AddLetter(letter.id, BuildDocuments(letter));
  }
  static absl::Status Replace(IndexWriter& writer, const Letter& letter) {
    return writer.ReplaceLetter(letter.id, BuildDocuments(letter));
  }
  // Ends a build and lets go of the index.
  static absl::Status Finish(std::unique_ptr<IndexWriter>&& writer) {
    const std::unique_ptr<IndexWriter> ended = std::move(writer);
    return ended->Finish(Manifest());
  }
  // Adds a letter in a build of its own.
  void BuildOne(const Letter& letter) {
    auto writer = Open();
    ASSERT_TRUE(Add(*writer, letter).ok());
    ASSERT_TRUE(Finish(std::move(writer)).ok());
  }
  // Writes letters while no file may grow beyond `bytes`. The limit is gone
  // before the writer, which must not commit what is left.
  absl::Status WriteUnderLimit(rlim_t bytes) {
    const auto old_handler = signal(SIGXFSZ, SIG_IGN);
    rlimit limit;
    EXPECT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit tight = {bytes, limit.rlim_max};
    EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto writer = IndexWriter::Open(Index(), {});
    absl::Status status = writer.status();
    for (int i = 0; i < 300 && status.ok(); ++i) {
      status = Add(**writer, MadeLetter(absl::StrCat("B", i), "uuuu"));
    }
    if (status.ok()) status = (*writer)->Finish(Manifest());
    EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    signal(SIGXFSZ, old_handler);
    return status;
  }
  std::vector<std::string> Letters() const { return LivingLettersOf(Index()); }
  size_t SegmentsOnDisk() const {
    size_t count = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(SegmentsFolder(Index()))) {
      count += file.is_directory() ? 1 : 0;
    }
    return count;
  }
  // The test's writers give no manifest: only what they left is looked at.
  void ExpectSound() const {
    const auto verified = VerifyIndex(Index());
    ASSERT_TRUE(verified.ok()) << verified.status();
    for (const std::string& finding : verified->findings) {
      EXPECT_THAT(finding, HasSubstr("manifest: tells of 0 letters"));
    }
  }

  TestFolder folder_;
};

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

TEST_F(IndexWriterTest, ManySmallUpdatesLeaveFewSegments) {
  auto writer = Open();
  for (int i = 0; i < 200; ++i) {
    ASSERT_TRUE(Add(*writer, MadeLetter(absl::StrCat("L", i), "u")).ok());
  }
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  size_t most = 0;
  for (int i = 0; i < 50; ++i) {
    BuildOne(MadeLetter(absl::StrCat("M", i), "u"));
    most = std::max(most, RevisionOf(Index()).segments.size());
  }
  EXPECT_LE(most, 5u);
  EXPECT_EQ(SegmentsOnDisk(), RevisionOf(Index()).segments.size());
  EXPECT_EQ(Letters().size(), 250u);
  ExpectSound();
}

TEST_F(IndexWriterTest, WhereMuchIsDeadTheLivingAreWrittenAnew) {
  auto writer = Open();
  for (int i = 0; i < 20; ++i) {
    ASSERT_TRUE(Add(*writer, MadeLetter(absl::StrCat("L", i), "u")).ok());
  }
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  auto update = Open();
  for (int i = 0; i < 15; ++i) {
    ASSERT_TRUE(Replace(*update, MadeLetter(absl::StrCat("L", i), "o")).ok());
  }
  ASSERT_TRUE(Finish(std::move(update)).ok());
  const Revision revision = RevisionOf(Index());
  ASSERT_EQ(revision.segments.size(), 1u);
  EXPECT_EQ(revision.segments[0].documents, 20u);
  EXPECT_EQ(revision.segments[0].dead_documents, 0u);
  EXPECT_EQ(Letters().size(), 20u);
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

TEST_F(IndexWriterTest, ARebuildTakesThePlaceWhenFinished) {
  BuildOne(MadeLetter("A", "u"));
  const uint64_t before = RevisionOf(Index()).number;
  auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("B", "uo")).ok());
  EXPECT_THAT(Letters(), ElementsAre("A1"));
  ASSERT_TRUE(writer->Commit(Manifest()).ok());
  ASSERT_TRUE(Add(*writer, MadeLetter("C", "o")).ok());
  ASSERT_TRUE(writer->Commit(Manifest()).ok());
  EXPECT_THAT(Letters(), ElementsAre("A1")) << "whole until the end";
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_THAT(Letters(), ElementsAre("B2", "C1"));
  EXPECT_GT(RevisionOf(Index()).number, before);
  EXPECT_FALSE(PathExists(RebuildRevisionPath(Index())));
  ExpectSound();
}

TEST_F(IndexWriterTest, ARebuildThatWasKilledGoesOn) {
  BuildOne(MadeLetter("A", "u"));
  auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("B", "uo")).ok());
  ASSERT_TRUE(writer->Commit(Manifest()).ok());
  ASSERT_TRUE(Add(*writer, MadeLetter("C", "u")).ok());
  ASSERT_TRUE(writer->Abandon().ok());
  writer.reset();
  EXPECT_THAT(Letters(), ElementsAre("A1"));
  auto again = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*again, MadeLetter("D", "o")).ok());
  ASSERT_TRUE(Finish(std::move(again)).ok());
  EXPECT_THAT(Letters(), ElementsAre("B2", "D1"));
  ExpectSound();
}

// What an update writes beside the revision must not look like a rebuild.
// By it a reader tells an index from another in its place.
TEST_F(IndexWriterTest, AnIndexKeepsItsIdUntilItIsRebuilt) {
  BuildOne(MadeLetter("A", "uo"));
  const std::string id = RevisionOf(Index()).id;
  EXPECT_EQ(id.size(), 16u);
  BuildOne(MadeLetter("B", "u"));
  ASSERT_TRUE(CompactIndex(Index()).ok());
  EXPECT_EQ(RevisionOf(Index()).id, id);
  auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("C", "u")).ok());
  ASSERT_TRUE(writer->Commit(Manifest()).ok());
  writer.reset();
  EXPECT_EQ(RevisionOf(Index()).id, id);
  const absl::StatusOr<Revision> rebuild =
      ReadRevision(RebuildRevisionPath(Index()), Index());
  ASSERT_TRUE(rebuild.ok()) << rebuild.status();
  EXPECT_NE(rebuild->id, id);
  writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("D", "u")).ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_EQ(RevisionOf(Index()).id, rebuild->id) << "it went on";
}

TEST_F(IndexWriterTest, ARevisionHalfWrittenIsNoRebuild) {
  BuildOne(MadeLetter("A", "u"));
  folder_.Write("index/revision.new", *ReadFile(RevisionPath(Index())));
  auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("B", "uo")).ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_THAT(Letters(), ElementsAre("B2"));
}

TEST_F(IndexWriterTest, AnUpdateDropsARebuildThatWasKilled) {
  BuildOne(MadeLetter("A", "u"));
  auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("B", "uo")).ok());
  ASSERT_TRUE(writer->Commit(Manifest()).ok());
  writer.reset();
  BuildOne(MadeLetter("C", "o"));
  EXPECT_THAT(Letters(), ElementsAre("A1", "C1"));
  EXPECT_FALSE(PathExists(RebuildRevisionPath(Index())));
}

TEST_F(IndexWriterTest, OnlyOneWrites) {
  BuildOne(MadeLetter("A", "u"));
  auto writer = Open(/*rebuild=*/true);
  const absl::Status status = IndexWriter::Open(Index(), {}).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(status.message()), HasSubstr("try again"));
  EXPECT_EQ(CompactIndex(Index()).code(), absl::StatusCode::kUnavailable);
}

// An older program's index answers older programs until the new one is whole.
TEST_F(IndexWriterTest, AnIndexOfAnotherSchemaStaysUntilARebuildIsWhole) {
  BuildOne(MadeLetter("A", "u"));
  Revision revision = RevisionOf(Index());
  revision.schema.fields = "0123456789abcdef";
  ASSERT_TRUE(WriteRevision(revision, RevisionPath(Index())).ok());
  const absl::Status status = IndexWriter::Open(Index(), {}).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(std::string(status.message()), HasSubstr("--rebuild"));
  const std::string old = SegmentFolder(Index(), revision.segments[0].number);
  auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("B", "uo")).ok());
  ASSERT_TRUE(writer->Commit(Manifest()).ok());
  EXPECT_TRUE(PathExists(old + "/" + kLettersName));
  EXPECT_TRUE(PathExists(ManifestPathOf(Index(), revision.manifest)));
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_FALSE(PathExists(old));
  EXPECT_THAT(Letters(), ElementsAre("B2"));
}

TEST_F(IndexWriterTest, ARebuildRepairsADamagedRevision) {
  BuildOne(MadeLetter("A", "u"));
  folder_.Write("index/revision", "damaged");
  const absl::Status status = IndexWriter::Open(Index(), {}).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(std::string(status.message()), HasSubstr("--rebuild"));
  auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("B", "uo")).ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_THAT(Letters(), ElementsAre("B2"));
  EXPECT_EQ(SegmentsOnDisk(), 1u);
  ExpectSound();
}

TEST_F(IndexWriterTest, CompactKeepsLettersAndDropsTheDead) {
  for (const char* id : {"A", "B", "C"}) BuildOne(MadeLetter(id, "uo"));
  auto writer = Open();
  ASSERT_TRUE(writer->RemoveLetter("B").ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  const auto before = LivingDocuments(Index());
  ASSERT_TRUE(CompactIndex(Index()).ok());
  EXPECT_EQ(LivingDocuments(Index()), before);
  EXPECT_THAT(Letters(), ElementsAre("A2", "C2"));
  const Revision revision = RevisionOf(Index());
  ASSERT_EQ(revision.segments.size(), 1u);
  EXPECT_EQ(revision.segments[0].documents, 4u);
  EXPECT_EQ(SegmentsOnDisk(), 1u);
  ExpectSound();
  const std::string bytes = *ReadFile(RevisionPath(Index()));
  ASSERT_TRUE(CompactIndex(Index()).ok());
  EXPECT_EQ(*ReadFile(RevisionPath(Index())), bytes) << "nothing left to do";
}

TEST_F(IndexWriterTest, CompactMayLeaveNothing) {
  BuildOne(MadeLetter("A", "uo"));
  auto writer = Open();
  ASSERT_TRUE(writer->RemoveLetter("A").ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  ASSERT_TRUE(CompactIndex(Index()).ok());
  EXPECT_THAT(Letters(), IsEmpty());
  BuildOne(MadeLetter("A", "u"));
  EXPECT_THAT(Letters(), ElementsAre("A1"));
}

TEST_F(IndexWriterTest, CompactSaysThatThereIsNoIndex) {
  EXPECT_EQ(CompactIndex(folder_.Path("none")).code(),
            absl::StatusCode::kNotFound);
  EXPECT_FALSE(PathExists(folder_.Path("none")));
}

// A limit of file sizes stands in for a full disk: writes fail part way, while
// letters are added or in the commit.
TEST_F(IndexWriterTest, FailedWritesLeaveTheOldIndex) {
  for (const rlim_t kilobytes : {1, 4, 8, 16, 24}) {
    SCOPED_TRACE(kilobytes);
    ASSERT_TRUE(RemoveFolder(Index()).ok());
    BuildOne(MadeLetter("A", "u"));
    const absl::Status status = WriteUnderLimit(kilobytes << 10);
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
  const absl::Status status = WriteUnderLimit(16 << 10);
  EXPECT_FALSE(status.ok());
  EXPECT_FALSE(PathExists(RevisionPath(Index())));
  EXPECT_EQ(SegmentsOnDisk(), 0u);
}

}  // namespace
}  // namespace imr
