// Rebuilds: the old index stays until the new one is whole, whatever happens.

#include <string>
#include <utility>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/revision.h"
#include "tests/indexer/index_writer_fixture.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

using IndexRebuildTest = IndexWriterTest;

TEST_F(IndexRebuildTest, ARebuildTakesThePlaceWhenFinished) {
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

TEST_F(IndexRebuildTest, ARebuildThatWasKilledGoesOn) {
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
TEST_F(IndexRebuildTest, AnIndexKeepsItsIdUntilItIsRebuilt) {
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

TEST_F(IndexRebuildTest, ARevisionHalfWrittenIsNoRebuild) {
  BuildOne(MadeLetter("A", "u"));
  folder_.Write("index/revision.new", *ReadFile(RevisionPath(Index())));
  auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("B", "uo")).ok());
  ASSERT_TRUE(Finish(std::move(writer)).ok());
  EXPECT_THAT(Letters(), ElementsAre("B2"));
}

TEST_F(IndexRebuildTest, AnUpdateDropsARebuildThatWasKilled) {
  BuildOne(MadeLetter("A", "u"));
  auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Add(*writer, MadeLetter("B", "uo")).ok());
  ASSERT_TRUE(writer->Commit(Manifest()).ok());
  writer.reset();
  BuildOne(MadeLetter("C", "o"));
  EXPECT_THAT(Letters(), ElementsAre("A1", "C1"));
  EXPECT_FALSE(PathExists(RebuildRevisionPath(Index())));
}

// An older program's index answers older programs until the new one is whole.
TEST_F(IndexRebuildTest, AnIndexOfAnotherSchemaStaysUntilARebuildIsWhole) {
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

TEST_F(IndexRebuildTest, ARebuildRepairsADamagedRevision) {
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

}  // namespace
}  // namespace imr
