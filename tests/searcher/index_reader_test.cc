// Readers beside a writer: what is opened stays what it was.
#include "searcher/index_reader.h"

#include <atomic>
#include <string>
#include <thread>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "indexer/document_builder.h"
#include "indexer/index_writer.h"
#include "searcher/column.h"
#include "searcher/search.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/test_folder.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

int64_t CountOf(IndexReader& reader, const std::string& query) {
  SearchRequest request;
  request.query = query;
  const absl::StatusOr<ResultPage> page = Search(reader, request);
  EXPECT_TRUE(page.ok()) << page.status();
  return page.ok() ? page->total.determinations : -1;
}

TEST(IndexReader, KeepsItsRevisionWhateverIsWritten) {
  TestIndex folder({MadeLetter("A", "uo"), MadeLetter("B", "uuu")});
  IndexReader reader = folder.Open();
  folder.Add({MadeLetter("C", "u")});
  folder.Remove("A");
  folder.Merge();
  folder.Compact();
  EXPECT_EQ(CountOf(reader, "visits"), 5);
  EXPECT_EQ(CountOf(reader, "outcome:overturned"), 1);
  EXPECT_TRUE(reader.FindLetter("a").has_value());
  EXPECT_EQ(reader.ReadLetter(1)->letter.id, "A");
  reader = folder.Open();
  EXPECT_EQ(CountOf(reader, "visits"), 4);
  EXPECT_EQ(CountOf(reader, "outcome:overturned"), 0);
  EXPECT_FALSE(reader.FindLetter("A").has_value());
}

TEST(IndexReader, FindsLettersInEverySegment) {
  TestIndex folder({MadeLetter("A", "uo")});
  folder.Add({MadeLetter("B", "u"), MadeLetter("C", "ooo")});
  folder.Remove("B");
  folder.Add({MadeLetter("b", "uu")});
  const IndexReader reader = folder.Open();
  EXPECT_EQ(reader.LastDocid(), 8u);
  EXPECT_EQ(reader.Living().Count(), 7);
  EXPECT_EQ(reader.FindLetter("B"), 7u);
  EXPECT_EQ(reader.FindLetter("c"), 4u);
  const struct {
    Xapian::docid docid;
    const char* id;
    Xapian::docid first;
    int documents;
  } kCases[] = {{2, "A", 1, 2}, {4, "C", 4, 3}, {6, "C", 4, 3}, {8, "b", 7, 2}};
  for (const auto& c : kCases) {
    const auto stored = reader.ReadLetter(c.docid);
    ASSERT_TRUE(stored.ok()) << stored.status();
    EXPECT_EQ(stored->letter.id, c.id);
    EXPECT_EQ(stored->first, c.first);
    EXPECT_EQ(stored->documents, c.documents);
    const auto face = reader.ReadLetterFace(c.docid);
    ASSERT_TRUE(face.ok()) << face.status();
    EXPECT_EQ(face->letter.id, c.id);
    EXPECT_EQ(face->first, c.first);
    EXPECT_EQ(face->documents, c.documents);
  }
}

// Xapian believes this file: some of its bits would end the program.
TEST(IndexReader, RefusesPostingsWhoseRootIsDamaged) {
  const TestIndex folder({MadeLetter("A", "uo")});
  const std::string segment = SegmentFolder(folder.folder(), 1);
  const std::string root = absl::StrCat(segment, "/postings/iamglass");
  const std::string whole = *ReadFile(root);
  for (size_t bit = 0; bit < whole.size() * 8; ++bit) {
    std::string damaged = whole;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
    ASSERT_TRUE(WriteFile(root, damaged).ok());
    const absl::Status status = IndexReader::Open(folder.folder()).status();
    EXPECT_TRUE(absl::IsDataLoss(status)) << bit << ": " << status;
    EXPECT_THAT(std::string(status.message()), HasSubstr("iamglass"));
  }
  ASSERT_TRUE(WriteFile(root, whole).ok());
  EXPECT_TRUE(IndexReader::Open(folder.folder()).ok());
  // Damaged sums are told by "imr-index verify"; reading goes on.
  ASSERT_TRUE(WriteFile(absl::StrCat(segment, "/", kSumsName), "{").ok());
  EXPECT_TRUE(IndexReader::Open(folder.folder()).ok());
}

