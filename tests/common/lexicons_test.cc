#include "common/lexicons.h"

#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/types/span.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/lexicon_data.h"
#include "common/words.h"

namespace imr {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;

constexpr int kLastId = static_cast<int>(LexiconId::kOutcomes);

TEST(EmbeddedLexicons, KeepTheRulesOfTheirReadme) {
  for (const LexiconFile& file : EmbeddedLexiconFiles()) {
    const auto lexicon = Lexicon::Parse(file.name, file.text);
    EXPECT_TRUE(lexicon.ok()) << lexicon.status();
    if (lexicon.ok()) {
      EXPECT_FALSE(lexicon->entries().empty()) << file.name;
    }
  }
}

std::string Spelled(absl::Span<const LexiconEntry* const> entries) {
  std::string names;
  for (const LexiconEntry* entry : entries) {
    absl::StrAppend(&names, entry->name, "; ");
  }
  return names;
}

// What is read without looking for mistakes is what is read with.
TEST(EmbeddedLexicons, AreReadAsTheyAreParsed) {
  for (const LexiconFile& file : EmbeddedLexiconFiles()) {
    const auto parsed = Lexicon::Parse(file.name, file.text);
    ASSERT_TRUE(parsed.ok()) << parsed.status();
    const Lexicon read = Lexicon::ReadChecked(file.text);
    ASSERT_EQ(read.entries().size(), parsed->entries().size()) << file.name;
    for (size_t i = 0; i < read.entries().size(); ++i) {
      const LexiconEntry& entry = read.entries()[i];
      const LexiconEntry& wanted = parsed->entries()[i];
      EXPECT_EQ(entry.name, wanted.name);
      EXPECT_EQ(entry.forms, wanted.forms) << entry.name;
      EXPECT_EQ(entry.columns, wanted.columns) << entry.name;
      std::vector<absl::string_view> forms = wanted.forms;
      forms.push_back(wanted.name);
      for (absl::string_view form : forms) {
        EXPECT_EQ(Spelled(read.FindForm(form)), Spelled(parsed->FindForm(form)))
            << form;
        if (IsFolded(form)) {
          EXPECT_EQ(FoldText(form), form);
        }
      }
      // Of several entries' forms in a row the same are found.
      const std::string text = absl::StrJoin(forms, " of the ");
      std::string found, wanted_found;
      for (const LexiconMatch& match : read.FindAll(SplitWords(text))) {
        absl::StrAppend(&found, match.begin, " ", Spelled(match.entries));
      }
      for (const LexiconMatch& match : parsed->FindAll(SplitWords(text))) {
        absl::StrAppend(&wanted_found, match.begin, " ",
                        Spelled(match.entries));
      }
      EXPECT_EQ(found, wanted_found);
    }
  }
}

TEST(EmbeddedLexicons, HaveAnIdEach) {
  std::set<std::string> names;
  for (int i = 1; i <= kLastId; ++i) {
    names.emplace(LexiconFileName(static_cast<LexiconId>(i)));
  }
  EXPECT_EQ(names.size(), static_cast<size_t>(kLastId));
  for (const LexiconFile& file : EmbeddedLexiconFiles()) {
    EXPECT_TRUE(names.contains(std::string(file.name))) << file.name;
  }
}

TEST(EmbeddedLexicons, NameASourceForEachEntry) {
  for (int i = 1; i <= kLastId; ++i) {
    const auto id = static_cast<LexiconId>(i);
    for (const LexiconEntry& entry : GetLexicon(id).entries()) {
      EXPECT_FALSE(entry.Column("source").empty())
          << LexiconFileName(id) << ": " << entry.name;
    }
  }
}

TEST(EmbeddedLexicons, ReadTheirOwnForms) {
  for (int i = 1; i <= kLastId; ++i) {
    const Lexicon& lexicon = GetLexicon(static_cast<LexiconId>(i));
    for (const LexiconEntry& entry : lexicon.entries()) {
      EXPECT_EQ(lexicon.FindName(entry.name), &entry);
      EXPECT_FALSE(lexicon.FindForm(entry.name).empty()) << entry.name;
      for (absl::string_view form : entry.forms) {
        bool found = false;
        for (const LexiconEntry* owner : lexicon.FindForm(form)) {
          found = found || owner == &entry;
        }
        EXPECT_TRUE(found) << entry.name << ": " << form;
      }
    }
  }
}

TEST(Drugs, HaveIngredientsInOrderEachWithARow) {
  const Lexicon& drugs = GetLexicon(LexiconId::kDrugs);
  for (const LexiconEntry& drug : drugs.entries()) {
    EXPECT_EQ(absl::StrJoin(IngredientsOf(drug), " + "),
              drug.Column("ingredients"))
        << drug.name;
    for (const std::string& ingredient : IngredientsOf(drug)) {
      const LexiconEntry* const row = drugs.FindName(ingredient);
      ASSERT_NE(row, nullptr) << drug.name << ": " << ingredient;
      EXPECT_THAT(row->Column("kind"), AnyOf("ingredient", "food"))
          << ingredient;
    }
  }
}

// Columns whose cells are names of another lexicon, or empty.
TEST(EmbeddedLexicons, ReferToNamesThatExist) {
  const struct {
    const char* column;
    LexiconId from;
    LexiconId to;
  } kReferences[] = {
      {"class", LexiconId::kDrugs, LexiconId::kDrugClasses},
      {"subcategory", LexiconId::kDrugClasses, LexiconId::kCategories},
      {"category", LexiconId::kTreatments, LexiconId::kCategories},
      {"subcategory", LexiconId::kTreatments, LexiconId::kCategories},
      {"parent", LexiconId::kCategories, LexiconId::kCategories},
      {"parent", LexiconId::kBodyParts, LexiconId::kBodyParts},
      {"parent", LexiconId::kTopics, LexiconId::kTopics},
      {"chapter", LexiconId::kTopics, LexiconId::kChapters}};
  for (const auto& reference : kReferences) {
    for (const LexiconEntry& entry : GetLexicon(reference.from).entries()) {
      const absl::string_view name = entry.Column(reference.column);
      EXPECT_TRUE(name.empty() || GetLexicon(reference.to).FindName(name))
          << LexiconFileName(reference.from) << ": " << entry.name << ": "
          << reference.column << " \"" << name << "\" is not in "
          << LexiconFileName(reference.to);
    }
  }
}

TEST(BodyParts, HaveTheFormsThatNameLess) {
  for (const LexiconEntry& part : GetLexicon(LexiconId::kBodyParts).entries()) {
    for (absl::string_view form :
         absl::StrSplit(part.Column("within"), '|', absl::SkipEmpty())) {
      EXPECT_THAT(part.forms, Contains(form)) << part.name;
    }
  }
}

TEST(GetLexicon, GivesNothingForNone) {
  EXPECT_TRUE(GetLexicon(LexiconId::kNone).entries().empty());
  EXPECT_EQ(LexiconFileName(LexiconId::kNone), "");
  EXPECT_EQ(&GetLexicon(LexiconId::kDrugs), &GetLexicon(LexiconId::kDrugs));
}

TEST(GetLexicon, ReadsTheFileOfItsId) {
  const Lexicon& states = GetLexicon(LexiconId::kStates);
  ASSERT_NE(states.FindName("texas"), nullptr);
  EXPECT_EQ(states.FindName("texas")->Column("code"), "TX");
  EXPECT_EQ(states.FindForm("TEXAS").size(), 1u);
}

TEST(IngredientsOf, SortsThem) {
  LexiconEntry drug;
  EXPECT_TRUE(IngredientsOf(drug).empty());
  drug.columns = {{"ingredients", "hydrocodone + acetaminophen"}};
  EXPECT_EQ(absl::StrJoin(IngredientsOf(drug), "|"),
            "acetaminophen|hydrocodone");
}

TEST(LexiconFingerprint, IsSixteenHexDigitsAndStays) {
  const std::string fingerprint = LexiconFingerprint();
  ASSERT_EQ(fingerprint.size(), 16u);
  for (char c : fingerprint) {
    EXPECT_TRUE(absl::ascii_isxdigit(static_cast<unsigned char>(c)));
  }
  EXPECT_EQ(LexiconFingerprint(), fingerprint);
}

}  // namespace
}  // namespace imr
