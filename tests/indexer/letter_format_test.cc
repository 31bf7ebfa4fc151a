#include "indexer/letter_format.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

#include "common/letter_json.h"
#include "indexer/extract.h"
#include "indexer/pdf_worker.h"
#include "indexer/reflow.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kGold[] = IMR_SOURCE_DIR "/tests/letters/gold.jsonl";
constexpr char kSample[] = IMR_SOURCE_DIR "/corpus/sample/";
constexpr char kShared[] = IMR_SOURCE_DIR "/../shared/letters/";

std::vector<Json> ReadGold(const std::string& path) {
  std::vector<Json> rows;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    rows.push_back(Json::parse(line));
  }
  return rows;
}

Letter ReadFileOfOneLetter(const std::string& path) {
  Letter letter;
  ExtractLetters(path, [&](ExtractedLetter extracted) {
    letter = ParseLetter(extracted.text, std::move(extracted.source));
  });
  return letter;
}

LetterSource From(const std::string& path) {
  LetterSource source;
  source.path = path;
  return source;
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
      {"in capitals", InCapitals}};
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

TEST(ParseLetter, KeepsTheWordsOfAnUnknownLayout) {
  const Letter letter =
      ParseLetter("A note of 3/5/2015\nabout Norco.", From("a/b.txt"));
  EXPECT_EQ(letter.layout, "unknown");
  EXPECT_EQ(letter.body, "A note of 3/5/2015 about Norco.");
  EXPECT_EQ(letter.dates.latest_mentioned, absl::CivilDay(2015, 3, 5));
  EXPECT_THAT(letter.id, HasSubstr("x"));
  EXPECT_EQ(letter.id.size(), 13);
  EXPECT_THAT(letter.problems,
              Contains(Field(&Problem::code, ProblemCode::kUnknownLayout)));
}

TEST(ParseLetter, NamesALetterByItsFileOrItsText) {
  EXPECT_EQ(ParseLetter("words", From("a/CM14-0900001.txt")).id,
            "CM14-0900001");
  EXPECT_EQ(ParseLetter("words", From("a.zip!b/CM14-0900001_x.pdf")).id,
            "CM14-0900001");
  EXPECT_EQ(ParseLetter("words", From("a.txt")).id,
            ParseLetter("words", From("b.txt")).id);
  EXPECT_NE(ParseLetter("words", From("a.txt")).id,
            ParseLetter("other", From("a.txt")).id);
  EXPECT_NE(ParseLetter("", From("a.txt")).id,
            ParseLetter("", From("b.txt")).id);
}

constexpr absl::string_view kOdd =
    "HOW THE IMR FINAL DETERMINATION WAS MADE\n\n"
    "IMR ISSUES, DECISIONS AND RATIONALES\n\n"
    "Norco 10/325 mg #60: Upheld\n\n"
    "Claims Administrator guideline: Decision based on MTUS Chronic Pain "
    "Treatment Guidelines.\n\n"
    "MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment "
    "Guidelines Opioids Page(s): 78.\n\n"
    "Decision rationale: The drug helps. The request is medically "
    "necessary.\n\n"
    "Soma 350 mg: Overturned\n\n"
    "MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment "
    "Guidelines Carisoprodol (Soma) Page(s): 29.\n\n"
    "Decision rationale:\n";

TEST(ParseLetter, ReportsWhatIsOdd) {
  const Letter letter = ParseLetter(kOdd, From("odd.txt"));
  std::vector<std::string> problems;
  for (const Problem& problem : letter.problems) {
    problems.push_back(
        absl::StrCat(ProblemName(problem.code), " ", problem.line));
  }
  EXPECT_EQ(absl::StrJoin(problems, ", "),
            "outcome-contradicted 5, no-rationale 13, no-case-number 0, "
            "no-credentials 0");
  ASSERT_EQ(letter.determinations.size(), 2);
  EXPECT_EQ(letter.determinations[0].outcome, Outcome::kUpheld);
  EXPECT_EQ(letter.determinations[1].request, "Soma 350 mg");
}

TEST(ParseLetter, TakesNoNumberOfAListIntoTheRequest) {
  const std::string numbered = absl::StrReplaceAll(
      kOdd, {{"Norco 10", "1. Norco 10"}, {"Soma", "2) Soma"}});
  const Letter letter = ParseLetter(numbered, From("odd.txt"));
  ASSERT_EQ(letter.determinations.size(), 2);
  EXPECT_EQ(letter.determinations[0].request, "Norco 10/325 mg #60");
  EXPECT_EQ(letter.determinations[0].quantity, 60);
  EXPECT_EQ(letter.determinations[1].request, "Soma 350 mg");
}

TEST(ParseLetter, ComparesTheCoverPageWithTheDeterminations) {
  const Letter letter = ParseLetter(
      absl::StrCat("Final Determination: UPHOLD\n\n", kOdd), From("odd.txt"));
  EXPECT_EQ(letter.stated_outcome, CaseOutcome::kUpheld);
  EXPECT_THAT(
      letter.problems,
      Contains(Field(&Problem::code, ProblemCode::kCaseOutcomeDiffers)));
}

TEST(ParseLetter, LeavesTheFormsSentencesOutOfTheBody) {
  const Letter letter =
      ReadFileOfOneLetter(std::string(kSample) + "CM14-0900231.txt");
  EXPECT_THAT(letter.body, HasSubstr("Board Certified in Physical Medicine"));
  EXPECT_THAT(letter.body, Not(HasSubstr("affiliation")));
  EXPECT_THAT(letter.body, Not(HasSubstr("hierarchy")));
}

// Text that any reader might trip over.
TEST(ParseLetter, TakesAnything) {
  const std::string labels =
      "Norco: Upheld Claims Administrator guideline: MAXIMUS guideline: "
      "Decision rationale: ";
  std::string many;
  for (int i = 0; i < 3000; ++i) absl::StrAppend(&many, labels);
  const std::string kTexts[] = {
      "",
      "\n",
      "Claims Administrator guideline:",
      ": Upheld Claims Administrator guideline:",
      "MAXIMUS guideline: Decision rationale: Upheld",
      "IMR DECISION(S) AND RATIONALE(S)",
      "IMR DECISION(S) AND RATIONALE(S) The request for",
      "MEDICAL PROFESSIONAL REVIEW ISSUE AT DISPUTE:",
      ("MAXIMUS Federal Services, Inc. has determined the request for "
       "Regarding the request for"),
      std::string(1 << 20, '('),
      std::string("Claims Administrator guideline:\0\xff\xfe", 34),
      many,
  };
  for (const std::string& text : kTexts) {
    SCOPED_TRACE(text.substr(0, 60));
    const Letter letter = ParseLetter(text, From("odd.txt"));
    EXPECT_FALSE(letter.id.empty());
    EXPECT_LE(letter.determinations.size(), 1000);
  }
  EXPECT_THAT(
      ParseLetter(many, From("odd.txt")).problems,
      Contains(Field(&Problem::code, ProblemCode::kTooManyDeterminations)));
}

}  // namespace
}  // namespace imr

int main(int argc, char** argv) {
  if (const auto code = imr::RunAsPdfWorker(argc, argv)) return *code;
  testing::InitGoogleMock(&argc, argv);
  return RUN_ALL_TESTS();
}
