// Segments of an index made one: small ones when a build ends, and all of them
// by compaction.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/indexer/index_writer_fixture.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using IndexMergeTest = IndexWriterTest;

TEST_F(IndexMergeTest, ManySmallUpdatesLeaveFewSegments) {
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

TEST_F(IndexMergeTest, WhereMuchIsDeadTheLivingAreWrittenAnew) {
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

// Of one large segment letters are removed one after another: it is written
// anew as soon as most of it is dead, and not before.
TEST_F(IndexMergeTest, ALoneSegmentMostlyDeadIsWrittenAnew) {
  auto writer = Open();
  for (int i = 0; i < 20; ++i) {
    ASSERT_TRUE(Add(*writer, MadeLetter(absl::StrCat("L", i), "u")).ok());
  }
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  for (int i = 0; i < 11; ++i) {
    auto removing = Open();
    ASSERT_TRUE(removing->RemoveLetter(absl::StrCat("L", i)).ok());
    ASSERT_TRUE(Finish(std::move(removing)).ok());
    const Revision revision = RevisionOf(Index());
    ASSERT_EQ(revision.segments.size(), 1u);
    EXPECT_EQ(revision.segments[0].documents, i < 10 ? 20u : 9u) << i;
    EXPECT_EQ(revision.segments[0].dead_documents, i < 10 ? i + 1u : 0u) << i;
    EXPECT_EQ(Letters().size(), 19u - i);
  }
  EXPECT_EQ(SegmentsOnDisk(), 1u);
  ExpectSound();
}

TEST_F(IndexMergeTest, AnIndexAllOfWhoseLettersWentIsEmpty) {
  BuildOne(MadeLetter("A", "uo"));
  auto writer = Open();
  ASSERT_TRUE(writer->RemoveLetter("A").ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_THAT(RevisionOf(Index()).segments, IsEmpty());
  EXPECT_EQ(SegmentsOnDisk(), 0u);
  BuildOne(MadeLetter("A", "u"));
  EXPECT_THAT(Letters(), ElementsAre("A1"));
}

TEST_F(IndexMergeTest, CompactKeepsLettersAndDropsTheDead) {
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

TEST_F(IndexMergeTest, CompactMayLeaveNothing) {
  BuildOne(MadeLetter("A", "uo"));
  auto writer = Open();
  ASSERT_TRUE(writer->RemoveLetter("A").ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  ASSERT_TRUE(CompactIndex(Index()).ok());
  EXPECT_THAT(Letters(), IsEmpty());
  BuildOne(MadeLetter("A", "u"));
  EXPECT_THAT(Letters(), ElementsAre("A1"));
}

TEST_F(IndexMergeTest, CompactSaysThatThereIsNoIndex) {
  EXPECT_EQ(CompactIndex(folder_.Path("none")).code(),
            absl::StatusCode::kNotFound);
  EXPECT_FALSE(PathExists(folder_.Path("none")));
}

}  // namespace
}  // namespace imr
