#include "indexer/index_writer.h"

#include <signal.h>
#include <sys/resource.h>

#include <string>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/index_schema.h"
#include "common/term.h"
#include "indexer/document_builder.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

class IndexWriterTest : public ::testing::Test {
 protected:
  std::unique_ptr<IndexWriter> Open(bool rebuild = false) {
    auto writer =
        OpenIndexWriter(folder_.path(), {.rebuild = rebuild, .threads = 2});
    EXPECT_TRUE(writer.ok()) << writer.status();
    return writer.ok() ? *std::move(writer) : nullptr;
  }
  static absl::Status Put(IndexWriter& writer, const Letter& letter) {
    return writer.ReplaceLetter(letter.id, BuildDocuments(letter).documents);
  }
  // Builds an index of one letter.
  void BuildOne(const Letter& letter) {
    const auto writer = Open();
    ASSERT_TRUE(Put(*writer, letter).ok());
    ASSERT_TRUE(writer->Finish().ok());
  }
  // Writes letters while no file may grow beyond `bytes`. The limit is gone
  // before the writer, which must not commit what is left.
  absl::Status WriteUnderLimit(rlim_t bytes) {
    const auto old_handler = signal(SIGXFSZ, SIG_IGN);
    rlimit limit;
    EXPECT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit tight = {bytes, limit.rlim_max};
    EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto writer = OpenIndexWriter(folder_.path(), {});
    absl::Status status = writer.status();
    for (int i = 0; i < 300 && status.ok(); ++i) {
      status = Put(**writer, MadeLetter(absl::StrCat("B", i), "uuuu"));
    }
    if (status.ok()) status = (*writer)->Finish();
    EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    signal(SIGXFSZ, old_handler);
    return status;
  }
  Xapian::Database Read() const {
    return Xapian::Database(XapianFolder(folder_.path()));
  }

  TestFolder folder_;
};

TEST_F(IndexWriterTest, ReplacesAllDocumentsOfALetterWithNewNumbers) {
  BuildOne(MadeLetter("A", "uuu"));
  BuildOne(MadeLetter("A", "uo"));
  const Xapian::Database database = Read();
  EXPECT_EQ(database.get_doccount(), 2u);
  EXPECT_EQ(database.get_termfreq(LetterTerm("A")), 2u);
  EXPECT_EQ(*database.postlist_begin(LetterTerm("A")), 4u);
}

TEST_F(IndexWriterTest, KeepsNothingThatWasNotFinished) {
  BuildOne(MadeLetter("A", "u"));
  {
    const auto writer = Open();
    ASSERT_TRUE(Put(*writer, MadeLetter("B", "u")).ok());
    ASSERT_TRUE(writer->RemoveLetter("A").ok());
  }
  EXPECT_EQ(Read().get_doccount(), 1u);
  EXPECT_EQ(Read().get_termfreq(LetterTerm("A")), 1u);
}

TEST_F(IndexWriterTest, LeavesNoIndexBehindIfNothingWasWritten) {
  { const auto writer = Open(); }
  EXPECT_FALSE(PathExists(XapianFolder(folder_.path())));
}

TEST_F(IndexWriterTest, WritesNothingIfNothingChanged) {
  BuildOne(MadeLetter("A", "u"));
  const auto before = Read().get_revision();
  ASSERT_TRUE(Open()->Finish().ok());
  EXPECT_EQ(Read().get_revision(), before);
}

TEST_F(IndexWriterTest, ANewIndexKeepsTheOrderOfItsLetters) {
  constexpr int kLetters = 300;  // several parts of bulk_writer.h
  for (const size_t parts_per_merge : {kPartsPerMerge, size_t{2}}) {
    const auto writer = OpenIndexWriter(
        folder_.path(),
        {.rebuild = true, .threads = 2, .parts_per_merge = parts_per_merge});
    ASSERT_TRUE(writer.ok()) << writer.status();
    for (int i = 0; i < kLetters; ++i) {
      ASSERT_TRUE(Put(**writer, MadeLetter(absl::StrCat("L", i), "uoou")).ok());
    }
    ASSERT_TRUE((*writer)->Finish().ok());
    const Xapian::Database database = Read();
    EXPECT_EQ(database.get_doccount(), 4u * kLetters);
    EXPECT_NE(database.get_metadata("schema"), "");
    for (unsigned i = 0; i < kLetters; ++i) {
      EXPECT_EQ(*database.postlist_begin(IdTerm(absl::StrCat("L", i), 1)),
                4 * i + 1);
    }
  }
}

TEST_F(IndexWriterTest, ANewIndexHasALetterOnceHoweverOftenReplaced) {
  const auto writer = Open();
  for (const char* outcomes : {"uuu", "o", "uo"}) {
    ASSERT_TRUE(Put(*writer, MadeLetter("A", outcomes)).ok());
    ASSERT_TRUE(Put(*writer, MadeLetter("B", outcomes)).ok());
  }
  ASSERT_TRUE(writer->Finish().ok());
  const Xapian::Database database = Read();
  EXPECT_EQ(database.get_doccount(), 4u);
  EXPECT_EQ(*database.postlist_begin(LetterTerm("A")), 9u);
  EXPECT_EQ(*database.postlist_begin(LetterTerm("B")), 11u);
}

