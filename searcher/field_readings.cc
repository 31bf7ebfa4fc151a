#include "searcher/field_readings.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

#include "common/date.h"
#include "common/lexicons.h"
#include "common/status_macros.h"
#include "common/words.h"
#include "searcher/bare_patterns.h"
#include "searcher/closed_values.h"
#include "searcher/figures.h"
#include "searcher/spelling_distance.h"
#include "searcher/strength.h"
#include "searcher/text_nodes.h"
#include "searcher/typed_days.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

// Field names a message proposes.
constexpr size_t kProposals = 3;

constexpr int kShownBytes = 64;  // of a label, in a message

bool IsWildcard(const FieldOperand& operand) {
  return !operand.quoted &&
         (absl::EndsWith(operand.low, "*") || absl::EndsWith(operand.low, "!"));
}

// Returns the words of a text field; no readings if there is no word.
std::vector<Reading> TextReadings(const Field& field,
                                  const FieldOperand& operand,
                                  NoteList& notes) {
  std::optional<QueryNode> node;
  if (operand.quoted) {
    node = PhraseNode(field.id, operand.low, notes);
  } else {
    node = TypedNode(field.id, operand.low, notes);
  }
  if (!node) return {};
  return {ReadingOf(field.id, std::string(operand.low), *std::move(node))};
}

// Returns the keywords that start with what stands before "*". The begin of
// a case number is no word yet, so it is not folded as one.
std::vector<Reading> PrefixReadings(const Field& field,
                                    absl::string_view text) {
  QueryNode node;
  node.kind = NodeKind::kPrefix;
  node.field = field.id;
  text.remove_suffix(1);
  node.value =
      field.id == FieldId::kCase ? absl::AsciiStrToLower(text) : FoldText(text);
  if (node.value.empty()) return {};
  return {ReadingOf(field.id, absl::StrCat(text, "*"), std::move(node))};
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
    std::vector<std::string> forms = treatment->forms;
    forms.push_back(treatment->name);
    for (const std::string& form : forms) {
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
         absl::c_any_of(entry.forms, [beginning](const std::string& form) {
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
  if (readings.empty()) readings = ReadingsOfCase(field, operand.low);
  if (readings.empty()) readings = ReadingsByOtherNames(field, operand.low);
  if (readings.empty()) {
    readings = ReadingsByBeginning(field, operand.low);
    // Letters may print what the vocabulary does not know.
    if (!readings.empty()) {
      readings.push_back(ReadingOf(field.id, std::string(operand.low),
                                   ValueNode(field.id, operand.low)));
    }
  }
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

absl::Status NoRange(const Field& field, const FieldOperand& operand) {
  return absl::InvalidArgumentError(absl::StrCat(
      "read \"", field.name, ":", ToString(operand), "\": ", field.name,
      " holds words, which have no range; type ", field.name,
      ":a,b for either of two"));
}

// Returns how far `label` is from the field's name, or from an alias, which
// counts as one more.
int DistanceTo(const Field& field, absl::string_view label) {
  if (absl::StartsWith(field.name, label)) return 0;
  int nearest = SpellingDistance(label, field.name, kShownBytes);
  for (absl::string_view alias :
       absl::StrSplit(field.aliases, ' ', absl::SkipEmpty())) {
    nearest =
        std::min(nearest, SpellingDistance(label, alias, kShownBytes) + 1);
  }
  return nearest;
}

// Returns the nearest field's name, and those that are about as near.
std::vector<absl::string_view> NearestFields(absl::string_view label) {
  std::vector<std::pair<int, absl::string_view>> fields;
  for (const Field& field : AllFields()) {
    fields.emplace_back(DistanceTo(field, label), field.name);
  }
  std::stable_sort(
      fields.begin(), fields.end(),
      [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<absl::string_view> names;
  for (const auto& [distance, name] : fields) {
    const bool is_near = distance <= fields[0].first + 1;
    if (is_near && names.size() < kProposals) names.push_back(name);
  }
  return names;
}

// Takes "50+" for >=50.
void ReadPlus(FieldOperand& operand) {
  if (operand.form == ValueForm::kEqual && !operand.quoted &&
      absl::ConsumeSuffix(&operand.low, "+")) {
    operand.form = ValueForm::kGreaterEqual;
  }
}

// Takes "50s" for 50..59.
void ReadDecade(FieldOperand& operand) {
  static constexpr absl::string_view kLast[] = {"09", "19", "29", "39", "49",
                                                "59", "69", "79", "89", "99"};
  const absl::string_view low = operand.low;
  const bool is_decade =
      operand.form == ValueForm::kEqual && low.size() == 3 &&
      absl::EndsWithIgnoreCase(low, "0s") &&
      absl::ascii_isdigit(static_cast<unsigned char>(low[0]));
  if (!is_decade) return;
  operand.form = ValueForm::kRange;
  operand.low = low.substr(0, 2);
  operand.high = kLast[low[0] - '0'];
}

// Says which days `text` spans, if they are counted from today.
void NoteDays(absl::string_view text, absl::CivilDay today, NoteList& notes) {
  const std::optional<TypedDays> typed = ParseTypedDays(text, today);
  if (!typed || !typed->from_today) return;
  const std::string first = FormatIsoDay(typed->days.first);
  const std::string last = FormatIsoDay(typed->days.last);
  notes.Add(first == last ? absl::StrCat(text, ": ", first)
                          : absl::StrCat(text, ": ", first, " to ", last));
}

}  // namespace

absl::StatusOr<std::vector<Reading>> ReadingsOfOperand(const Field& field,
                                                       FieldOperand operand,
                                                       absl::CivilDay today,
                                                       NoteList& notes) {
  const bool has_range =
      field.kind == FieldKind::kDate || field.kind == FieldKind::kNumber;
  if (has_range) ReadPlus(operand);
  if (field.id == FieldId::kAge) ReadDecade(operand);
  if (!has_range && operand.form != ValueForm::kEqual) {
    return NoRange(field, operand);
  }
  switch (field.kind) {
    case FieldKind::kText:
      return TextReadings(field, operand, notes);
    case FieldKind::kKeyword:
      return KeywordReadings(field, operand, notes);
    case FieldKind::kDate: {
      ASSIGN_OR_RETURN(Reading day, DayReading(field, operand, today));
      NoteDays(WithoutStop(operand.low), today, notes);
      NoteDays(WithoutStop(operand.high), today, notes);
      return std::vector<Reading>{std::move(day)};
    }
    case FieldKind::kNumber: {
      ASSIGN_OR_RETURN(Reading number, NumberReading(field, operand));
      return std::vector<Reading>{std::move(number)};
    }
  }
  return std::vector<Reading>();
}

absl::Status NoSuchField(absl::string_view label) {
  const std::string name = absl::AsciiStrToLower(label.substr(0, kShownBytes));
  return absl::InvalidArgumentError(absl::StrCat(
      "read \"", name, ":\": no field has this name; the nearest: ",
      absl::StrJoin(NearestFields(name), ", "),
      "; \"imr-search fields\" lists them all, and quotes make it words"));
}

}  // namespace imr
