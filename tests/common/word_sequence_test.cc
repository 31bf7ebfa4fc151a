#include "common/word_sequence.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

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

TEST(SequenceOf, TakesTheFieldsPartOfTheEntry) {
  std::string entry;
  std::vector<std::string> parts;
  for (size_t i = 0; i < TextFields().size(); ++i) {
    parts.push_back(i == 1 ? "" : Bytes({static_cast<uint32_t>(9 + i), 300}));
    AppendVarint(parts.back().size(), entry);
    entry += parts.back();
  }
  for (size_t i = 0; i < parts.size(); ++i) {
    EXPECT_EQ(SequenceOf(GetField(TextFields()[i]), entry), parts[i]);
    EXPECT_EQ(SequencesOf(entry)[i], parts[i]);
  }
  EXPECT_EQ(SequenceOf(GetField(FieldId::kText), entry), "");
}

TEST(SequenceOf, StaysInsideAnEntryThatIsCutOff) {
  const std::string entry("\x02\x09\x09\x00\x7f\x09", 6);
  for (size_t size = 0; size <= entry.size(); ++size) {
    for (FieldId id : TextFields()) {
      const absl::string_view cut = absl::string_view(entry).substr(0, size);
      const absl::string_view found = SequenceOf(GetField(id), cut);
      if (found.empty()) continue;
      EXPECT_GE(found.data(), cut.data());
      EXPECT_LE(found.data() + found.size(), cut.data() + cut.size());
    }
  }
}

}  // namespace
}  // namespace imr
