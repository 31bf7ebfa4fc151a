#include "indexer/verify.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/dead_file.h"
#include "common/file.h"
#include "common/index_schema.h"
#include "common/revision.h"
#include "indexer/document_builder.h"
#include "indexer/index_update.h"
#include "indexer/index_writer.h"
#include "indexer/manifest.h"
#include "indexer/segment_builder.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/read_back.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// An index of the letters A and B, of two documents each, in one segment.
class VerifyTest : public ::testing::Test {
 protected:
  VerifyTest() {
    auto writer = IndexWriter::Open(Index(), {});
    EXPECT_TRUE(writer.ok()) << writer.status();
    Manifest manifest;
    BuildReport report;
    IndexUpdate update(&manifest, writer->get(), &report);
    update.BeginInput({"in.txt", 10, 1});
    for (const char* id : {"A", "B"}) {
      ReadLetter read{MadeLetter(id, "uo"), {}};
      read.built = BuildDocuments(read.letter);
      EXPECT_TRUE(update.AddLetter(std::move(read)).ok());
    }
    EXPECT_TRUE(update.EndInput("hash").ok());
    EXPECT_TRUE((*writer)->Finish(manifest).ok());
    revision_ = RevisionOf(Index());
  }

  std::string Index() const { return folder_.Path("index"); }
  std::string SegmentPath() const {
    return SegmentFolder(Index(), revision_.segments[0].number);
  }

  // Returns all findings, or why there can be none.
  std::string Findings() const {
    const auto verified = VerifyIndex(Index());
    if (!verified.ok()) return std::string(verified.status().message());
    return absl::StrJoin(verified->findings, "\n");
  }

  // Puts another segment in the place of the one there is, whose letters are
  // stored as `stored` and indexed as `indexed`, and whose sums are right.
  void PutSegment(const std::vector<Letter>& stored,
                  const std::vector<Letter>& indexed) {
    const uint64_t number = revision_.segments[0].number;
    auto builder = SegmentBuilder::Open(Index(), number, {});
    ASSERT_TRUE(builder.ok()) << builder.status();
    for (size_t i = 0; i < stored.size(); ++i) {
      LetterDocuments built = BuildDocuments(indexed[i]);
      built.frame = BuildDocuments(stored[i]).frame;
      ASSERT_TRUE((*builder)->Add(std::move(built)).ok());
    }
    const auto entry = (*builder)->Finish();
    ASSERT_TRUE(entry.ok()) << entry.status();
    revision_.segments[0] = *entry;
    ASSERT_TRUE(WriteRevision(revision_, RevisionPath(Index())).ok());
  }

  // Marks documents as dead.
  void Kill(const std::vector<uint32_t>& documents) {
    SegmentEntry& entry = revision_.segments[0];
    DocumentBits dead = NoDocuments(entry.documents);
    for (uint32_t document : documents) SetBit(document, dead);
    entry.dead_documents = static_cast<uint32_t>(documents.size());
    entry.dead_revision = 9;
    ASSERT_TRUE(
        WriteDeadFile(DeadPath(Index(), entry.number, 9), dead, entry.documents)
            .ok());
    ASSERT_TRUE(WriteRevision(revision_, RevisionPath(Index())).ok());
  }

  TestFolder folder_;
  Revision revision_;
};

TEST_F(VerifyTest, FindsNothingWrongWithAWholeIndex) {
  const auto verified = VerifyIndex(Index());
  ASSERT_TRUE(verified.ok()) << verified.status();
  EXPECT_THAT(verified->findings, IsEmpty());
  EXPECT_EQ(verified->letters, 2u);
  EXPECT_EQ(verified->documents, 4u);
}

TEST_F(VerifyTest, FindsALetterThatIsDeadInPart) {
  Kill({2});
  EXPECT_THAT(Findings(), HasSubstr("letter A: is dead in part"));
}

TEST_F(VerifyTest, FindsALostLetter) {
  Kill({1, 2});
  EXPECT_THAT(Findings(), AllOf(HasSubstr("letter a is not in the index"),
                                HasSubstr("tells of 2 letters, the index "
                                          "holds 1")));
}

TEST_F(VerifyTest, FindsALetterNobodyKnows) {
  const std::vector<Letter> letters = {
      MadeLetter("A", "uo"), MadeLetter("B", "uo"), MadeLetter("C", "u")};
  PutSegment(letters, letters);
  EXPECT_THAT(Findings(), HasSubstr("tells of 2 letters, the index holds 3"));
}

TEST_F(VerifyTest, FindsALetterThatStandsTwice) {
  const std::vector<Letter> letters = {
      MadeLetter("A", "uo"), MadeLetter("B", "uo"), MadeLetter("a", "u")};
  PutSegment(letters, letters);
  EXPECT_THAT(Findings(), HasSubstr("letter a: stands in the index twice"));
}

TEST_F(VerifyTest, FindsALostDetermination) {
  PutSegment({MadeLetter("A", "uo"), MadeLetter("B", "uo")},
             {MadeLetter("A", "uo"), MadeLetter("B", "u")});
  EXPECT_THAT(Findings(),
              HasSubstr("letter B: has 1 documents where its text gives 2"));
}

