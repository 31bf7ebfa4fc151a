// From a letter's texts to the words of its documents in reading order.
#include "indexer/word_ids.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <xapian.h>

#include "common/slot.h"
#include "common/word_sequence.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/test_folder.h"
#include "tests/indexer/word_order.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

class WordIdsTest : public ::testing::Test {
 protected:
  // Writes a letter as an update of the index would.
  std::vector<Xapian::Document> Write(const Letter& letter) {
    WordIds ids(database_);
    std::vector<Xapian::Document> documents =
        ids.Complete(BuildDocuments(letter));
    for (const auto& [key, value] : ids.TakeRows()) {
      database_.set_metadata(key, value);
    }
    return documents;
  }
  // Returns the order of the words of a request.
  std::string OrderOf(const std::string& request) {
    Letter letter = MadeLetter("A", "u");
    letter.determinations[0].request = request;
    const auto documents = Write(letter);
    return WordOrder(documents[0], FieldId::kRequest, WordsOf(database_));
  }

  TestFolder folder_;
  Xapian::WritableDatabase database_{folder_.Path("index"), Xapian::DB_CREATE};
};

TEST_F(WordIdsTest, WordsKeepTheirOrder) {
  const struct {
    const char* request;
    const char* order;
  } kCases[] = {
      {"", ""},
      {"Pain, knee pain", "pain@1/0 knee@2/0 pain@3/0"},
      {"Eight follow-up visits",
       "eight@1/0 follow@2/0 followup@2/0 up@3/0 visits@4/0"},
      {"The pain is severe. The knee hurts",
       "the@1/0 pain@2/0 is@3/0 severe@4/0 the@5/1 knee@6/1 hurts@7/1"},
      {"Norco 10/325 mg is asked for. Dr. Smith agrees",
       "norco@1/0 10@2/0 325@3/0 mg@4/0 is@5/0 asked@6/0 for@7/0 dr@8/1 "
       "smith@9/1 agrees@10/1"},
      {"First line\nSecond line", "first@1/0 line@2/0 second@3/1 line@4/1"},
      {"First follow-\nup", "first@1/0 follow@2/0 followup@2/0 up@3/1"},
      {"!!! ... ???", ""},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(OrderOf(c.request), c.order) << c.request;
  }
}

TEST_F(WordIdsTest, TextsOfAFieldStandApart) {
  Letter letter = MadeLetter("A", "u");
  letter.determinations[0].claims_administrator.text = "first line";
  letter.determinations[0].reviewer.text = "second line";
  const auto documents = Write(letter);
  EXPECT_EQ(WordOrder(documents[0], FieldId::kCitation, WordsOf(database_)),
            "first@1/0 line@2/0 second@1003/1 line@1004/1");
}

TEST_F(WordIdsTest, WordsKeepTheirIds) {
  Write(MadeLetter("A", "uo"));
  const WordsById before = WordsOf(database_);
  Write(MadeLetter("A", "uo"));
  EXPECT_EQ(WordsOf(database_), before);
  Letter letter = MadeLetter("B", "u");
  letter.body = "gabapentin";
  Write(letter);
  WordsById after = WordsOf(database_);
  EXPECT_EQ(after.size(), before.size() + 1);
  EXPECT_EQ(after.rbegin()->second, "gabapentin");
  after.erase(after.rbegin()->first);
  EXPECT_EQ(after, before);
  EXPECT_EQ(database_.get_metadata(kWordCountKey),
            absl::StrCat(before.size() + 1));
}

TEST_F(WordIdsTest, RowsAreTakenOnce) {
  WordIds ids(database_);
  ids.Complete(BuildDocuments(MadeLetter("A", "u")));
  EXPECT_FALSE(ids.TakeRows().empty());
  EXPECT_THAT(ids.TakeRows(), IsEmpty());
  Letter letter = MadeLetter("B", "u");
  letter.body = "gabapentin";
  ids.Complete(BuildDocuments(letter));
  EXPECT_THAT(ids.TakeRows(), ElementsAre(Pair(WordKey("gabapentin"), "16"),
                                          Pair(kWordCountKey, "13")));
}

TEST_F(WordIdsTest, ALetterOfOneWordManyTimesIsSmall) {
  Letter letter = MadeLetter("A", "u");
  letter.determinations.clear();
  letter.clinical_summary.clear();
  for (int i = 0; i < 100000; ++i) letter.body += "pain ";
  const Xapian::Document document = Write(letter)[0];
  EXPECT_LT(document.get_value(kLetterWordsSlot).size(), 100010u);
}

}  // namespace
}  // namespace imr
