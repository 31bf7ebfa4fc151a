// The generator keeps its promises: the same letter whoever makes it, truth
// that stands in the text, and the shares of real letters.
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

#include "common/file.h"
#include "tools/make_letters/citation_table.h"
#include "tools/make_letters/drug_table.h"
#include "tools/make_letters/maker.h"
#include "tools/make_letters/output.h"
#include "tools/make_letters/truth.h"
#include "tools/make_letters/vocabulary.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::Gt;
using ::testing::IsEmpty;
using ::testing::Lt;
using ::testing::Not;

constexpr uint64_t kSeed = 7;

// Returns `text` without spaces and hyphens: lines may break at either.
std::string Joined(absl::string_view text) {
  std::string joined;
  for (const char c : text) {
    if (absl::string_view(" \n\r\f-").find(c) == absl::string_view::npos) {
      joined += c;
    }
  }
  return joined;
}

std::string TruthOf(const MadeLetter& letter) {
  std::string line;
  AppendTruth(letter.facts, letter.facts.case_number, letter.has_header, line);
  return line;
}

TEST(LetterMaker, MakesALetterTheSameAloneOrInARange) {
  const LetterMaker maker(kSeed);
  std::vector<std::string> texts;
  for (uint64_t i = 0; i < 40; ++i) texts.push_back(maker.Make(i).text);
  const LetterMaker another(kSeed);
  for (const uint64_t i : {39, 3, 17}) {
    SCOPED_TRACE(i);
    EXPECT_EQ(another.Make(i).text, texts[i]);
    EXPECT_EQ(TruthOf(another.Make(i)), TruthOf(maker.Make(i)));
  }
  EXPECT_NE(LetterMaker(kSeed + 1).Make(3).text, texts[3]);
}

TEST(LetterMaker, GivesEachLetterACaseNumberOfItsOwn) {
  const LetterMaker maker(kSeed);
  std::set<std::string> numbers;
  for (const uint64_t base : {uint64_t{0}, uint64_t{1000000}}) {
    for (uint64_t i = base; i < base + 3000; ++i) {
      numbers.insert(maker.Make(i).facts.case_number);
    }
  }
  EXPECT_EQ(numbers.size(), 6000u);
}

TEST(LetterMaker, KeepsToTheYearsAskedFor) {
  const LetterMaker maker(kSeed, 2015, 2016);
  for (uint64_t i = 0; i < 200; ++i) {
    const std::string number = maker.Make(i).facts.case_number;
    EXPECT_TRUE(absl::StartsWith(number, "CM15-9") ||
                absl::StartsWith(number, "CM16-9"))
        << number;
  }
}

TEST(LetterMaker, PrintsWhatTheTruthSays) {
  const LetterMaker maker(kSeed);
  for (uint64_t i = 0; i < 3000; ++i) {
    const MadeLetter letter = maker.Make(i);
    SCOPED_TRACE(absl::StrCat("letter ", i, " of seed ", kSeed));
    const std::string text = Joined(letter.text);
    const auto has = [&](absl::string_view words) {
      return absl::StrContains(text, Joined(words));
    };
    EXPECT_TRUE(has(letter.facts.reviewer->certifications[0]));
    EXPECT_TRUE(has(letter.facts.reviewer->state_names.back()));
    for (const DecisionFacts& decision : letter.facts.decisions) {
      ASSERT_TRUE(has(decision.request)) << decision.request;
      EXPECT_TRUE(has(decision.disputed));
      for (const CitedChapter& cited : decision.reviewer.mtus) {
        EXPECT_TRUE(has(cited.chapter)) << cited.chapter;
        for (absl::string_view part : cited.sections) EXPECT_TRUE(has(part));
        for (absl::string_view part : cited.pages) EXPECT_TRUE(has(part));
      }
    }
  }
}

TEST(LetterMaker, WritesTruthAsJson) {
  const LetterMaker maker(kSeed);
  for (uint64_t i = 0; i < 300; ++i) {
    const MadeLetter letter = maker.Make(i);
    const auto json = nlohmann::json::parse(TruthOf(letter), nullptr, false);
    ASSERT_FALSE(json.is_discarded()) << TruthOf(letter);
    EXPECT_EQ(json["case_number"], letter.facts.case_number);
    EXPECT_EQ(json["decisions"].size(), letter.facts.decisions.size());
    EXPECT_EQ(json["dates"]["decision"].is_null(), !letter.has_header);
    for (const auto& decision : json["decisions"]) {
      for (const auto& drug : decision["drugs"]) {
        EXPECT_THAT(drug["ingredients"], Not(IsEmpty())) << drug.dump();
      }
    }
  }
}

