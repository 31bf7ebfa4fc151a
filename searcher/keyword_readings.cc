#include "searcher/keyword_readings.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "searcher/bare_medicines.h"
#include "searcher/bare_patterns.h"
#include "searcher/bare_readings.h"
#include "searcher/chapter_editions.h"
#include "searcher/closed_values.h"
#include "searcher/namesakes.h"
#include "searcher/strength.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

bool IsWildcard(const FieldOperand& operand) {
  return !operand.quoted && operand.low != "!" &&
         (absl::EndsWith(operand.low, "*") || absl::EndsWith(operand.low, "!"));
}

// Returns the keywords that start with what stands before "*", all of "drug:*".
// The begin of a case number is no word yet, so it is not folded as one.
std::vector<Reading> PrefixReadings(const Field& field,
                                    absl::string_view text) {
  QueryNode node;
  node.kind = NodeKind::kPrefix;
  node.field = field.id;
  text.remove_suffix(1);
  node.value =
      field.id == FieldId::kCase ? absl::AsciiStrToLower(text) : FoldText(text);
  if (node.value.empty() && !text.empty()) return {};
  return {ReadingOf(field.id, absl::StrCat(text, "*"), std::move(node))};
}

// Of a value behind "=" that is the very name of one of `readings`, as facets
// print it, leaves that alone: others called so are not meant.
void KeepOwnName(absl::string_view name, std::vector<Reading>& readings) {
  const std::string folded = FoldText(name);
  const auto is_other = [&folded](const Reading& reading) {
    return FoldText(reading.meaning.value) != folded;
  };
  if (absl::c_all_of(readings, is_other)) return;
  readings.erase(std::remove_if(readings.begin(), readings.end(), is_other),
                 readings.end());
}

// Says as what `name` is searched, if that is another name or field.
void NoteOtherName(const Field& field, absl::string_view name,
                   const std::vector<Reading>& readings, NoteList& notes) {
  const bool same = readings.size() == 1 &&
                    readings[0].meaning.field == field.id &&
                    FoldText(readings[0].meaning.value) == FoldText(name);
  if (same) return;
  notes.Add(absl::StrCat(field.name, ":", name, ": searched as ",
                         DescribeReadings(readings)));
}

// Returns the names of the vocabulary whose last word is `name`'s in another
// number: "category:therapy".
std::vector<Reading> ReadingsOfOtherNumber(const Field& field,
                                           absl::string_view name) {
  const std::string folded = FoldText(name);
  const size_t last = folded.rfind(' ') + 1;  // 0 if there is one word
  for (const std::string& form : FormsOf(folded.substr(last))) {
    std::vector<Reading> readings =
        ReadingsOfName(field, absl::StrCat(folded.substr(0, last), form));
    if (!readings.empty()) return readings;
  }
  return {};
}

// Returns the drug of "drug:\"norco 10/325\"" and what else is said of it.
std::vector<Reading> ReadingsOfPrescription(const Field& field,
                                            absl::string_view typed) {
  constexpr size_t kMostBytes = 64;  // a prescription, not a text
  if (field.id != FieldId::kDrug || typed.size() > kMostBytes) return {};
  const std::vector<Word> words = SplitWords(typed);
  std::vector<Reading> before;
  std::vector<QueryNode> all;
  std::string shown;
  for (size_t at = 0; at < words.size();) {
    const Understood part = BareReadingsAt(typed, words, at, before, {});
    const FieldId expected = all.empty() ? FieldId::kDrug : FieldId::kStrength;
    if (part.readings.empty() || part.begin > words[at].begin ||
        part.readings[0].meaning.field != expected) {
      return {};
    }
    std::vector<QueryNode> any;
    for (const Reading& reading : part.readings) any.push_back(reading.node);
    all.push_back(AnyOf(std::move(any)));
    absl::StrAppend(&shown, shown.empty() ? "" : " ",
                    part.readings[0].meaning.value);
    before = part.readings;
    while (at < words.size() && words[at].begin < part.end) ++at;
  }
  if (all.size() < 2) return {};
  return {ReadingOf(field.id, std::move(shown), AllOf(std::move(all)))};
}

// Returns the category or subcategory of what is called `name` otherwise:
// "category:meds", "subcategory:PT"; none if the field has no categories.
std::vector<Reading> CategoriesOf(const Field& field, absl::string_view name) {
  if (field.vocabulary != LexiconId::kCategories) return {};
  if (AreMedicines(name)) {
    return ReadingsOfName(GetField(FieldId::kCategory), "pharmaceutical");
  }
  std::vector<Reading> readings;
  for (const LexiconEntry* treatment :
       GetLexicon(LexiconId::kTreatments).FindForm(name)) {
    for (Reading& one :
         ReadingsOfName(field, treatment->Column("subcategory"))) {
      readings.push_back(std::move(one));
    }
  }
  return readings;
}

