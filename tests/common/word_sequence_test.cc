#include "common/word_sequence.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/slot.h"
#include "common/varint.h"

namespace imr {
namespace {

using ::testing::ElementsAre;

std::string Bytes(const std::vector<uint32_t>& codes) {
  std::string bytes;
  for (uint32_t code : codes) AppendVarint(code, bytes);
  return bytes;
}

// Returns "id@place/sentence/paragraph" of each word.
std::vector<std::string> Read(absl::string_view bytes) {
  std::vector<std::string> words;
  for (SequenceReader at(bytes); at.Next();) {
    words.push_back(absl::StrCat(at.id(), "@", at.place(), "/", at.sentence(),
                                 "/", at.paragraph()));
  }
  return words;
}

TEST(SequenceReader, CountsPlacesSentencesAndParagraphs) {
  const struct {
    std::vector<uint32_t> codes;
    std::vector<std::string> words;
    const char* why;
  } kCases[] = {
      {{}, {}, "no words"},
      {{9, 300, 9}, {"9@1/0/0", "300@2/0/0", "9@3/0/0"}, "places from one"},
      {{9, kJoined, 8, 7},
       {"9@1/0/0", "8@1/0/0", "7@2/0/0"},
       "a joined word stands with the one before"},
      {{9, kSentenceEnd, 8, kParagraphEnd, 7},
       {"9@1/0/0", "8@2/1/0", "7@3/2/1"},
       "marks take no place"},
      {{9, kTextEnd, 8}, {"9@1/0/0", "8@1002/1/1"}, "another text is far away"},
      {{9, kTextEnd, kTextEnd, 8},
       {"9@1/0/0", "8@2002/2/2"},
       "with a text without words between"},
      {{0xffffffff}, {"4294967295@1/0/0"}, "the last id"},
  };
  for (const auto& c : kCases)
    EXPECT_EQ(Read(Bytes(c.codes)), c.words) << c.why;
}

TEST(SequenceReader, EndsWhereBytesAreCutOff) {
  EXPECT_THAT(Read(Bytes({9}) + "\x80"), ElementsAre("9@1/0/0"));
  EXPECT_THAT(Read(std::string(9, '\xff')), ElementsAre());
}

TEST(SequenceOf, TakesTheFieldsPartOfTheSlot) {
  const std::string own = EncodeList({"\x09", "", "\x07\x08"});
  EXPECT_EQ(SequenceOf(GetField(FieldId::kRequest), own), "\x09");
  EXPECT_EQ(SequenceOf(GetField(FieldId::kCitation), own), "");
  EXPECT_EQ(SequenceOf(GetField(FieldId::kRationale), own), "\x07\x08");
  const std::string of_letter = EncodeList({"\x09", "\x07"});
  EXPECT_EQ(SequenceOf(GetField(FieldId::kSummary), of_letter), "\x09");
  EXPECT_EQ(SequenceOf(GetField(FieldId::kBody), of_letter), "\x07");
  for (const char* damaged : {"", "\x05", "\x05\x09\x09", "\xff\xff"}) {
    EXPECT_EQ(SequenceOf(GetField(FieldId::kBody), damaged), "");
  }
}

TEST(SequenceSlot, IsSharedByTheFieldsOfAScope) {
  EXPECT_EQ(SequenceSlot(GetField(FieldId::kCitation)), kOwnWordsSlot);
  EXPECT_EQ(SequenceSlot(GetField(FieldId::kBody)), kLetterWordsSlot);
}

TEST(WordIdIn, KnowsTheWordsOfTheIndexOnly) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  database.set_metadata(WordKey("knee"), "17");
  EXPECT_EQ(WordIdIn(database, "knee"), 17u);
  EXPECT_EQ(WordIdIn(database, "knees"), std::nullopt);
}

}  // namespace
}  // namespace imr
