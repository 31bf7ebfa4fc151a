#include "searcher/spelling.h"

#include <algorithm>
#include <random>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/spelling_distance.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SpellingDistance, CountsLettersPutInLeftOutReplacedAndSwapped) {
  struct Row {
    absl::string_view a, b;
    int distance;
  };
  constexpr Row kRows[] = {
      {"", "", 0},
      {"taper", "taper", 0},
      {"taper", "tapr", 1},
      {"taper", "tapper", 1},
      {"taper", "tapar", 1},
      {"taper", "tpaer", 1},
      {"acupuncture", "accupunture", 2},
      {"taper", "fusion", 3},  // above the limit
      {"", "abc", 3},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(SpellingDistance(row.a, row.b, 2), row.distance)
        << row.a << " " << row.b;
    EXPECT_EQ(SpellingDistance(row.b, row.a, 2), row.distance)
        << row.b << " " << row.a;
  }
}

// The definition itself, without a table or a limit.
int SlowDistance(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size());
  const std::string a1 = a.substr(1), b1 = b.substr(1);
  int best = std::min({SlowDistance(a1, b) + 1, SlowDistance(a, b1) + 1,
                       SlowDistance(a1, b1) + (a[0] == b[0] ? 0 : 1)});
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    best = std::min(best, SlowDistance(a.substr(2), b.substr(2)) + 1);
  }
  return best;
}

TEST(SpellingDistance, EqualsTheDefinitionOnRandomWords) {
  constexpr unsigned kSeed = 20140902;
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  const auto word = [&random] {
    std::string letters(random() % 6, 'a');
    for (char& c : letters) c = static_cast<char>('a' + random() % 3);
    return letters;
  };
  for (int i = 0; i < 500; ++i) {
    const std::string a = word(), b = word();
    EXPECT_EQ(SpellingDistance(a, b, 2), std::min(SlowDistance(a, b), 3))
        << a << " " << b;
  }
}

std::vector<std::string> WordsNear(absl::string_view word) {
  const TestIndex folder({MakeLetter(
      "CM14-0000001", std::nullopt, {},
      {MakeDetermination("TAPER", Outcome::kUpheld, {}, {},
                         "Tolerance to the taper. Tolerances, tapes, tape. "
                         "Dose 10325.")})});
  const IndexReader reader = folder.Open();
  std::vector<std::string> words;
  for (const SpellingSuggestion& near : NearestWords(reader, word, 3)) {
    words.push_back(near.word);
  }
  return words;
}

TEST(NearestWords, GivesTheNearestFirst) {
  EXPECT_THAT(WordsNear("tolerrance"), ElementsAre("tolerance", "tolerances"));
  EXPECT_THAT(WordsNear("tapper"), ElementsAre("taper"));
}

TEST(NearestWords, LeavesShortWordsNumbersAndTheWordItselfAlone) {
  EXPECT_THAT(WordsNear("tap"), IsEmpty());
  EXPECT_THAT(WordsNear("10326"), IsEmpty());
  EXPECT_THAT(WordsNear("xylophone"), IsEmpty());
  for (const std::string& word : WordsNear("taper")) EXPECT_NE(word, "taper");
}

std::vector<std::string> ValuesNear(FieldId field, absl::string_view value) {
  const TestIndex folder({MakeLetter(
      "CM14-0000001", std::nullopt, {"pain management"},
      {MakeDetermination("TAPER", Outcome::kUpheld, {}, {}, "Taper.")})});
  const IndexReader reader = folder.Open();
  return NearestValues(reader, GetField(field), value, 2);
}

TEST(NearestValues, GivesNamesByAnyOfTheirForms) {
  EXPECT_THAT(ValuesNear(FieldId::kDrug, "oxycodon"),
              ElementsAre("oxycodone", "oxycontin"));
  EXPECT_THAT(ValuesNear(FieldId::kSpecialty, "pane managment"),
              ElementsAre("pain management"));
  EXPECT_THAT(ValuesNear(FieldId::kSpecialty, "neurologyst"),
              ElementsAre("neurology"));
  EXPECT_THAT(ValuesNear(FieldId::kDrug, "oxy"), IsEmpty());
  EXPECT_THAT(ValuesNear(FieldId::kDrug, "tylenol 9"), IsEmpty());
  EXPECT_THAT(ValuesNear(FieldId::kDrug, "zzzzzz"), IsEmpty());
}

TEST(NearestNames, AreOfOutcomesPeopleAndTreatments) {
  using ::testing::ElementsAre;
  using ::testing::IsEmpty;
  EXPECT_THAT(NearestNames("uphled", 3), ElementsAre("upheld"));
  EXPECT_THAT(NearestNames("overtuned", 1), ElementsAre("overturned"));
  EXPECT_THAT(NearestNames("chiropracter", 1), ElementsAre("chiropractor"));
  EXPECT_THAT(NearestNames("kneee", 1), ElementsAre("knee"));
  EXPECT_THAT(NearestNames("teh", 3), IsEmpty());
  EXPECT_THAT(NearestNames("zebra", 3), IsEmpty());
}

}  // namespace
}  // namespace imr
