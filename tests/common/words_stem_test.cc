#include <algorithm>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/lexicons.h"
#include "common/words.h"

namespace imr {
namespace {

using ::testing::Contains;

TEST(StemOf, BringsPluralsToTheirSingular) {
  const struct {
    const char* word;
    const char* stem;
  } kCases[] = {{"injections", "injection"},
                {"biopsies", "biopsy"},
                {"medications", "medication"},
                {"therapies", "therapy"},
                {"patches", "patch"},
                {"crutches", "crutch"},
                {"rashes", "rash"},
                {"reflexes", "reflex"},
                {"processes", "process"},
                {"doses", "dose"},
                {"diseases", "disease"},
                {"braces", "brace"},
                {"causes", "cause"},
                {"sizes", "size"},
                {"nerves", "nerve"},
                {"shoes", "shoe"},
                {"areas", "area"},
                {"discs", "disc"},
                {"ties", "tie"},
                {"days", "day"},
                {"xrays", "xray"},
                {"opioids", "opioid"},
                {"nsaids", "nsaid"},
                {"mris", "mri"},
                {"esis", "esi"},
                {"diagnoses", "diagnosis"},
                {"prostheses", "prosthesis"},
                {"vertebrae", "vertebra"},
                {"foramina", "foramen"},
                {"viruses", "virus"},
                {"headaches", "headache"},
                {"women", "woman"},
                {"feet", "foot"},
                {"benzodiazepines", "benzodiazepine"}};
  for (const auto& c : kCases) EXPECT_EQ(StemOf(c.word), c.stem) << c.word;
}

TEST(StemOf, LeavesWhatIsNoPlural) {
  const char* const kWords[] = {
      "medical",      "medication", "lateral", "later",     "organic",
      "series",       "process",    "uterus",  "pelvis",    "basis",
      "diabetes",     "pancreas",   "tens",    "crps",      "pens",
      "gas",          "was",        "pus",     "arthritis", "always",
      "biceps",       "thus",       "this",    "s",         "",
      "4s",           "l4",         "10s",     "24",        "9792.24.2",
      "cm14-0012345", "\u0436s"};
  for (const char* word : kWords) EXPECT_EQ(StemOf(word), word);
}

TEST(StemOf, NeverMakesAnotherDrugOfADrug) {
  const char* const kNames[] = {"actos",    "cialis", "duexis",
                                "xartemis", "tums",   "salonpas"};
  for (const char* name : kNames) EXPECT_EQ(StemOf(name), name);
  EXPECT_EQ(StemOf("norcos"), "norco");
  const Lexicon& drugs = GetLexicon(LexiconId::kDrugs);
  for (const LexiconEntry& drug : drugs.entries()) {
    const std::vector<Word> words = SplitWords(drug.name);
    if (words.size() != 1) continue;
    const auto same = drugs.FindForm(StemOf(words[0].text));
    EXPECT_THAT(same, Contains(&drug)) << drug.name;
  }
}

TEST(StemOf, ChangesNothingTwice) {
  for (LexiconId id : {LexiconId::kTreatments, LexiconId::kDrugClasses,
                       LexiconId::kSpecialties, LexiconId::kChapters}) {
    for (const LexiconEntry& entry : GetLexicon(id).entries()) {
      for (absl::string_view form : entry.forms) {
        for (const Word& word : SplitWords(form)) {
          const std::string stem = StemOf(word.text);
          EXPECT_EQ(StemOf(stem), stem) << word.text;
        }
      }
    }
  }
}

TEST(FormsOf, AreTheWordsOfOneStem) {
  const struct {
    const char* word;
    std::vector<std::string> forms;
  } kCases[] = {
      {"injections", {"injection", "injections"}},
      {"injection", {"injection", "injections"}},
      {"patch", {"patch", "patches"}},
      {"biopsies", {"biopsy", "biopsies"}},
      {"feet", {"foot", "feet"}},
      {"diagnosis", {"diagnosis", "diagnoses"}},
      {"process", {"process", "processes"}},
      {"10", {"10"}},
      {"l4", {"l4"}},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.word);
    const std::vector<std::string> forms = FormsOf(c.word);
    for (const std::string& form : forms) {
      EXPECT_EQ(StemOf(form), StemOf(c.word)) << form;
    }
    for (absl::string_view form : c.forms) {
      EXPECT_NE(std::find(forms.begin(), forms.end(), form), forms.end())
          << form;
    }
  }
}

// A word asked for must be found where it stands: its forms have it, and each
// form has the same forms.
TEST(FormsOf, HaveEveryWordOfTheLexicons) {
  size_t words = 0;
  for (LexiconId id :
       {LexiconId::kTreatments, LexiconId::kDrugs, LexiconId::kDrugClasses,
        LexiconId::kSpecialties, LexiconId::kChapters}) {
    for (const LexiconEntry& entry : GetLexicon(id).entries()) {
      for (absl::string_view form : entry.forms) {
        for (const Word& word : SplitWords(form)) {
          for (const std::string& typed :
               {word.text, word.text + "s", word.text + "es"}) {
            EXPECT_THAT(FormsOf(typed), Contains(typed));
            EXPECT_THAT(FormsOf(StemOf(typed)), Contains(typed));
          }
          ++words;
        }
      }
    }
  }
  EXPECT_GT(words, 1000u);
  for (const char* odd : {"mens", "menses", "womens", "feet", "foots", "esis",
                          "lenses", "lens", "s", "ss", "", "\xc3\xa9s"}) {
    EXPECT_THAT(FormsOf(odd), Contains(odd));
  }
}

}  // namespace
}  // namespace imr
