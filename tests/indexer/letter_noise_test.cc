// Letters of corpus/sample through what extraction, converters and slips do to
// texts: they are read the same.
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

#include "common/letter_json.h"
#include "indexer/letter_format.h"
#include "tests/indexer/gold_letters.h"
#include "tests/indexer/letter_of_file.h"

namespace imr {
namespace {

constexpr char kGold[] = IMR_SOURCE_DIR "/tests/letters/gold.jsonl";

// What extraction does to a letter without changing what it says.
std::string DoubleSpaced(absl::string_view text) {
  std::string noisy = " ";
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    absl::StrAppend(&noisy, line, " \n\n");
  }
  return absl::StrReplaceAll(noisy, {{"\f", ""}});
}

std::string Dense(absl::string_view text) {
  const std::vector<absl::string_view> lines =
      absl::StrSplit(text, '\n', absl::SkipWhitespace());
  return absl::StrReplaceAll(absl::StrJoin(lines, "\n"), {{"\f", ""}});
}

std::string OneLine(absl::string_view text) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(text, absl::ByAnyChar(" \n\f"), absl::SkipEmpty());
  return absl::StrJoin(words, " ");
}

std::string TrailingSpaces(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\n", "   \n"}});
}

// Words run together and split, and letters misread, in labels.
std::string RunTogether(absl::string_view text) {
  if (!absl::StrContains(text, "MAXIMUS guideline:")) return std::string(text);
  return absl::StrReplaceAll(
      text,
      {{"Claims Administrator guideline:", "ClaimsAdmini strator guideIine:"},
       {"MAXIMUS guideline:", "MAXIMUSguideline :"},
       {"Decision rationale:", "Decisionrationale:"},
       {"State(s) of Licensure:", "State(s) of Licensure :"}});
}

// Slips in headings and labels, which letters since 2014 are read by.
std::string Misprinted(absl::string_view text) {
  if (!absl::StrContains(text, "MAXIMUS guideline:")) return std::string(text);
  return absl::StrReplaceAll(
      text,
      {{"HOW THE IMR FINAL DETERMINATION WAS MADE", ""},
       {"CLINICAL CASE SUMMARY", "Clinical Case Summary"},
       {"IMR ISSUES, DECISIONS AND RATIONALES",
        "IMR ISSUES, DECISIONS, AND RATIONALES"},
       {"Claims Administrator guideline:", "Claims Adminstrator guidelines :"},
       {"MAXIMUS guideline:", "Maximus Guidelines:"},
       {"Decision rationale:", "Decision Rationale:"},
       {"Certification(s)/Specialty:", "Certifications / Specialty:"}});
}

// Headings of 2013 and 2014 as some letters print them.
std::string WithOtherHeadings(absl::string_view text) {
  return absl::StrReplaceAll(
      text,
      {{"IMR DECISION(S) AND RATIONALE(S)", "IMR DECISIONS AND RATIONALES"},
       {"Qualifications of the Expert Reviewer",
        "Qualifications of the Professional Reviewer"},
       {"Relied Upon by the Expert Reviewer",
        "Relied Upon by the Professional Reviewer"}});
}

std::string InCapitals(absl::string_view text) {
  return absl::AsciiStrToUpper(text);
}

// But of the earliest letters, whose headings are capitals alone.
std::string InSmallLetters(absl::string_view text) {
  if (absl::StrContains(text, "ISSUE AT DISPUTE:")) return std::string(text);
  return absl::AsciiStrToLower(text);
}

std::string WithoutColons(absl::string_view text) {
  return absl::StrReplaceAll(
      text,
      {{"Claims Administrator guideline:", "Claims Administrator guideline"},
       {"MAXIMUS guideline:", "MAXIMUS guideline"},
       {"Decision rationale:", "Decision rationale"}});
}

std::string WithBullets(absl::string_view text) {
  return absl::StrReplaceAll(
      text, {{"\nClaims Administrator guideline:",
              "\n- Claims Administrator guideline:"},
             {"\nMAXIMUS guideline:", "\n- MAXIMUS guideline:"},
             {"\nDecision rationale:", "\n- Decision rationale:"}});
}

std::string AsHtml(absl::string_view text) {
  return absl::StrReplaceAll(
      text,
      {{"&", "&amp;"}, {"\"", "&quot;"}, {"'", "&#39;"}, {": ", ":&nbsp;"}});
}

std::string AsMarkdown(absl::string_view text) {
  return absl::StrReplaceAll(
      text, {{"HOW THE IMR", "## HOW THE IMR"},
             {"CLINICAL CASE SUMMARY", "## CLINICAL CASE SUMMARY"},
             {"Claims Administrator guideline:",
              "**Claims Administrator guideline:**"},
             {"MAXIMUS guideline:", "**MAXIMUS guideline:**"},
             {"Decision rationale:", "**Decision rationale:**"},
             {": Upheld", ": **Upheld**"},
             {" #", " \\#"}});
}

TEST(ParseLetter, ReadsTheSameThroughTheNoiseOfExtraction) {
  const struct {
    const char* name;
    std::string (*add)(absl::string_view);
  } kNoises[] = {{"double spaced", DoubleSpaced},
                 {"dense", Dense},
                 {"one line", OneLine},
                 {"trailing spaces", TrailingSpaces},
                 {"run together", RunTogether},
                 {"misprinted", Misprinted},
                 {"in capitals", InCapitals},
                 {"in small letters", InSmallLetters},
                 {"without colons", WithoutColons},
                 {"with bullets", WithBullets},
                 {"as HTML", AsHtml},
                 {"as Markdown", AsMarkdown},
                 {"other headings", WithOtherHeadings}};
  for (const Json& gold : ReadGold(kGold)) {
    const auto file = gold.at("file").get<std::string>();
    const Letter clean = ReadFileOfOneLetter(kSample + file);
    // Letters that are noisy as they come have another test.
    const bool is_clean = clean.text.find(" \n\n") == std::string::npos;
    if (!is_clean) continue;
    for (const auto& noise : kNoises) {
      SCOPED_TRACE(absl::StrCat(file, ", ", noise.name));
      const Letter letter = ParseLetter(noise.add(clean.text), clean.source);
      EXPECT_EQ(ShowDecisions(LetterToJson(letter)), ShowDecisions(gold));
      EXPECT_EQ(letter.licensed_states, clean.licensed_states);
      EXPECT_EQ(letter.specialties, clean.specialties);
      EXPECT_EQ(letter.dates.decision, clean.dates.decision);
      EXPECT_EQ(letter.dates.received, clean.dates.received);
      EXPECT_EQ(letter.age, clean.age);
    }
  }
}

}  // namespace
}  // namespace imr
