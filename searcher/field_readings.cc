#include "searcher/field_readings.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

#include "common/date.h"
#include "common/status_macros.h"
#include "searcher/figures.h"
#include "searcher/keyword_readings.h"
#include "searcher/spelling_distance.h"
#include "searcher/spoken_numbers.h"
#include "searcher/text_nodes.h"
#include "searcher/typed_days.h"

namespace imr {
namespace {

// Field names a message proposes.
constexpr size_t kProposals = 3;

constexpr int kShownBytes = 64;  // of a label, in a message

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

// Returns the names of the fields that `label` may stand for: those nearly so
// spelled, the nearest and what is about as near. None is better than one that
// nobody meant.
std::vector<absl::string_view> NearestFields(absl::string_view label) {
  constexpr size_t kLettersPerSlip = 3;
  const int limit =
      std::max(1, static_cast<int>(label.size() / kLettersPerSlip));
  std::vector<std::pair<int, absl::string_view>> fields;
  for (const Field& field : AllFields()) {
    const int distance = DistanceTo(field, label);
    if (distance <= limit) fields.emplace_back(distance, field.name);
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
      absl::StatusOr<Reading> number = NumberReading(field, operand);
      if (number.ok()) return std::vector<Reading>{*std::move(number)};
      std::vector<Reading> spoken;
      if (operand.form == ValueForm::kEqual) {
        spoken = SpokenNumber(field, operand.low, today);
      }
      if (spoken.empty()) return number.status();
      return spoken;
    }
  }
  return std::vector<Reading>();
}

absl::Status NoSuchField(absl::string_view label) {
  const std::string name = absl::AsciiStrToLower(label.substr(0, kShownBytes));
  const std::vector<absl::string_view> nearest = NearestFields(name);
  return absl::InvalidArgumentError(absl::StrCat(
      "read \"", name, ":\": no field has this name; ",
      nearest.empty() ? "" : "the nearest: ", absl::StrJoin(nearest, ", "),
      nearest.empty() ? "" : "; ",
      "\"imr-search fields\" lists them all, and quotes make it words"));
}

}  // namespace imr
