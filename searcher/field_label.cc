#include "searcher/field_label.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

#include "searcher/bare_times.h"
#include "searcher/day_orders.h"

namespace imr {
namespace {

// Words of the longest label: "date of ur denial".
constexpr size_t kMostWords = 4;

// What people write for a field beside its names in the table.
constexpr struct {
  absl::string_view label;
  FieldId field;
} kSpoken[] = {
    {"assigned-date", FieldId::kAssigned},
    {"associated-surgical-service", FieldId::kRequest},
    {"associated-surgical-services", FieldId::kRequest},
    {"board-specialty", FieldId::kSpecialty},
    {"case-summary", FieldId::kSummary},
    {"claims-administrator-guideline", FieldId::kCaGuideline},
    {"claims-administrator-guidelines", FieldId::kCaGuideline},
    {"certification", FieldId::kSpecialty},
    {"date-assigned", FieldId::kAssigned},
    {"date-decided", FieldId::kDecided},
    {"date-of-decision", FieldId::kDecided},
    {"date-of-denial", FieldId::kDenied},
    {"date-of-injury", FieldId::kInjured},
    {"date-of-service", FieldId::kServiceDate},
    {"date-of-ur-denial", FieldId::kDenied},
    {"date-received", FieldId::kReceived},
    {"dates-of-service", FieldId::kServiceDate},
    {"decision-date", FieldId::kDecided},
    {"denial-date", FieldId::kDenied},
    {"denied-date", FieldId::kDenied},
    {"diagnoses", FieldId::kSummary},
    {"diagnosis", FieldId::kSummary},
    {"dx", FieldId::kSummary},
    {"injury-date", FieldId::kInjured},
    {"issue", FieldId::kRequest},
    {"issue-at-dispute", FieldId::kRequest},
    {"licensure", FieldId::kState},
    {"maximus-guideline", FieldId::kGuideline},
    {"maximus-guidelines", FieldId::kGuideline},
    {"received-date", FieldId::kReceived},
    {"request-decision", FieldId::kOutcome},
    {"reviewer-guideline", FieldId::kGuideline},
    {"reviewer-guidelines", FieldId::kGuideline},
    {"reviewer-specialty", FieldId::kSpecialty},
    {"state-of-licensure", FieldId::kState},
    {"sub-category", FieldId::kSubcategory},
    {"treatment-guideline", FieldId::kGuideline},
    {"ur-denial-date", FieldId::kDenied},
    {"ur-guideline", FieldId::kCaGuideline},
    {"ur-guidelines", FieldId::kCaGuideline},
};

// Returns the bytes of the word of a label that starts at `text`.
size_t WordBytes(absl::string_view text) {
  const auto* end = std::find_if_not(text.begin(), text.end(), [](char c) {
    return absl::ascii_isalpha(static_cast<unsigned char>(c)) || c == '-' ||
           c == '_';
  });
  size_t bytes = static_cast<size_t>(end - text.begin());
  if (bytes > 0 && absl::StartsWithIgnoreCase(text.substr(bytes), "(s):")) {
    bytes += 3;
  }
  return bytes;
}

}  // namespace

const Field* FieldOfLabel(absl::string_view label) {
  label = absl::StripAsciiWhitespace(label);
  if (absl::EndsWithIgnoreCase(label, "(s)")) label.remove_suffix(3);
  const std::string name = absl::StrReplaceAll(label, {{"_", "-"}, {" ", "-"}});
  for (const auto& row : kSpoken) {
    if (absl::EqualsIgnoreCase(row.label, name)) return &GetField(row.field);
  }
  const Field* field = FindField(name);
  if (field != nullptr) return field;
  return FindField(absl::StripSuffix(name, "s"));  // "body parts:"
}

size_t LabelBytes(const Cursor& cursor) {
  const absl::string_view text = cursor.text.substr(cursor.at);
  size_t bytes = WordBytes(text);
  for (size_t words = 1; bytes > 0 && words <= kMostWords; ++words) {
    const absl::string_view rest = text.substr(bytes);
    const bool is_spaced = absl::StartsWith(rest, " :");
    const bool ends = is_spaced || (absl::StartsWith(rest, ":") &&
                                    !absl::StartsWith(rest, "://"));
    if (ends) {
      const bool may_be_none = words == 1 && !is_spaced;
      const bool is_label =
          may_be_none || FieldOfLabel(text.substr(0, bytes)) != nullptr;
      return is_label ? bytes + (is_spaced ? 1 : 0) : 0;
    }
    const size_t next =
        absl::StartsWith(rest, " ") ? WordBytes(rest.substr(1)) : 0;
    if (next == 0) return 0;
    bytes += 1 + next;
  }
  return 0;
}

bool IsOrderOfDays(absl::string_view label) {
  static constexpr absl::string_view kOrders[] = {"after", "before", "since",
                                                  "from",  "until",  "to"};
  return std::any_of(std::begin(kOrders), std::end(kOrders),
                     [label](absl::string_view order) {
                       return absl::EqualsIgnoreCase(label, order);
                     });
}

bool IsNamedTime(const Field& field, absl::string_view label, Cursor next) {
  static constexpr absl::string_view kLabels[] = {
      "assigned", "decided", "doi", "dos", "injured", "issued", "received"};
  const bool is_label = std::any_of(
      std::begin(kLabels), std::end(kLabels), [label](absl::string_view known) {
        return absl::EqualsIgnoreCase(label, known);
      });
  if (!is_label || field.kind != FieldKind::kDate ||
      !absl::ascii_isalpha(static_cast<unsigned char>(next.Peek())) ||
      SkipToFigures(next, field.kind)) {
    return false;
  }
  ReadDayOrder(next);
  return ReadTime(next) || ReadMonths(next);
}

bool FiguresFollow(FieldKind kind, Cursor next) {
  next.SkipSpaces();
  return !absl::ascii_isalpha(static_cast<unsigned char>(next.Peek())) ||
         SkipToFigures(next, kind);
}

}  // namespace imr