TEST(IndexReader, SaysWhatToDoWithAnIndexThatLacksAFile) {
  TestIndex folder({MadeLetter("A", "uo")});
  folder.Remove("A");
  for (const auto& file :
       std::filesystem::recursive_directory_iterator(folder.folder())) {
    if (!file.is_regular_file()) continue;
    const std::string path = file.path().string();
    // Reading needs neither.
    const std::string name = file.path().filename().string();
    if (name == kSumsName || name == "flintlock") continue;
    SCOPED_TRACE(path);
    const std::string bytes = *ReadFile(path);
    for (const std::string& other : {std::string(), bytes.substr(0, 9)}) {
      ASSERT_TRUE(WriteFile(path, other).ok());
      const absl::Status status = IndexReader::Open(folder.folder()).status();
      // Xapian reads some tables only when they are asked for.
      if (!status.ok()) {
        EXPECT_THAT(std::string(status.message()), HasSubstr("--rebuild"));
      }
    }
    std::filesystem::remove(path);
    const absl::Status status = IndexReader::Open(folder.folder()).status();
    EXPECT_THAT(std::string(status.message()),
                AllOf(HasSubstr(folder.folder()), HasSubstr("imr-index")));
    ASSERT_TRUE(WriteFile(path, bytes).ok());
  }
}

// Every letter has two determinations and is replaced by one that has two
// others, all in one commit: a reader must see all of one kind.
TEST(IndexReader, NeverFailsAndSeesWholeRevisionsBesideAWriter) {
  constexpr int kLetters = 12;
  constexpr int kBuilds = 20;
  const TestFolder folder;
  const auto write = [&](int build) {
    auto writer = IndexWriter::Open(folder.path(), {});
    ASSERT_TRUE(writer.ok()) << writer.status();
    for (int i = 0; i < kLetters; ++i) {
      const Letter letter =
          MadeLetter(absl::StrCat("L", i), build % 2 == 0 ? "uu" : "oo");
      LetterDocuments built = BuildDocuments(letter);
      ASSERT_TRUE((build == 0
                       ? (*writer)->AddLetter(letter.id, std::move(built))
                       : (*writer)->ReplaceLetter(letter.id, std::move(built)))
                      .ok());
    }
    ASSERT_TRUE((*writer)->Finish(Manifest()).ok());
    writer->reset();
    if (build % 7 == 6) {
      ASSERT_TRUE(CompactIndex(folder.path()).ok());
    }
  };
  write(0);
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (int build = 1; build <= kBuilds; ++build) write(build);
    done = true;
  });
  int openings = 0;
  while (!done && !::testing::Test::HasFailure()) {
    absl::StatusOr<IndexReader> reader = IndexReader::Open(folder.path());
    ASSERT_TRUE(reader.ok()) << reader.status();
    ++openings;
    const int64_t upheld = CountOf(*reader, "outcome:upheld");
    const int64_t overturned = CountOf(*reader, "outcome:overturned");
    EXPECT_EQ(upheld + overturned, 2 * kLetters);
    EXPECT_TRUE(upheld == 0 || overturned == 0);
    EXPECT_EQ(reader->Living().Count(), 2 * kLetters);
    for (Xapian::docid docid : reader->Living().Members()) {
      const auto stored = reader->ReadLetter(docid);
      ASSERT_TRUE(stored.ok()) << stored.status();
      EXPECT_EQ(stored->letter.determinations.size(), 2u);
    }
  }
  writer.join();
  EXPECT_GT(openings, 1);
}

}  // namespace
}  // namespace imr
