// Whole letters against their truth: those of corpus/sample, of every layout,
// also through what extraction does to texts; and what evidence they give.
#include <algorithm>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/letter_json.h"
#include "indexer/letter_format.h"
#include "indexer/reflow.h"
#include "tests/indexer/letter_of_file.h"

namespace imr {
namespace {

using ::testing::Contains;

constexpr char kGold[] = IMR_SOURCE_DIR "/tests/letters/gold.jsonl";
constexpr char kShared[] = IMR_SOURCE_DIR "/../shared/letters/";

std::vector<Json> ReadGold(const std::string& path) {
  std::vector<Json> rows;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    rows.push_back(Json::parse(line));
  }
  return rows;
}

// Letters and digits only: gold rows join wrapped hyphens as a reader would.
std::string Squeeze(absl::string_view text) {
  std::string squeezed;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) || c == '%') {
      squeezed += absl::ascii_tolower(byte);
    }
  }
  // The template's last word of a modified request.
  if (absl::EndsWith(squeezed, "is")) squeezed.resize(squeezed.size() - 2);
  return squeezed;
}

// "upheld xanax1mg30" of each determination, an outcome and a request a line.
std::string ShowDecisions(const Json& letter) {
  std::string shown;
  for (const Json& decision : letter.at("decisions")) {
    absl::StrAppend(&shown, decision.at("outcome").get<std::string>(), " ",
                    Squeeze(decision.at("request").get<std::string>()), "\n");
  }
  return shown;
}

// The keys of a letter that gold rows and LetterToJson have in common.
constexpr const char* kKeys[] = {"case_number",
                                 "priority",
                                 "licensed_states",
                                 "certifications",
                                 "subspecialties",
                                 "age",
                                 "sex",
                                 "layout"};

void ExpectAsGold(const Json& gold, const Letter& letter) {
  const Json read = LetterToJson(letter);
  for (const char* key : kKeys) {
    if (gold.contains(key)) {
      EXPECT_EQ(read.at(key), gold.at(key)) << key;
    }
  }
  for (const auto& [name, day] : gold.at("dates").items()) {
    EXPECT_EQ(read.at("dates").at(name), day) << name;
  }
  EXPECT_EQ(ShowDecisions(read), ShowDecisions(gold));
}

TEST(ParseLetter, ReadsTheSampleAsItsTruthSays) {
  const std::vector<Json> rows = ReadGold(kGold);
  ASSERT_GE(rows.size(), 60);
  for (const Json& gold : rows) {
    const auto file = gold.at("file").get<std::string>();
    SCOPED_TRACE(file);
    ExpectAsGold(gold, ReadFileOfOneLetter(kSample + file));
  }
}

TEST(ParseLetter, ReadsRealLettersAsTheirTruthSays) {
  const std::vector<Json> rows = ReadGold(std::string(kShared) + "gold.jsonl");
  if (rows.empty()) GTEST_SKIP() << "no letters in " << kShared;
  for (const Json& gold : rows) {
    const auto file = gold.at("file").get<std::string>();
    SCOPED_TRACE(file);
    ExpectAsGold(gold, ReadFileOfOneLetter(kShared + file));
  }
}

TEST(AllLetterFormats, ClaimEachSampleOnce) {
  for (const Json& gold : ReadGold(kGold)) {
    const auto file = gold.at("file").get<std::string>();
    SCOPED_TRACE(file);
    const Letter letter = ReadFileOfOneLetter(kSample + file);
    const Passage passage = ReflowText(letter.text);
    const LetterMarks marks = MarksOf(passage.text());
    std::vector<int> scores;
    for (const LetterFormat& format : AllLetterFormats()) {
      scores.push_back(format.score(marks));
    }
    std::sort(scores.rbegin(), scores.rend());
    EXPECT_GT(scores[0], scores[1]) << absl::StrJoin(scores, " ");
    EXPECT_LE(scores[0], 100);
  }
}

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
      text, {{"IMR DECISION(S) AND RATIONALE(S)", "IMR DECISIONS AND RATIONALES"},
             {"Qualifications of the Expert Reviewer",
              "Qualifications of the Professional Reviewer"},
             {"Relied Upon by the Expert Reviewer",
              "Relied Upon by the Professional Reviewer"}});
}

std::string InCapitals(absl::string_view text) {
  return absl::AsciiStrToUpper(text);
}

TEST(ParseLetter, ReadsTheSameThroughTheNoiseOfExtraction) {
  const struct {
    const char* name;
    std::string (*add)(absl::string_view);
  } kNoises[] = {
      {"double spaced", DoubleSpaced}, {"dense", Dense},
      {"one line", OneLine},           {"trailing spaces", TrailingSpaces},
      {"run together", RunTogether},   {"misprinted", Misprinted},
      {"in capitals", InCapitals},
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

TEST(ParseLetter, GivesEvidenceThatStandsInTheText) {
  const Letter letter =
      ReadFileOfOneLetter(std::string(kSample) + "CM14-0900231.txt");
  ASSERT_EQ(letter.determinations.size(), 2);
  const auto words = [&](const Evidence& evidence) {
    return letter.text.substr(evidence.begin, evidence.end - evidence.begin);
  };
  std::vector<std::string> shown;
  for (const Evidence& evidence : letter.evidence) {
    if (evidence.field == "clinical_summary") continue;
    shown.push_back(absl::StrCat(evidence.field, "=", words(evidence)));
  }
  EXPECT_THAT(shown, Contains("case_number=CM14-0900231"));
  EXPECT_THAT(shown, Contains("dates.decision=08/21/2014"));
  EXPECT_THAT(shown, Contains("age=47 year old"));
  EXPECT_THAT(shown, Contains("sex=male"));
  EXPECT_THAT(shown, Contains("licensed_states=Ohio"));
  EXPECT_THAT(shown, Contains("subspecialties=Pain\nMedicine"));
  const Determination& second = letter.determinations[1];
  for (const Evidence& evidence : second.evidence) {
    if (evidence.field == "request") {
      EXPECT_EQ(words(evidence), "XANAX 1 MG #30");
    }
    if (evidence.field == "reviewer.pages") {
      EXPECT_EQ(words(evidence), "Page(s): 24");
    }
    EXPECT_LE(evidence.end, letter.text.size());
  }
}

}  // namespace
}  // namespace imr