TEST(LetterMaker, HasTheSharesOfRealLetters) {
  const LetterMaker maker(kSeed, 2014, 2017);
  double determinations = 0;
  double upheld = 0;
  double drugs = 0;
  double modified = 0;
  double mixed = 0;
  double bytes = 0;
  constexpr uint64_t kLetterCount = 5000;
  constexpr auto kLetters = static_cast<double>(kLetterCount);
  for (uint64_t i = 0; i < kLetterCount; ++i) {
    const MadeLetter letter = maker.Make(i);
    bytes += static_cast<double>(letter.text.size());
    double overturned = 0;
    for (const DecisionFacts& decision : letter.facts.decisions) {
      overturned += decision.overturned;
      drugs += decision.category == "pharmaceutical";
      modified += decision.modified_by_ur;
    }
    const auto count = static_cast<double>(letter.facts.decisions.size());
    determinations += count;
    upheld += count - overturned;
    mixed += overturned > 0 && overturned < count;
  }
  EXPECT_THAT(determinations / kLetters, AllOf(Gt(2.05), Lt(2.45)));
  EXPECT_THAT(upheld / determinations, AllOf(Gt(0.88), Lt(0.93)));
  EXPECT_THAT(drugs / determinations, AllOf(Gt(0.40), Lt(0.52)));
  EXPECT_THAT(modified / determinations, AllOf(Gt(0.05), Lt(0.12)));
  EXPECT_THAT(mixed / kLetters, AllOf(Gt(0.04), Lt(0.08)));
  EXPECT_THAT(bytes / kLetters, AllOf(Gt(5000), Lt(7000)));
}

TEST(DrugRows, AreAllKnownToTheLexicon) {
  for (const Kind& kind : AllKinds()) {
    for (const DrugRow& row : DrugRows(kind.id)) {
      EXPECT_THAT(IngredientsOfDrug(row.name), Not(IsEmpty())) << row.name;
    }
  }
  for (const CompoundPart& part : CompoundParts()) {
    EXPECT_THAT(IngredientsOfDrug(part.name), Not(IsEmpty())) << part.name;
  }
}

TEST(CitationRows, StandForEveryKindInTheOdg) {
  for (const Kind& kind : AllKinds()) {
    EXPECT_THAT(OdgTopics(kind.id), Not(IsEmpty())) << kind.name;
  }
}

class WriteLettersTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = absl::StrCat(
        testing::TempDir(), "/make_letters_",
        testing::UnitTest::GetInstance()->current_test_info()->name());
    ASSERT_TRUE(RemoveFolder(folder_).ok());
    ASSERT_TRUE(MakeFolders(folder_).ok());
  }

  std::string Write(OutputOptions options) const {
    options.seed = kSeed;
    options.truth_path = folder_ + "/truth.jsonl";
    const absl::Status status = WriteLetters(options);
    EXPECT_TRUE(status.ok()) << status;
    return ReadFile(options.truth_path).value_or("");
  }

  std::string folder_;
};

TEST_F(WriteLettersTest, WritesTheSameLinesWithMoreThreads) {
  OutputOptions options;
  options.count = 1700;
  options.out = folder_ + "/one.jsonl";
  const std::string truth = Write(options);
  options.out = folder_ + "/three.jsonl";
  options.jobs = 3;
  EXPECT_EQ(Write(options), truth);
  const std::string one = *ReadFile(folder_ + "/one.jsonl");
  EXPECT_EQ(*ReadFile(folder_ + "/three.jsonl"), one);
  EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), 1700);
  const auto first = nlohmann::json::parse(one.substr(0, one.find('\n')));
  EXPECT_EQ(first["text"], LetterMaker(kSeed).Make(0).text);
}

TEST_F(WriteLettersTest, WritesFilesThatTheTruthNames) {
  OutputOptions options;
  options.start = 998;
  options.count = 4;
  options.out = folder_;
  options.as_files = true;
  std::vector<std::string> files;
  for (absl::string_view line :
       absl::StrSplit(Write(options), '\n', absl::SkipEmpty())) {
    files.push_back(nlohmann::json::parse(line)["file"]);
    EXPECT_TRUE(PathExists(absl::StrCat(folder_, "/", files.back())));
  }
  ASSERT_EQ(files.size(), 4u);
  EXPECT_TRUE(absl::StartsWith(files[1], "0000/CM"));
  EXPECT_TRUE(absl::StartsWith(files[2], "0001/CM"));
}

TEST_F(WriteLettersTest, SaysWhichFileCannotBeWritten) {
  OutputOptions options;
  options.count = 1;
  options.out = folder_ + "/no such folder/letters.jsonl";
  const absl::Status status = WriteLetters(options);
  EXPECT_FALSE(status.ok());
  EXPECT_THAT(std::string(status.message()),
              testing::HasSubstr("no such folder/letters.jsonl"));
}

}  // namespace
}  // namespace imr
