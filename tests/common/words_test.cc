#include "common/words.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

// Joined words are shown as "followup*".
std::string Show(const std::vector<Word>& words) {
  std::string shown;
  for (const Word& word : words) {
    absl::StrAppend(&shown, shown.empty() ? "" : " ", word.text,
                    word.joined ? "*" : "");
  }
  return shown;
}

struct Row {
  absl::string_view text;
  const char* words;
};

void ExpectRows(absl::Span<const Row> rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(Show(SplitWords(row.text)), row.words) << row.text;
  }
}

TEST(SplitWords, SplitsAtMissingSpaces) {
  ExpectRows({{"MTUS.Decision", "mtus decision"},
              {"Dr.Smith", "dr smith"},
              {"J.R.Smith", "jr smith"},
              {"drugs.com", "drugs com"},
              {"p.24", "p 24"},
              {"guidelines,page24", "guidelines page 24"},
              {"Norco10/325mg", "norco 10 325 mg"},
              {"naproxen_500", "naproxen 500"},
              {"PHQ-9 PHQ9", "phq 9 phq 9"},
              {"pain.The", "pain the"}});
}

TEST(SplitWords, WritesDottedLettersTogether) {
  ExpectRows({{"q.i.d. Q.I.D. QID", "qid qid qid"},
              {"b.i.d, p.o.", "bid po"},
              {"e.g., i.e.", "eg ie"},
              {"U.S.A.", "usa"},
              {"M.D.'s", "md"},
              {"8 C.C.R. 9792.24.2", "8 ccr 9792.24.2"},
              {"10mg p.o.", "10 mg po"}});
}

TEST(SplitWords, SplitsNumbersFromUnits) {
  ExpectRows({{"10/325mg", "10 325 mg"},
              {"10/325MG", "10 325 mg"},
              {"10-325mg", "10 325 mg"},
              {"30-\n16mg", "30 16 mg"},
              {"1MG", "1 mg"},
              {"1 mg", "1 mg"},
              {"50mcg/hr", "50 mcg hr"},
              {"50 \u00B5g/hr 50\u03BCg 5\u338D", "50 mcg hr 50 mcg 5 mcg"},
              {"60yo", "60 yo"},
              {"47-year-old", "47 year yearold* old"},
              {"5% 20 %", "5 20"},
              {"2x4", "2 x 4"},
              {"x12 x 12", "x 12 x 12"},
              {"1st 2nd 3rd 10th", "1st 2nd 3rd 10th"},
              {"1stage", "1 stage"},
              {"5ml10", "5 ml 10"}});
}

TEST(SplitWords, WritesNumbersOneWay) {
  ExpectRows({{".5mg 0.5 mg", "0.5 mg 0.5 mg"},
              {"$.50 (.25)", "0.50 0.25"},
              {"No.5 end...5 1.5", "no 5 end 5 1.5"},
              {"2,000 1,234,567.5", "2000 1234567.5"},
              {"24,66", "24 66"},
              {"24, 66", "24 66"},
              {"1,234,56", "1 234 56"},
              {"1,2,345", "1 2 345"},
              {"0,123", "0 123"},
              {"07 00 007 07.5", "7 0 007 07.5"},
              {"11/07/2002 11/7/2002", "11 7 2002 11 7 2002"},
              {"2014-07-25", "2014 7 25"},
              {"#60 # 54 #1", "60 54 1"},
              {"$5 5'10\"", "5 5 10"},
              {"\u00A79792.24.2", "9792.24.2"},
              {"724.2. M54.5 S83.241A", "724.2 m54.5 s83.241a"},
              {"1990's", "1990"}});
}

TEST(SplitWords, ReadsVertebrae) {
  ExpectRows({{"L4-S1", "l4 s1"},
              {"L4-5", "l4 l5"},
              {"L4/5", "l4 l5"},
              {"L4-L5", "l4 l5"},
              {"L4\u20135", "l4 l5"},
              {"L4-\n5", "l4 l5"},
              {"L3-4-5", "l3 l4 l5"},
              {"L4-5-S1", "l4 l5 s1"},
              {"C5-6", "c5 c6"},
              {"C5/C6", "c5 c6"},
              {"C5-6/C6-7", "c5 c6 c6 c7"},
              {"T12-L1", "t12 l1"},
              {"L-5 C-4-5", "l5 c4 c5"},
              {"L4-20", "l4 20"},
              {"L5-1", "l5 1"},
              {"L4-5mg", "l4 5 mg"},
              {"L4-5.5", "l4 5.5"},
              {"B12-15", "b12 15"},
              {"C5's", "c5"}});
}

TEST(SplitWords, KeepsCodesWhole) {
  ExpectRows({{"CM14-0012345", "cm14-0012345"},
              {"cm14-\n0012345.", "cm14-0012345"},
              {"CM14-001234", "cm14 001234"},
              {"CM14-00123456", "cm14 00123456"},
              {"h2-receptor H2", "h2 receptor h2"},
              {"E0748 J1030", "e0748 j1030"}});
}

TEST(SplitWords, JoinsHyphenatedLetters) {
  ExpectRows(
      {{"follow-up", "follow followup* up"},
       {"followup", "followup"},
       {"H-wave", "h hwave* wave"},
       {"state-of-the-art", "state stateoftheart* of the art"},
       {"anti-\ninflammatory", "anti antiinflammatory* inflammatory"},
       {"anti- \n\n \ninflammatory", "anti antiinflammatory* inflammatory"},
       {"pre- and post-op", "pre and post postop* op"},
       {"pain -worse", "pain worse"},
       {"pain--worse", "pain worse"},
       {"pain\u2014worse", "pain worse"},
       {"non\u2010certified", "non noncertified* certified"},
       {"non-MTUS-2009", "non nonmtus* mtus 2009"},
       {"non-q.i.d", "non qid"}});
}

