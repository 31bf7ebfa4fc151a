#include "indexer/field_values.h"

#include <functional>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/indexer/made_letters.h"

namespace imr {
namespace {

using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using Values = std::vector<std::string>;

Values ValuesOf(const Letter& letter, FieldId field, size_t index = 0) {
  return FieldValuesOf(letter, index)[static_cast<size_t>(field)];
}

// A letter with one determination, changed by `change`.
Letter LetterWith(const std::function<void(Letter&, Determination&)>& change) {
  Letter letter = MadeLetter("CM16-0000001", "u");
  change(letter, letter.determinations[0]);
  return letter;
}

TEST(FieldValues, FindsEachFieldsValues) {
  const struct {
    const char* what;
    std::function<void(Letter&, Determination&)> change;
    FieldId field;
    Values values;
  } kCases[] = {
      {"ids in lower case",
       [](Letter&, Determination&) {},
       FieldId::kCase,
       {"cm16-0000001"}},
      {"all drugs' ingredients, once",
       [](Letter&, Determination& d) {
         d.drugs = {{"Norco", {"acetaminophen", "hydrocodone"}, "opioid", ""},
                    {"Tylenol", {"acetaminophen"}, "analgesic", ""}};
       },
       FieldId::kDrug,
       {"acetaminophen", "hydrocodone"}},
      {"drugs as printed",
       [](Letter&, Determination& d) {
         d.drugs = {{"NORCO", {"acetaminophen", "hydrocodone"}, "", ""}};
       },
       FieldId::kBrand,
       {"norco"}},
      {"strength",
       [](Letter&, Determination& d) { d.strength = "10/325 MG"; },
       FieldId::kStrength,
       {"10/325 mg"}},
      {"whole quantity",
       [](Letter&, Determination& d) { d.quantity = 1200000; },
       FieldId::kQuantity,
       {"1200000"}},
      {"quantity by weight",
       [](Letter&, Determination& d) { d.quantity = 106.32; },
       FieldId::kQuantity,
       {"106.32"}},
      {"a quantity that is none",
       [](Letter&, Determination& d) { d.quantity = -1; },
       FieldId::kQuantity,
       {}},
      {"category by its key",
       [](Letter&, Determination& d) { d.category = "diagnostic_testing"; },
       FieldId::kCategory,
       {"diagnostic testing"}},
      {"mtus first, names canonical",
       [](Letter&, Determination& d) {
         d.reviewer.non_mtus = {"ODG", "Official Disability Guidelines",
                                "A New Journal"};
         d.reviewer.mtus = {{"Chronic Pain", 2009, {}, {}}};
       },
       FieldId::kGuideline,
       {"mtus", "odg", "a new journal"}},
      {"no guideline of the other side",
       [](Letter&, Determination& d) { d.reviewer.non_mtus = {"ODG"}; },
       FieldId::kCaGuideline,
       {}},
      {"chapters canonical",
       [](Letter&, Determination& d) {
         d.reviewer.mtus = {{"Foot and Ankle Complaints", 2004, {}, {}}};
       },
       FieldId::kChapter,
       {"ankle and foot complaints"}},
      {"a topic and the wider ones",
       [](Letter&, Determination& d) {
         d.reviewer.mtus = {
             {"Chronic Pain",
              2009,
              {"Carisoprodol (Soma)", "Muscle relaxants (for pain)"},
              {}}};
       },
       FieldId::kTopic,
       {"carisoprodol", "muscle relaxants"}},
      {"the longest topic within a section",
       [](Letter&, Determination& d) {
         d.reviewer.mtus = {
             {"Chronic Pain", 2009, {"use of opioids, criteria for use"}, {}}};
       },
       FieldId::kTopic,
       {"opioids, criteria for use", "opioids"}},
      {"a section that is no topic",
       [](Letter&, Determination& d) {
         d.reviewer.mtus = {{"Chronic Pain", 2009, {"Quux Frobnication"}, {}}};
       },
       FieldId::kTopic,
       {"quux frobnication"}},
      {"a side that says it cited nothing",
       [](Letter&, Determination& d) { d.claims_administrator.none = true; },
       FieldId::kCaGuideline,
       {"none"}},
      {"how many determinations the letter has",
       [](Letter& l, Determination&) {
         l.determinations.push_back(l.determinations[0]);
       },
       FieldId::kDeterminations,
       {"2"}},
      {"pages of all chapters, sorted, once",
       [](Letter&, Determination& d) {
         d.reviewer.mtus = {{"A", 2009, {}, {66, 24}},
                            {"B", 2009, {}, {24, 100}}};
       },
       FieldId::kPage,
       {"24", "66", "100"}},
      {"the claims administrator's pages",
       [](Letter&, Determination& d) {
         d.claims_administrator.mtus = {{"A", 2009, {}, {7}}};
       },
       FieldId::kCaPage,
       {"7"}},
      {"states by name",
       [](Letter& l, Determination&) {
         l.licensed_states = {"CA", "ZZ"};
       },
       FieldId::kState,
       {"california", "zz"}},
      {"case outcome with spaces",
       [](Letter& l, Determination&) {
         l.determinations.push_back(l.determinations[0]);
         l.determinations[1].outcome = Outcome::kOverturned;
       },
       FieldId::kCaseOutcome,
       {"partially overturned"}},
      {"the cover page's outcome if there is no other",
       [](Letter& l, Determination& d) {
         d.outcome.reset();
         l.stated_outcome = CaseOutcome::kUpheld;
       },
       FieldId::kCaseOutcome,
       {"upheld"}},
      {"yes and no",
       [](Letter&, Determination&) {},
       FieldId::kModified,
       {"no"}},
      {"ISO days",
       [](Letter&, Determination&) {},
       FieldId::kDecided,
       {"2016-03-09"}},
      {"the year decided",
       [](Letter&, Determination&) {},
       FieldId::kYear,
       {"2016"}},
      {"problems once",
       [](Letter& l, Determination&) {
         l.problems = {{ProblemCode::kNoCaseNumber, "a", 0},
                       {ProblemCode::kNoCaseNumber, "b", 0}};
       },
       FieldId::kProblem,
       {"no-case-number"}},
      {"a file's name without folders",
       [](Letter& l, Determination&) { l.source.path = "a/b/C.TXT"; },
       FieldId::kSource,
       {"c.txt"}},
      {"a member's name without its archive",
       [](Letter& l, Determination&) { l.source.path = "a/b.zip!c.txt"; },
       FieldId::kSource,
       {"c.txt"}},
      {"both sides' citations",
       [](Letter&, Determination& d) {
         d.claims_administrator.text = "a";
         d.reviewer.text = "b";
       },
       FieldId::kCitation,
       {"a", "b"}},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.what);
    EXPECT_THAT(ValuesOf(LetterWith(c.change), c.field),
                ElementsAreArray(c.values));
  }
}

TEST(FieldValues, EachDeterminationHasItsOwn) {
  Letter letter = MadeLetter("CM16-0000001", "uo");
  EXPECT_THAT(ValuesOf(letter, FieldId::kOutcome, 0),
              ElementsAreArray({"upheld"}));
  EXPECT_THAT(ValuesOf(letter, FieldId::kOutcome, 1),
              ElementsAreArray({"overturned"}));
}

TEST(FieldValues, ALetterWithoutDeterminationsHasOnlyItsOwn) {
  const FieldValues values = FieldValuesOf(MadeLetter("CM16-1", ""), 0);
  for (const Field& field : AllFields()) {
    if (field.scope == Scope::kLetter) continue;
    EXPECT_THAT(values[static_cast<size_t>(field.id)], IsEmpty()) << field.name;
  }
  EXPECT_FALSE(values[static_cast<size_t>(FieldId::kSummary)].empty());
}

}  // namespace
}  // namespace imr
