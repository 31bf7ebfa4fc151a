// From a letter's texts to its words in reading order.
#include "indexer/letter_words.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

using ::testing::ElementsAre;

// Returns each word with its place and sentence: "eight@1/0 visits@2/0".
std::string OrderOf(const std::vector<std::string>& texts) {
  LetterWords words;
  const FieldWords read = words.Read(texts);
  std::string sequence;
  for (uint32_t code : read.codes) AppendVarint(code, sequence);
  std::string order;
  for (SequenceReader at(sequence); at.Next();) {
    absl::StrAppend(&order, order.empty() ? "" : " ",
                    words.entries()[at.id() - kFirstWordId], "@", at.place(),
                    "/", at.sentence());
  }
  return order;
}

TEST(LetterWords, KeepTheirOrder) {
  const struct {
    const char* text;
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
  for (const auto& c : kCases) EXPECT_EQ(OrderOf({c.text}), c.order) << c.text;
}

TEST(LetterWords, TextsOfAFieldStandApart) {
  EXPECT_EQ(OrderOf({"first line", "second line"}),
            "first@1/0 line@2/0 second@1003/1 line@1004/1");
}

TEST(LetterWords, EachWordHasOneNumberInAllFields) {
  LetterWords words;
  EXPECT_THAT(words.Read({"knee pain knee"}).numbers, ElementsAre(0, 1));
  EXPECT_THAT(words.Read({"brace pain pain"}).numbers, ElementsAre(2, 1));
  EXPECT_THAT(words.entries(), ElementsAre("knee", "pain", "brace"));
}

}  // namespace
}  // namespace imr
