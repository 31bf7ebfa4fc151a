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
      // Titles and what leads on.
      {"Mr. Roe saw Drs. Doe and Poe. Then", "Mr. Roe saw Drs. Doe and Poe."},
      {"DR. DOE AGREED. THEN", "DR. DOE AGREED."},
      {"Home vs. clinic, e.g. The Spa, i.e. Here. Then",
       "Home vs. clinic, e.g. The Spa, i.e. Here."},
      // Before numbers, and as words.
      {"Item No. 3 on p. 24 of vol. 2. Then", "Item No. 3 on p. 24 of vol. 2."},
      {"Did it help? No. The pain", "Did it help?"},
      {"It is a no. The pain", "It is a no."},
      {"Tablets No. #60 and more. Then", "Tablets No. #60 and more."},
      // What may end a sentence does so before a word that opens one.
      {"Norco 10 mg. Tablets no. 60. Then", "Norco 10 mg. Tablets no. 60."},
      {"Norco 10 mg. daily. Then", "Norco 10 mg. daily."},
      {"Norco 10 mg. #60 daily. Then", "Norco 10 mg. #60 daily."},
      {"By Roe et al. (The Spine). Then", "By Roe et al."},
      {"By Roe et al. (Spine) in Dec. 2009. Then",
       "By Roe et al. (Spine) in Dec. 2009."},
      {"Seen on Mar. 3 and Jul. 8 twice. Then",
       "Seen on Mar. 3 and Jul. 8 twice."},
      {"Seen in May. Pain went on", "Seen in May."},
      {"At 8 a.m. The worker", "At 8 a.m."},
      {"By J. Q. Doe. Then", "By J. Q. Doe."},
      {"He takes vitamin C. The dose", "He takes vitamin C."},
      // Acronyms are words.
      {"After 12 visits of PT. Continued care", "After 12 visits of PT."},
      {"Denied by UR. Appeal followed", "Denied by UR."},
      // Numbers.
      {"A dose of 2.5. Then", "A dose of 2.5."},
      {"It fell to 5. Then", "It fell to 5."},
      {"1. Norco. 2. Soma.", "1. Norco."},
      {"Asked: 2. Soma. 3. More", "Asked: 2. Soma."},
      {"In 2009. Then", "In 2009."},
      // Dots and closers.
      {"Pain ... relief. Then", "Pain ... relief."},
      {"Pain [low back.] Then", "Pain [low back.]"},
      {"See Dr.\nDoe", "See Dr."},
      {"Dr.", "Dr."},
      {"Dr. - Doe", "Dr. - Doe"},
      {". Then", "."},
      {"... Then", "..."},
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