// What is indexed must be what the stored letter gives: each part is looked
// at, whatever the sums say.
TEST_F(VerifyTest, FindsWhatIsNotTheStoredLetters) {
  Letter words = MadeLetter("B", "uo");
  words.determinations[1].request = "visits of kind 2 Eight";
  Letter more_words = MadeLetter("B", "uo");
  more_words.determinations[1].request += " more";
  Letter source = MadeLetter("B", "uo");
  source.source.path = "other.txt";
  const struct {
    Letter letter;
    const char* document;
    const char* wrong;
  } kCases[] = {{MadeLetter("B", "uu"), "document 4", "values"},
                {words, "document 4", "words"},
                {more_words, "document 4", "words"},
                {source, "document 3", "values"}};
  for (const auto& c : kCases) {
    PutSegment({MadeLetter("A", "uo"), MadeLetter("B", "uo")},
               {MadeLetter("A", "uo"), c.letter});
    EXPECT_THAT(Findings(), AllOf(HasSubstr(c.document), HasSubstr("letter B"),
                                  HasSubstr(c.wrong)));
    EXPECT_THAT(Findings(), ::testing::Not(HasSubstr("letter A")));
  }
}

TEST_F(VerifyTest, NamesTheFileWhoseBytesChanged) {
  for (const auto& file :
       std::filesystem::recursive_directory_iterator(SegmentPath())) {
    if (!file.is_regular_file() || file.path().filename() == kSumsName) {
      continue;
    }
    const std::string path = file.path().string();
    SCOPED_TRACE(path);
    const std::string bytes = *ReadFile(path);
    if (bytes.empty()) continue;
    std::string damaged = bytes;
    damaged[bytes.size() / 2] ^= 1;
    for (const std::string& other : {damaged, bytes + "x", std::string()}) {
      std::ofstream(path, std::ios::binary) << other;
      EXPECT_THAT(Findings(), HasSubstr(path));
    }
    std::filesystem::remove(path);
    EXPECT_THAT(Findings(), HasSubstr(path));
    std::ofstream(path, std::ios::binary) << bytes;
  }
  EXPECT_EQ(Findings(), "");
}

TEST_F(VerifyTest, FindsFilesThatDoNotBelongThere) {
  std::ofstream(SegmentPath() + "/extra") << "x";
  EXPECT_THAT(Findings(), HasSubstr(SegmentPath()));
}

TEST_F(VerifyTest, FindsDamagedSums) {
  const std::string path = SegmentPath() + "/" + kSumsName;
  for (const char* bytes :
       {"", "{}", "[1]", "{\"files\":{\"letters\":7}}", "{\"files\":{}}",
        "{\"files\":{\"letters\":{\"sha256\":7}}}"}) {
    std::ofstream(path, std::ios::binary) << bytes;
    EXPECT_THAT(Findings(), HasSubstr(SegmentPath())) << bytes;
  }
  std::filesystem::remove(path);
  EXPECT_THAT(Findings(), HasSubstr(path));
}

TEST_F(VerifyTest, FindsADamagedOrMissingManifest) {
  const std::string path = ManifestPathOf(Index(), revision_.manifest);
  std::string bytes = *ReadFile(path);
  bytes[bytes.size() / 2] ^= 1;
  std::ofstream(path, std::ios::binary) << bytes;
  EXPECT_THAT(Findings(), AllOf(HasSubstr(path), HasSubstr("--rebuild")));
  std::filesystem::remove(path);
  EXPECT_THAT(Findings(), HasSubstr(path));
}

TEST_F(VerifyTest, FindsADamagedOrMissingFileOfDeadDocuments) {
  Kill({1, 2});
  const std::string path = DeadPath(Index(), revision_.segments[0].number, 9);
  std::ofstream(path, std::ios::binary) << "x";
  EXPECT_THAT(Findings(), AllOf(HasSubstr(path), HasSubstr("--rebuild")));
  std::filesystem::remove(path);
  EXPECT_THAT(Findings(), HasSubstr(path));
}

// A bit more or less in the file of dead documents does not pass for whole.
TEST_F(VerifyTest, FindsAFlippedBitAmongTheDead) {
  Kill({1, 2});
  const std::string path = DeadPath(Index(), revision_.segments[0].number, 9);
  std::string bytes = *ReadFile(path);
  bytes[16] ^= 1 << 1 | 1 << 2;  // documents 1 and 2 live again
  std::ofstream(path, std::ios::binary) << bytes;
  EXPECT_THAT(Findings(), HasSubstr("dead"));
}

TEST_F(VerifyTest, SaysThatThereIsNoIndex) {
  EXPECT_EQ(VerifyIndex(folder_.Path("none")).status().code(),
            absl::StatusCode::kNotFound);
  EXPECT_EQ(VerifyIndex(folder_.path()).status().code(),
            absl::StatusCode::kNotFound);
  EXPECT_FALSE(PathExists(LockFile(folder_.path())));
}

TEST_F(VerifyTest, WaitsForNoWriter) {
  const auto writer = IndexWriter::Open(Index(), {});
  EXPECT_EQ(VerifyIndex(Index()).status().code(),
            absl::StatusCode::kUnavailable);
}

}  // namespace
}  // namespace imr
