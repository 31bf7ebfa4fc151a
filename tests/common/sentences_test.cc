#include "common/sentences.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "common/words.h"

namespace imr {
namespace {

TEST(SentenceEnd, KnowsAbbreviationsAndNumbers) {
  const struct {
    const char* text;
    const char* sentence;
  } kCases[] = {
      {"One two. Three.", "One two."},
      {"Dr. A. gave 2.5 mg. Then", "Dr. A. gave 2.5 mg."},
      {"By J. Doe, M.D. and a nurse. Then", "By J. Doe, M.D. and a nurse."},
      {"He said \"no.\" Then", "He said \"no.\""},
      {"Without end", "Without end"},
      {"A paragraph\nends", "A paragraph"},
      {"Why? Because", "Why?"},
      {"", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    const absl::string_view text = c.text;
    EXPECT_EQ(text.substr(0, SentenceEnd(text, 0)), c.sentence);
  }
}

// Returns the words with the numbers of their paragraph and sentence.
std::string Placed(absl::string_view text) {
  const std::vector<Word> words = SplitWords(text);
  const std::vector<TextPlace> places = PlacesOf(text, words);
  std::string placed;
  for (size_t i = 0; i < words.size(); ++i) {
    absl::StrAppend(&placed, i > 0 ? " " : "", words[i].text,
                    places[i].paragraph, places[i].sentence);
  }
  return placed;
}

TEST(PlacesOf, CountsSentencesAndParagraphs) {
  const struct {
    const char* text;
    const char* placed;
  } kCases[] = {
      {"", ""},
      {"One two", "one00 two00"},
      {"Pain. Relief? No", "pain00 relief01 no02"},
      {"Pain\nrelief. No\n\n\nEnd", "pain00 relief11 no12 end23"},
      {"Pain, relief.\nNo", "pain00 relief00 no11"},
      {"A page\fgoes on", "a00 page00 goes00 on00"},
      {"Dr. Doe\nwith 2.5 mg", "dr00 doe00 with11 2.511 mg11"},
      {"In the follow-up. Then", "in00 the00 follow00 followup00 up00 then01"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Placed(c.text), c.placed);
  }
}

}  // namespace
}  // namespace imr