// Returns the topics that are called like a treatment of this name,
// "topic:ESI", the chapter of this number, "chapter:12", and values of other
// fields that people look for in this one.
std::vector<Reading> ReadingsByOtherNames(const Field& field,
                                          absl::string_view name) {
  std::vector<Reading> readings;
  if (field.vocabulary == LexiconId::kChapters) {
    return ReadingsOfName(field, absl::StrCat("acoem chapter ", name));
  }
  // "drug:opioids" is a class, "outcome:modified" what review did.
  if (field.id == FieldId::kDrug) {
    return ReadingsOfName(GetField(FieldId::kDrugClass), name);
  }
  if (field.id == FieldId::kOutcome) {
    for (const FieldId other : {FieldId::kCaseOutcome, FieldId::kModified}) {
      const bool is_modified = other == FieldId::kModified;
      if (is_modified && !absl::EqualsIgnoreCase(name, "modified")) continue;
      std::optional<Reading> one =
          ClosedReading(other, is_modified ? "y" : FoldText(name));
      if (one) readings.push_back(*std::move(one));
    }
    return readings;
  }
  if (field.vocabulary != LexiconId::kTopics) return readings;
  for (const LexiconEntry* treatment :
       GetLexicon(LexiconId::kTreatments).FindForm(name)) {
    std::vector<absl::string_view> forms = treatment->forms;
    forms.push_back(treatment->name);
    for (absl::string_view form : forms) {
      for (Reading& reading : ReadingsOfName(field, form)) {
        const bool is_new =
            absl::c_none_of(readings, [&reading](const Reading& known) {
              return known.meaning.value == reading.meaning.value;
            });
        if (is_new) readings.push_back(std::move(reading));
      }
    }
  }
  return readings;
}

// Returns the case of "case:14-0012345" and "case:cm14-12345", which letters
// print otherwise.
std::vector<Reading> ReadingsOfCase(const Field& field,
                                    absl::string_view name) {
  if (field.id != FieldId::kCase) return {};
  Understood one = CaseAt({name});
  if (one.end == name.size() && !one.readings.empty()) {
    return std::move(one.readings);
  }
  const std::string number = CaseNumberOf(name);
  if (number.empty()) return {};
  return {ReadingOf(field.id, number, ValueNode(field.id, number))};
}

// Returns true if `name` begins with these folded words. Folding each name of
// a lexicon would take as long as all the rest: most differ in the first byte.
bool BeginsWith(absl::string_view name, absl::string_view beginning) {
  const auto first = static_cast<unsigned char>(name[0]);
  const bool differs =
      absl::ascii_isalnum(first) && absl::ascii_tolower(first) != beginning[0];
  return !differs && absl::StartsWith(FoldText(name), beginning);
}

// Returns true if a name of `entry` begins with these folded words. Letters
// are not enough: look-alikes are proposed, never taken.
bool BeginsWith(const LexiconEntry& entry, absl::string_view beginning) {
  return BeginsWith(entry.name, beginning) ||
         absl::c_any_of(entry.forms, [beginning](absl::string_view form) {
           return BeginsWith(form, beginning);
         });
}

// Returns the names that begin with `name`, "specialty:pain"; none if they are
// too many for that to be meant.
std::vector<Reading> ReadingsByBeginning(const Field& field,
                                         absl::string_view name) {
  constexpr size_t kMostNames = 8;
  const std::string beginning = absl::StrCat(FoldText(name), " ");
  std::vector<Reading> readings;
  for (const LexiconEntry& entry : GetLexicon(field.vocabulary).entries()) {
    if (!BeginsWith(entry, beginning)) continue;
    if (readings.size() == kMostNames) return {};
    readings.push_back(ReadingOf(field, entry));
  }
  return readings;
}

}  // namespace

absl::StatusOr<std::vector<Reading>> KeywordReadings(
    const Field& field, const FieldOperand& operand, NoteList& notes) {
  if (operand.form != ValueForm::kEqual) {
    return absl::InvalidArgumentError(absl::StrCat(
        "read \"", field.name, ":", operand.low, "\": ", field.name,
        " holds names, which have no range; type ", field.name,
        ":a,b for "
        "either of two"));
  }
  if (IsWildcard(operand)) return PrefixReadings(field, operand.low);
  if (FoldText(operand.low).empty()) return std::vector<Reading>();
  if (field.id == FieldId::kStrength) return ReadingsOfStrength(operand.low);
  std::vector<Reading> readings = ReadingsOfName(field, operand.low);
  if (readings.empty()) readings = ReadingsOfOtherNumber(field, operand.low);
  if (readings.empty()) readings = ReadingsOfCase(field, operand.low);
  if (readings.empty()) readings = ReadingsOfPrescription(field, operand.low);
  if (readings.empty()) readings = ReadingsByOtherNames(field, operand.low);
  if (readings.empty()) {
    readings = ReadingsByBeginning(field, operand.low);
    // Letters may print what the vocabulary does not know.
    if (!readings.empty()) {
      readings.push_back(ReadingOf(field.id, std::string(operand.low),
                                   ValueNode(field.id, operand.low)));
    }
  }
  if (readings.empty()) readings = CategoriesOf(field, operand.low);
  AddEditions(readings);
  if (field.id == FieldId::kCategory && !operand.exact) {
    WidenNamesakes(readings);
  }
  if (operand.exact) KeepOwnName(operand.low, readings);
  if (!readings.empty()) {
    NoteOtherName(field, operand.low, readings, notes);
    return readings;
  }
  if (field.vocabulary != LexiconId::kNone) {
    notes.Add(absl::StrCat(field.name, ":", operand.low,
                           ": no such name is known; searched as typed"));
  }
  readings.push_back(ReadingOf(field.id, std::string(operand.low),
                               ValueNode(field.id, operand.low)));
  return readings;
}

}  // namespace imr
