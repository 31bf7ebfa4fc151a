#include "searcher/snippet.h"

#include <string>
#include <vector>

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
// marked words in brackets.
std::string Snippet(const std::string& query, const Letter& letter) {
  SearchRequest request;
  request.query = query;
  const absl::StatusOr<Interpretation> read = Interpret(request);
  EXPECT_TRUE(read.ok()) << read.status();
  std::string text;
  for (const SnippetPiece& piece :
       MakeSnippet(letter, 0, Highlighter(read->tree))) {
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

TEST(SplitSentences, EndsAtStopsBeforeCapitals) {
  const struct {
    const char* text;
    std::vector<std::string> sentences;
  } kCases[] = {
      {"One. Two? 3 is three! four.", {"One.", "Two?", "3 is three! four."}},
      {"Taken b.i.d. with food. Next.", {"Taken b.i.d. with food.", "Next."}},
      {"no stop", {"no stop"}},
      {"", {}},
      {". ", {". "}},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    std::vector<std::string> sentences;
    for (const Sentence& sentence : SplitSentences(c.text)) {
      sentences.push_back(std::string(c.text).substr(
          sentence.begin, sentence.end - sentence.begin));
    }
    EXPECT_EQ(sentences, c.sentences);
  }
}

}  // namespace
}  // namespace imr
