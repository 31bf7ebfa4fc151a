#include "searcher/snippet.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/interpret.h"
#include "tests/searcher/letters.h"

namespace imr {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

// Returns the snippet of the letter's first determination for a query, with
// marked words in brackets, if it has the values asked for but `lacks`.
std::string Snippet(const std::string& query, const Letter& letter,
                    absl::string_view lacks = "") {
  SearchRequest request;
  request.query = query;
  const absl::StatusOr<Interpretation> read = Interpret(request);
  EXPECT_TRUE(read.ok()) << read.status();
  std::string text;
  const Highlighter highlighter(read->tree);
  for (const SnippetPiece& piece : MakeSnippet(highlighter.MarkedPartsOf(
           letter, 0,
           [&](const QueryNode& leaf) { return leaf.value != lacks; }))) {
    absl::StrAppend(&text, piece.mark ? "[" : "", piece.text,
                    piece.mark ? "]" : "");
  }
  return text;
}

Letter LetterWith(const std::string& rationale) {
  Letter letter =
      MakeLetter("CM14-0000001", std::nullopt, {"pain management"},
                 {MakeDetermination("XANAX 1MG #30", Outcome::kUpheld,
                                    {Xanax()}, {24}, rationale)});
  letter.determinations[0].reviewer.text =
      "Decision based on MTUS Chronic Pain Treatment Guidelines "
      "Benzodiazepines Page(s): 24.";
  letter.clinical_summary = "The worker fell from a ladder.";
  return letter;
}

TEST(MakeSnippet, MarksExactlyTheWordsThatMatch) {
  const struct {
    const char* query;
    const char* rationale;
    const char* snippet;
  } kCases[] = {
      {"\"functional gain\"", "A functional gain is no functional loss.",
       "A [functional gain] is no functional loss."},
      {"\"injection\"", "An injection, then injections.",
       "An [injection], then injections."},
      {"rationale:tolerances", "Tolerance grows; tolerances differ.",
       "[Tolerance] grows; [tolerances] differ."},
      {"toler*", "Tolerance and tolerable pain.",
       "[Tolerance] and [tolerable] pain."},
      {"sleep w/3 hours", "He can sleep for four hours. Two hours off.",
       "He can [sleep] for four [hours]. Two hours off."},
      {"drug:alprazolam", "Xanax is a brand of alprazolam, not of Valium.",
       "[Xanax] is a brand of [alprazolam], not of Valium."},
      {"\"follow-up\"", "A follow-up visit. To follow up is wise.",
       "A [follow-up] visit. To [follow up] is wise."},
      {"loss -gain", "No gain, no loss.", "No gain, no [loss]."},
      {"outcome:upheld", "The denial is upheld.", "The denial is upheld."},
      // Marks that overlap or meet are one.
      {"\"no gain\" gain", "No gain, no pain.", "[No gain], no pain."},
      {"\"gain no\" \"no pain\"", "Gain, no pain.", "[Gain, no pain]."},
      // Alternatives: only those that hold.
      {"(gain relief) OR loss", "A gain, a loss.", "A gain, a [loss]."},
      {"(gain relief) OR loss", "A gain, a relief.", "A [gain], a [relief]."},
      {"(gain OR pain) loss", "A pain, a loss.", "A [pain], a [loss]."},
      {"((gain OR pain) loss) OR fall", "A pain, a fall.", "A pain, a [fall]."},
      {"(gain -loss) OR fall", "A gain, a loss, a fall.",
       "A gain, a loss, a [fall]."},
      {"(gain -loss) OR fall", "A gain, a fall.", "A [gain], a [fall]."},
      {"(\"a gain\" loss) OR gain", "A gain.", "A [gain]."},
      {"(gain w/2 loss) OR fall", "A gain of three, a loss, a fall.",
       "A gain of three, a loss, a [fall]."},
      {"(gain outcome:upheld) OR loss", "A gain, a loss.",
       "A [gain], a [loss]."},
      // A word of another text makes an alternative hold.
      {"(gain ladder) OR loss", "A gain.", "A [gain]."},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(Snippet(c.query, LetterWith(c.rationale)), c.snippet);
  }
}

TEST(MakeSnippet, TakesTheTextThatShowsMost) {
  const Letter letter = LetterWith("Nothing of the kind stands here.");
  EXPECT_EQ(Snippet("page:24", letter),
            "Decision based on MTUS Chronic Pain Treatment Guidelines "
            "Benzodiazepines Page(s): [24].");
  EXPECT_EQ(Snippet("ladder", letter), "The worker fell from a [ladder].");
  EXPECT_EQ(Snippet("\"xanax\"", letter), "[XANAX] 1MG #30");
  // A rationale with any mark comes first.
  EXPECT_EQ(Snippet("ladder OR fell OR kind", letter),
            "Nothing of the [kind] stands here.");
}

TEST(MakeSnippet, PrefersWhatTheRequestAboveItDoesNotShow) {
  const std::string filler(250, 'x');
  const Letter letter =
      LetterWith("Xanax is a sedative. Xanax is short-acting. " + filler +
                 ". Tolerance develops. " + filler + ".");
  EXPECT_EQ(Snippet("xanax tolerance", letter), "[Tolerance] develops.");
  EXPECT_THAT(Snippet("xanax", letter), StartsWith("[Xanax] is a sedative."));
}

TEST(MakeSnippet, MarksAnAlternativeOnlyIfItsValuesHold) {
  const Letter letter = LetterWith("A gain, a loss, Xanax.");
  const char* query = "(gain outcome:upheld) OR loss";
  EXPECT_EQ(Snippet(query, letter, "upheld"), "A gain, a [loss], Xanax.");
  query = "drug:alprazolam OR loss";
  EXPECT_EQ(Snippet(query, letter), "A gain, a [loss], [Xanax].");
  EXPECT_EQ(Snippet(query, letter, "alprazolam"), "A gain, a [loss], Xanax.");
  // Of what does not match at all the words that stand alone are marked.
  EXPECT_EQ(Snippet("(relief loss) OR drug:alprazolam", letter, "alprazolam"),
            "A gain, a loss, [Xanax].");
}

TEST(MakeSnippet, MarksNumbersThatAreTheValue) {
  Letter letter = LetterWith("");
  Determination& one = letter.determinations[0];
  one.request = "Duloxetine 30 mg #30, 30 tablets";
  one.reviewer.text = "MTUS Opioids Page(s): 74-96, 24; 2009.";
  letter.clinical_summary = "A 47 year old with 47 degrees of flexion.";
  const struct {
    const char* query;
    const char* snippet;
  } kCases[] = {
      {"quantity:30", "Duloxetine 30 mg #[30], [30] tablets"},
      {"quantity:>=20", "Duloxetine 30 mg #[30], [30] tablets"},
      {"quantity:>=40", "Duloxetine 30 mg #30, 30 tablets"},
      {"strength:30", "Duloxetine [30] mg #[30], [30] tablets"},
      {"strength:\"30 mg\"", "Duloxetine [30 mg] #30, 30 tablets"},
      {"page:78", "MTUS Opioids Page(s): [74-96], 24; 2009."},
      {"page:20..30", "MTUS Opioids Page(s): 74-96, [24]; 2009."},
      {"page:2009", "MTUS Opioids Page(s): 74-96, 24; [2009]."},
      {"age:40..50", "A [47] year old with 47 degrees of flexion."},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(Snippet(c.query, letter), c.snippet);
  }
}

TEST(MakeSnippet, MarksPagesOfProseBehindTheWord) {
  EXPECT_EQ(Snippet("page:24", LetterWith("On page 24, for 24 months.")),
            "On page [24], for 24 months.");
  EXPECT_EQ(Snippet("page:24..30",
                    LetterWith("See pages 22, 24 and 26-28 of 30 sheets.")),
            "See pages 22, [24] and [26-28] of 30 sheets.");
  EXPECT_EQ(Snippet("page:24", LetterWith("For 24 months.")),
            "Decision based on MTUS Chronic Pain Treatment Guidelines "
            "Benzodiazepines Page(s): [24].");
}

TEST(MakeSnippet, SplitsNoSentenceAtAnAbbreviation) {
  const std::string filler(kSnippetBytes - 20, 'x');
  EXPECT_EQ(Snippet("tourniquet",
                    LetterWith(filler + ". Dr. Doe used a tourniquet, No. 3. " +
                               "Then " + filler + ".")),
            "Dr. Doe used a [tourniquet], No. 3.");
}

TEST(MakeSnippet, KeepsOneSentenceOfAParagraphApart) {
  const std::string filler(kSnippetBytes, 'x');
  EXPECT_EQ(
      Snippet("tourniquet", LetterWith(filler + "\nA tourniquet\n" + filler)),
      "A [tourniquet]");
}

TEST(MakeSnippet, KeepsToWholeSentencesAroundTheMatch) {
  std::string rationale;
  for (int i = 0; i < 20; ++i) {
    absl::StrAppend(&rationale, "Sentence number ", i,
                    " speaks of other things. ");
  }
  absl::StrAppend(&rationale, "Here stands a tourniquet. It is the last.");
  const std::string snippet = Snippet("tourniquet", LetterWith(rationale));
  EXPECT_THAT(snippet, StartsWith("Sentence number 1"));
  EXPECT_THAT(snippet, EndsWith(" other things. Here stands a [tourniquet]. "
                                "It is the last."));
  EXPECT_LE(snippet.size(), kSnippetBytes + 2);
}

TEST(MakeSnippet, APhraseOverTwoSentencesWasNotShown) {
  std::string rationale;
  for (int i = 0; i < 20; ++i) absl::StrAppend(&rationale, "Other things. ");
  absl::StrAppend(&rationale, "It was a bad day. The next was none.");
  EXPECT_THAT(Snippet("\"day the\"", LetterWith(rationale)),
              EndsWith("It was a bad [day. The] next was none."));
  const std::string filler(kSnippetBytes - 20, 'x');
  EXPECT_EQ(Snippet("\"day the\"",
                    LetterWith(absl::StrCat("Other things. On ", filler,
                                            " a day. The next was none."))),
            absl::StrCat("On ", filler, " a [day. The] next was none."));
  std::string many;
  for (int i = 0; i < 60; ++i) absl::StrAppend(&many, "knee ");
  EXPECT_THAT(Snippet(absl::StrCat("\"", many, "\""),
                      LetterWith(absl::StrCat(rationale, " Of a ", many))),
              HasSubstr("Of a [knee knee"));
}

TEST(MakeSnippet, CutsALongSentenceAtWords) {
  const std::string many = [] {
    std::string words;
    for (int i = 0; i < 60; ++i) absl::StrAppend(&words, "several ");
    return words;
  }();
  const std::string snippet =
      Snippet("tourniquet", LetterWith(many + "tourniquet " + many));
  EXPECT_THAT(snippet, StartsWith("... several "));
  EXPECT_THAT(snippet, HasSubstr(" [tourniquet] several "));
  EXPECT_THAT(snippet, EndsWith(" several ..."));
  EXPECT_LE(snippet.size(), kSnippetBytes + 20);
}

TEST(MakeSnippet, SurvivesOddTexts) {
  const std::string long_word(5000, 'x');
  std::string accents;
  for (int i = 0; i < 2000; ++i) accents += "\xc3\xa9";
  EXPECT_EQ(Snippet("gain", Letter()), "");
  EXPECT_LE(Snippet("gain", LetterWith(long_word)).size(), kSnippetBytes + 20);
  const std::string cut = Snippet("gain", LetterWith(accents));
  EXPECT_THAT(cut, EndsWith("\xc3\xa9 ..."));
  EXPECT_EQ(Snippet("gain", LetterWith("a\ngain\r\n  in   lines")),
            "a [gain] in lines");
  EXPECT_EQ(Snippet("gain", LetterWith("\xff\xfe gain")), "\xff\xfe [gain]");
}

TEST(MakeSnippet, ShowsTheTypedWordsOfALetterThatCouldNotBeRead) {
  Letter letter = MakeLetter("x0123456789ab", std::nullopt, {}, {});
  letter.layout = "unknown";
  letter.body = "The drug Xanax was not approved.";
  EXPECT_EQ(Snippet("xanax", letter), "The drug [Xanax] was not approved.");
}

}  // namespace
}  // namespace imr
