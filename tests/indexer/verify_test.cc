#include "indexer/verify.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/index_schema.h"
#include "common/slot.h"
#include "common/term.h"
#include "common/word_sequence.h"
#include "indexer/document_builder.h"
#include "indexer/index_update.h"
#include "indexer/index_writer.h"
#include "indexer/manifest.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class VerifyTest : public ::testing::Test {
 protected:
  VerifyTest() {
    auto writer = OpenIndexWriter(folder_.path(), {});
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
    EXPECT_TRUE((*writer)->Finish().ok());
  }

  // Returns what is found after `damage` was done to the database.
  std::string FindingsAfter(
      const std::function<void(Xapian::WritableDatabase&)>& damage) const {
    {
      Xapian::WritableDatabase database(XapianFolder(folder_.path()));
      damage(database);
      database.commit();
    }
    const auto verified = VerifyIndex(folder_.path());
    EXPECT_TRUE(verified.ok()) << verified.status();
    return absl::StrJoin(verified->findings, "\n");
  }

  TestFolder folder_;
};

TEST_F(VerifyTest, FindsNothingWrongWithAWholeIndex) {
  const auto verified = VerifyIndex(folder_.path());
  ASSERT_TRUE(verified.ok()) << verified.status();
  EXPECT_THAT(verified->findings, IsEmpty());
  EXPECT_EQ(verified->letters, 2u);
  EXPECT_EQ(verified->documents, 4u);
}

TEST_F(VerifyTest, FindsALostDetermination) {
  EXPECT_THAT(
      FindingsAfter([](auto& database) { database.delete_document(2); }),
      HasSubstr("letter A: has 1 documents where its text gives 2"));
}

TEST_F(VerifyTest, FindsALostLetter) {
  EXPECT_THAT(FindingsAfter([](auto& database) {
                database.delete_document(LetterTerm("A"));
              }),
              HasSubstr("letter a is not in the index"));
}

TEST_F(VerifyTest, FindsALetterNobodyKnows) {
  EXPECT_THAT(FindingsAfter([](auto& database) {
                database.add_document(
                    BuildDocuments(MadeLetter("C", "u")).documents[0]);
              }),
              HasSubstr("tells of 2 letters, the index holds 3"));
}

TEST_F(VerifyTest, FindsALetterInTwoPlaces) {
  EXPECT_THAT(
      FindingsAfter([](auto& database) {
        for (const auto& d : BuildDocuments(MadeLetter("A", "uo")).documents) {
          database.add_document(d);
        }
      }),
      HasSubstr("letter A: its documents stand in two places"));
}

TEST_F(VerifyTest, FindsAChangedOutcome) {
  EXPECT_THAT(FindingsAfter([](auto& database) {
                Xapian::Document document = database.get_document(2);
                document.add_value(GetField(FieldId::kOutcome).slot, "upheld");
                database.replace_document(2, document);
              }),
              HasSubstr("document 2 (letter A, number 2)"));
}

TEST_F(VerifyTest, FindsChangedWords) {
  EXPECT_THAT(FindingsAfter([](auto& database) {
                Xapian::Document document = database.get_document(3);
                std::string words = document.get_value(kLetterWordsSlot);
                std::swap(words[1], words[2]);
                document.add_value(kLetterWordsSlot, words);
                database.replace_document(3, document);
              }),
              HasSubstr("document 3 (letter B, number 1)"));
}

TEST_F(VerifyTest, FindsALostWord) {
  EXPECT_THAT(FindingsAfter([](auto& database) {
                database.set_metadata(WordKey("knee"), "");
              }),
              AllOf(HasSubstr("letter A: its word \"knee\" has no id"),
                    HasSubstr("the index tells of")));
}

TEST_F(VerifyTest, FindsWordsThatShareAnId) {
  EXPECT_THAT(FindingsAfter([](auto& database) {
                database.set_metadata(WordKey("knee"),
                                      database.get_metadata(WordKey("left")));
              }),
              HasSubstr("\"left\" and \"knee\" have one id"));
}

TEST_F(VerifyTest, FindsADamagedRecord) {
  EXPECT_THAT(FindingsAfter([](auto& database) {
                Xapian::Document document = database.get_document(1);
                document.set_data("\x01zzz");
                database.replace_document(1, document);
              }),
              HasSubstr("document 1 (letter A)"));
}

TEST_F(VerifyTest, FindsADamagedManifest) {
  EXPECT_THAT(FindingsAfter([](auto& database) {
                const auto key = database.metadata_keys_begin("letter:");
                database.set_metadata(*key, "zzz");
              }),
              HasSubstr("manifest row"));
}

TEST_F(VerifyTest, FindsOverwrittenBytes) {
  const std::string table = XapianFolder(folder_.path()) + "/postlist.glass";
  {
    std::fstream file(table, std::ios::in | std::ios::out | std::ios::binary);
    for (uintmax_t at = 100; at < std::filesystem::file_size(table);
         at += 512) {
      file.seekp(static_cast<std::streamoff>(at));
      file.write("\xff\xff\xff\xff", 4);
    }
  }
  const auto verified = VerifyIndex(folder_.path());
  EXPECT_TRUE(!verified.ok() || !verified->findings.empty());
}

TEST_F(VerifyTest, SaysThatThereIsNoIndex) {
  EXPECT_EQ(VerifyIndex(folder_.Path("none")).status().code(),
            absl::StatusCode::kNotFound);
}

TEST_F(VerifyTest, WaitsForNoWriter) {
  const auto writer = OpenIndexWriter(folder_.path(), {});
  EXPECT_EQ(VerifyIndex(folder_.path()).status().code(),
            absl::StatusCode::kUnavailable);
}

}  // namespace
}  // namespace imr