TEST(SplitWords, ReadsXRayOneWay) {
  ExpectRows({{"x-ray xray x ray X-Ray", "xray xray xray xray"},
              {"x-rays X rays", "xrays xrays"},
              {"x-\nray", "xray"},
              {"non-x-ray", "non nonxray* xray"},
              {"x-ray-guided", "xray xrayguided* guided"},
              {"x raymond", "x raymond"}});
}

TEST(SplitWords, DropsPossessivesAndSigns) {
  ExpectRows({{"patient's", "patient"},
              {"patient\u2019s", "patient"},
              {"patients'", "patients"},
              {"'patient's'", "patient"},
              {"O'Brien didn't", "obrien didnt"},
              {"Page(s): 24, 66.", "page 24 66"},
              {"PM&R", "pm r"},
              {"EMG/NCV", "emg ncv"},
              {"w/o", "w o"},
              {"C++", "c"},
              {"", ""},
              {"-- . ' , (s)", "s"}});
}

TEST(SplitWords, FoldsUnicode) {
  ExpectRows({{"in\u00ADflam\u00ADed", "inflamed"},
              {"inflam\u00AD\n matory", "inflammatory"},
              {"\uFB01nal de\uFB01cit", "final deficit"},
              {"M\u00C9NI\u00C8RE me\u0301nie\u0300re", "meniere meniere"},
              {"Norco\u2122 Lyrica\u00AE", "norco lyrica"},
              {"1\u00BD tablets 10\u00B2", "1 1 2 tablets 10 2"},
              {"H\u2082 98\u00B0F 30\u00BA", "h2 98 f 30"},
              {"3\u00D710", "3 10"},
              {"\uFF2D\uFF34\uFF35\uFF33", "mtus"},
              {"\u0416\u0443\u043A", "\u0436\u0443\u043A"},
              {"pain \U0001F600\U0001F468\u200D\U0001F469 pain", "pain pain"},
              {"a\u00A0b\u200Bc", "a b c"}});
}

TEST(SplitWords, SurvivesHostileBytes) {
  ExpectRows({{absl::string_view("no\0rco", 6), "no rco"},
              {"nor\xFF\xC3"
               "co",
               "nor co"},
              {"\xED\xA0\x80pain\xF4\x90\x80\x80", "pain"},
              {"\xC2", ""}});
  std::string many = "ab";
  for (int i = 0; i < 100000; ++i) many += i % 2 == 0 ? "\u0316" : "\u0301";
  EXPECT_EQ(Show(SplitWords(many)), "ab");
}

TEST(SplitWords, CutsLongWords) {
  for (const char* unit : {"a", "7", "a-", "\u0436", "1.", "a'", "b1"}) {
    std::string text;
    while (text.size() < (1 << 20)) text += unit;
    for (const Word& word : SplitWords(text)) {
      ASSERT_LE(word.text.size(), kMaxWordBytes) << unit;
    }
  }
  const auto words = SplitWords(std::string(1 << 20, 'a'));
  ASSERT_EQ(words.size(), 1u);
  EXPECT_EQ(words[0].text, std::string(kMaxWordBytes, 'a'));
  EXPECT_EQ(words[0].end, 1u << 20);
}

TEST(SplitWords, GivesRangesOfTheTextGiven) {
  const struct {
    absl::string_view text;
    const char* ranges;
  } kCases[] = {{"Take 10/325MG", "Take|10|325|MG"},
                {"follow-up", "follow|follow-up|up"},
                {"a \uFB01t \u201Cpain\u201D", "a|\uFB01t|pain"},
                {"in\u00ADflamed joint", "in\u00ADflamed|joint"},
                {"50\u00B5g x ray L4-5", "50|\u00B5g|x ray|L4|5"},
                {"M\u00E9ni\u00E8re's disease", "M\u00E9ni\u00E8re's|disease"},
                {"q.i.d. 2,000", "q.i.d|2,000"}};
  for (const auto& c : kCases) {
    std::string ranges;
    for (const Word& word : SplitWords(c.text)) {
      absl::StrAppend(&ranges, ranges.empty() ? "" : "|",
                      c.text.substr(word.begin, word.end - word.begin));
    }
    EXPECT_EQ(ranges, c.ranges) << c.text;
  }
}

TEST(SplitWords, CountsPositionsWithoutJoinedWords) {
  std::string positions;
  for (const Word& word : SplitWords("the follow-up x ray (L4-5)")) {
    absl::StrAppend(&positions, word.text, "@", word.position, " ");
  }
  EXPECT_EQ(positions, "the@0 follow@1 followup@1 up@2 xray@3 l4@4 l5@5 ");
}

TEST(FoldText, LeavesOutJoinedWords) {
  EXPECT_EQ(FoldText("  Follow-Up, 10/325MG "), "follow up 10 325 mg");
  EXPECT_EQ(FoldText(""), "");
}

TEST(IsFolded, IsTrueOfPlainWordsOnly) {
  for (const char* form : {"norco", "low back pain", "mri of the knee"}) {
    EXPECT_TRUE(IsFolded(form)) << form;
    EXPECT_EQ(FoldText(form), form);
  }
  for (const char* form : {"", " ", "x ray", "x", "l4", "Norco", "follow-up",
                           "a knee", "knee ", " knee", "knee  pain", "m\xc3"}) {
    EXPECT_FALSE(IsFolded(form)) << form;
  }
  const std::string longest(kMaxWordBytes, 'm');
  EXPECT_TRUE(IsFolded(longest));
  EXPECT_FALSE(IsFolded(longest + "m"));  // FoldText() cuts it
}

}  // namespace
}  // namespace imr