TEST_F(IndexWriterTest, ANewIndexTakesNothingFromAKilledBuild) {
  const std::string fresh = FreshXapianFolder(folder_.path());
  folder_.Write("xapian.new/0/postlist.glass", "half a part");
  folder_.Write("xapian.new/7/postlist.glass", "half a part");
  BuildOne(MadeLetter("A", "uo"));
  EXPECT_EQ(Read().get_doccount(), 2u);
  EXPECT_FALSE(PathExists(fresh));
}

TEST_F(IndexWriterTest, RebuildSwapsInWhenFinished) {
  BuildOne(MadeLetter("A", "u"));
  const auto writer = Open(/*rebuild=*/true);
  ASSERT_TRUE(Put(*writer, MadeLetter("B", "uo")).ok());
  ASSERT_TRUE(writer->Commit().ok());
  EXPECT_EQ(Read().get_termfreq(LetterTerm("A")), 1u);
  ASSERT_TRUE(writer->Finish().ok());
  EXPECT_EQ(Read().get_termfreq(LetterTerm("A")), 0u);
  EXPECT_EQ(Read().get_termfreq(LetterTerm("B")), 2u);
  EXPECT_FALSE(PathExists(FreshXapianFolder(folder_.path())));
}

TEST_F(IndexWriterTest, AbandonedRebuildLeavesTheOldIndex) {
  BuildOne(MadeLetter("A", "u"));
  {
    const auto writer = Open(/*rebuild=*/true);
    ASSERT_TRUE(Put(*writer, MadeLetter("B", "uo")).ok());
    ASSERT_TRUE(writer->Commit().ok());
  }
  EXPECT_EQ(Read().get_termfreq(LetterTerm("A")), 1u);
  EXPECT_FALSE(PathExists(FreshXapianFolder(folder_.path())));
}

TEST_F(IndexWriterTest, OnlyOneWrites) {
  BuildOne(MadeLetter("A", "u"));
  const auto writer = Open(/*rebuild=*/true);
  const absl::Status status = OpenIndexWriter(folder_.path(), {}).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(status.message()), HasSubstr("try again"));
  EXPECT_EQ(CompactIndex(folder_.path()).code(),
            absl::StatusCode::kUnavailable);
}

TEST_F(IndexWriterTest, RefusesAnIndexOfAnotherSchema) {
  BuildOne(MadeLetter("A", "u"));
  {
    Xapian::WritableDatabase database(XapianFolder(folder_.path()));
    database.set_metadata("fields", "0123456789abcdef");
  }
  const absl::Status status = OpenIndexWriter(folder_.path(), {}).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(std::string(status.message()), HasSubstr("--rebuild"));
  EXPECT_TRUE(PathExists(XapianFolder(folder_.path())));
  EXPECT_TRUE(Open(/*rebuild=*/true)->Finish().ok());
  EXPECT_TRUE(Open()->Finish().ok());
}

TEST_F(IndexWriterTest, CompactKeepsDocumentsAndNumbers) {
  BuildOne(MadeLetter("A", "u"));
  BuildOne(MadeLetter("A", "uo"));
  ASSERT_TRUE(CompactIndex(folder_.path()).ok());
  EXPECT_EQ(*Read().postlist_begin(LetterTerm("A")), 2u);
  EXPECT_EQ(Read().get_doccount(), 2u);
  EXPECT_TRUE(Open()->Finish().ok());
}

TEST_F(IndexWriterTest, CompactSaysThatThereIsNoIndex) {
  EXPECT_EQ(CompactIndex(folder_.Path("none")).code(),
            absl::StatusCode::kNotFound);
}

// A file size limit stands in for a full disk: writes fail part way, while
// letters are added or in the commit.
TEST_F(IndexWriterTest, FailedWritesLeaveTheOldIndex) {
  for (const rlim_t kilobytes : {16, 64, 128, 256}) {
    SCOPED_TRACE(kilobytes);
    ASSERT_TRUE(RemoveFolder(XapianFolder(folder_.path())).ok());
    BuildOne(MadeLetter("A", "u"));
    const absl::Status status = WriteUnderLimit(kilobytes << 10);
    EXPECT_FALSE(status.ok());
    EXPECT_THAT(std::string(status.message()), HasSubstr(folder_.path()));
    EXPECT_EQ(Read().get_doccount(), 1u);
    EXPECT_EQ(Xapian::Database::check(XapianFolder(folder_.path())), 0u);
    BuildOne(MadeLetter("C", "u"));
    EXPECT_EQ(Read().get_doccount(), 2u);
  }
}

TEST_F(IndexWriterTest, AFailedFirstBuildLeavesNothing) {
  const absl::Status status = WriteUnderLimit(16 << 10);
  EXPECT_FALSE(status.ok());
  EXPECT_THAT(std::string(status.message()), HasSubstr("part"));
  EXPECT_FALSE(PathExists(XapianFolder(folder_.path())));
  EXPECT_FALSE(PathExists(FreshXapianFolder(folder_.path())));
}

}  // namespace
}  // namespace imr
