#include "indexer/reflow.h"

#include <string>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

// Shows joints: '|' a paragraph's end, '~' a page's.
std::string Reflow(absl::string_view text) {
  return absl::StrReplaceAll(ReflowText(text).text(),
                             {{"\n", "|"}, {"\f", "~"}});
}

TEST(ReflowText, JoinsLinesAndKeepsParagraphsAndPages) {
  const struct {
    const char* text;
    const char* flowed;
  } kCases[] = {
      {"", ""},
      {"\n \n\t\n\f\n", ""},
      {"one two", "one two"},
      {"  one   two\tthree  \n", "one two three"},
      {"one\ntwo", "one two"},
      {"one\n\ntwo", "one|two"},
      {"one\n  \t\ntwo", "one|two"},
      {"one\n\n\n\ntwo", "one|two"},
      {"one\n\ftwo", "one~two"},
      {"one\f\ftwo\n", "one~two"},
      {"one\n\n\f\ntwo", "one~two"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(absl::CEscape(c.text));
    EXPECT_EQ(Reflow(c.text), c.flowed);
  }
}

TEST(ReflowText, LeavesOutWhatNumbersPages) {
  const struct {
    const char* text;
    const char* flowed;
  } kCases[] = {
      {"one\n\n   1\n\ftwo\n\n   2\n", "one~two"},
      {"- 1 -\none\n\f- 2 -\ntwo", "one~two"},
      {"one non-\n- 1 -\n\fcertified\n- 2 -", "one non-certified"},
      {"one\nPage 3\n\ftwo\nPage 4\n\fthree", "one~two~three"},
      // Without form feeds only what nothing else looks like.
      {"one\n\nPage 1 of 2\n\ntwo", "one~two"},
      {"one\n\n1\n\ntwo", "one|1|two"},
      {"one\n\n1\n\n\ntwo\n\n2\n\n\nthree", "one~two~three"},
      {"one\n\n2\n\n\ntwo\n\n3\n\n\nthree", "one~two~three"},
      {"one\n\n7\n\n\ntwo", "one|7|two"},
      // The case number once more at a page's edge, not at the head.
      {"Case Number: CM14-0012345\none\nCase Number: CM14-0012345\ntwo",
       "Case Number: CM14-0012345 one~two"},
      {"CM14-0012345\none\n\nCM14-0012346\n\ntwo",
       "CM14-0012345 one|CM14-0012346|two"},
      {"CM14-0012345\none\n\fCase Number: CM14-0012345\nPage 7\ntwo",
       "CM14-0012345 one~two"},
      {"CM14-0012345\none\n\nPage 7\nCM14-0012345\ntwo",
       "CM14-0012345 one~two"},
      // "Page 2" alone, within a paragraph.
      {"one\nPage 1\ntwo\nPage 2\nthree\nPage 78\nfour",
       "one~two~three Page 78 four"},
      {"one\n\nPage 24\n\ntwo", "one|Page 24|two"},
      // A number alone that is not its page's.
      {"take\n90\n\ftablets", "take 90~tablets"},
      {"Low Back,\npage 24\n\fand", "Low Back, page 24~and"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(absl::CEscape(c.text));
    EXPECT_EQ(Reflow(c.text), c.flowed);
  }
}

TEST(ReflowText, LeavesOutTheHeadsAndFeetOfPages) {
  const struct {
    const char* text;
    const char* flowed;
  } kCases[] = {
      {"one\n\fHead\n(916) Fax\ntwo\n\fHead\n(916) Fax\nthree",
       "one~two~three"},
      {"one\n\fHead 2/4\ntwo\n\fHead 3/4\nthree\n\fHead 4/4\nfour",
       "one~two~three~four"},
      // Requests that differ in a count, and those of one modification each.
      {"one\n\fNaproxen 550mg #60\ntwo\n\fNaproxen 550mg #90\nthree",
       "one~Naproxen 550mg #60 two~Naproxen 550mg #90 three"},
      {"one\n\fSoma was the original request. Soma\ntwo\n\fSoma was the "
       "original request. Soma\nthree",
       "one~Soma was the original request. Soma two~Soma was the original "
       "request. Soma three"},
      {"one\nSee our site\n\ftwo\nSee our site\n\fthree", "one~two~three"},
      {"one\nFoot note\n\ftwo\nFoot note\n\fthree\nFoot note", "one~two~three"},
      // Two pages tell where both have it.
      {"Head of 1\none\n\fHead of 2\ntwo", "Head of 1 one~two"},
      {"one\n\fHead\ntwo", "one~Head two"},
      {"one\nFoot\n\ftwo", "one Foot~two"},
      // What only some pages have, and a determination's own lines.
      {"one\n\fHead\ntwo\n\fHead\nthree\n\ffour",
       "one~Head two~Head three~four"},
      {"one\n\fMAXIMUS guideline: none.\ntwo\n\fMAXIMUS guideline: "
       "none.\nthree",
       "one~MAXIMUS guideline: none. two~MAXIMUS guideline: none. three"},
      {"one is not\nnecessary.\n\ftwo is not\nnecessary.",
       "one is not necessary.~two is not necessary."},
      {"one is\nNot needed.\n\ftwo is\nNot needed.\n\fthree",
       "one is Not needed.~two is Not needed.~three"},
      {"one\n\f24.\ntwo\n\f66.\nthree", "one~24. two~66. three"},
      {"same\n\fsame", "same~same"},
      {"the\nsame\n\fthe\nsame\n\fthe\nsame", "the same~the same~the same"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(absl::CEscape(c.text));
    EXPECT_EQ(Reflow(c.text), c.flowed);
  }
}

TEST(ReflowText, ClosesWordsWrappedAtAHyphenOrSlash) {
  const struct {
    const char* text;
    const char* flowed;
  } kCases[] = {
      {"is non-\ncertified", "is non-certified"},
      {"on 10-\n25-16 he", "on 10-25-16 he"},
      {"from 30-\n16mg", "from 30-16mg"},
      {"and/\nor", "and/or"},
      {"non-\n\fcertified", "non-certified"},
      {"pre- \nand post-operative", "pre- and post-operative"},
      {"pre-\nor post-operative", "pre- or post-operative"},
      {"a dash -\nthen words", "a dash - then words"},
      {"ends with-\n\nNew paragraph", "ends with-|New paragraph"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(absl::CEscape(c.text));
    EXPECT_EQ(Reflow(c.text), c.flowed);
  }
}

TEST(ReflowText, ReadsLettersWithAnEmptyLineAfterEachLine) {
  EXPECT_EQ(Reflow(" HEADING \n\n"
                   "The first line goes on \n\n"
                   "in the second and on \n\n\n\n"
                   "the next page to its end. \n\n \n\n"
                   "A paragraph of its own, \n\n"
                   "with a second line \n\n"
                   "and a third one and \n\n"
                   "a fourth one. \n\n \n\n\n\n"
                   "Last words."),
            "HEADING The first line goes on in the second and on~the next "
            "page to its end.|A paragraph of its own, with a second line and "
            "a third one and a fourth one.|Last words.");
  // Few lines end in mid-sentence, but some go on in small letters.
  EXPECT_EQ(Reflow("HEAD:\n\nalpha beta\n\ngamma delta.\n\n\nHEAD TWO:\n\n"
                   "One two three.\n\n\nTAIL:\n\nFour five\n\nsix seven."),
            "HEAD: alpha beta gamma delta.~HEAD TWO: One two three.~TAIL: "
            "Four five six seven.");
  // Lines that number pages have no empty line beside them.
  std::string letter;
  std::string flowed;
  for (int page = 1; page <= 4; ++page) {
    absl::StrAppend(&letter, "The first line goes on \n\nand on to \n\n",
                    "Page ", page, " of 4\n\f", "the next \n\npage and \n\n");
    absl::StrAppend(&flowed, "The first line goes on and on to~the next page ",
                    page < 4 ? "and " : "and");
  }
  EXPECT_EQ(Reflow(letter), flowed);
}

TEST(ReflowText, ReadsShortParagraphsWithEmptyLinesBetween) {
  EXPECT_EQ(Reflow("A.\n\nB.\n\nC.\n\nD.\n\nE.\n\nF.\n\nG."),
            "A.|B.|C.|D.|E.|F.|G.");
  EXPECT_EQ(Reflow("HEAD\n\nAlpha\n\nBeta\n\nGamma\n\nDelta\n\nOmega"),
            "HEAD|Alpha|Beta|Gamma|Delta|Omega");
}

TEST(ReflowText, GuessesParagraphsWithoutEmptyLinesByAShortLastLine) {
  EXPECT_EQ(Reflow("The words of this paragraph fill the whole line and\n"
                   "go on in the next line, which has room for more.\n"
                   "Its end is\n"
                   "Norco 10/325 mg: Upheld\n"
                   "Claims Administrator guideline: words that fill the\n"
                   "line and go on here for as long as there is room on\n"
                   "it, to the end."),
            "The words of this paragraph fill the whole line and go on in the "
            "next line, which has room for more. Its end is~Norco 10/325 mg: "
            "Upheld~Claims Administrator guideline: words that fill the line "
            "and go on here for as long as there is room on it, to the end.");
}

TEST(ReflowText, KnowsWhereEachByteStood) {
  const std::string text = "  alpha   beta\n\n\tgam-\nma  delta\f epsilon";
  const Passage passage = ReflowText(text);
  ASSERT_EQ(passage.text(), "alpha beta\ngam-ma delta\fepsilon");
  for (const char* word : {"alpha", "beta", "gam-", "ma", "delta", "epsilon"}) {
    SCOPED_TRACE(word);
    const size_t at = passage.text().find(word);
    EXPECT_EQ(passage.SourceOffset(at), text.find(word));
  }
  EXPECT_EQ(passage.SourceOffset(passage.text().size()), text.size());
  const absl::string_view part =
      absl::string_view(passage.text()).substr(6, 11);
  const Evidence evidence = passage.EvidenceOf("words", part);
  EXPECT_EQ(text.substr(evidence.begin, evidence.end - evidence.begin),
            "beta\n\n\tgam-\nma");
}

TEST(ReflowText, TakesOneLineOfAnyLength) {
  const std::string text = absl::StrCat(std::string(1 << 20, 'x'), "\n\f\n");
  EXPECT_EQ(ReflowText(text).text().size(), size_t{1} << 20);
  EXPECT_EQ(Reflow(std::string(100000, '\f')), "");
}

}  // namespace
}  // namespace imr
