#include "indexer/header_labels.h"

#include <array>

#include "absl/strings/strip.h"

#include "indexer/case_number.h"
#include "indexer/scan.h"

namespace imr {
namespace {

struct LabelRow {
  absl::string_view words;
  HeaderLabel label;
};

// Longer ones before those they end with.
constexpr LabelRow kLabels[] = {
    {"MAXIMUS Case Number:", HeaderLabel::kCaseNumber},
    {"IMR Case Number:", HeaderLabel::kCaseNumber},
    {"Case Number:", HeaderLabel::kCaseNumber},
    {"Case No.:", HeaderLabel::kCaseNumber},
    {"Date Assigned:", HeaderLabel::kAssigned},
    {"Assigned:", HeaderLabel::kAssigned},
    {"Decision Date:", HeaderLabel::kDecision},
    {"Date of Decision:", HeaderLabel::kDecision},
    {"Date of Determination:", HeaderLabel::kDecision},
    {"Determination Date:", HeaderLabel::kDecision},
    {"Dated:", HeaderLabel::kDecision},
    {"Date of Injury:", HeaderLabel::kInjury},
    {"Date(s) of Injury:", HeaderLabel::kInjury},
    {"Dates of Injury:", HeaderLabel::kInjury},
    {"Injury Date:", HeaderLabel::kInjury},
    {"DOI:", HeaderLabel::kInjury},
    {"Date of UR Decision:", HeaderLabel::kDenial},
    {"Date of UR Denial:", HeaderLabel::kDenial},
    {"UR Decision Date:", HeaderLabel::kDenial},
    {"UR Denial Date:", HeaderLabel::kDenial},
    {"UR Denial:", HeaderLabel::kDenial},
    {"Application Received Date:", HeaderLabel::kReceived},
    {"Date Application Received:", HeaderLabel::kReceived},
    {"Date Received:", HeaderLabel::kReceived},
    {"IMR Application Received:", HeaderLabel::kReceived},
    {"Application Received:", HeaderLabel::kReceived},
    {"Application", HeaderLabel::kReceived},
    {"Received:", HeaderLabel::kReceivedTail},
    {"Priority:", HeaderLabel::kPriority},
    {"Final Determination:", HeaderLabel::kFinal},
    {"Employee:", HeaderLabel::kOther},
    {"Employee Name:", HeaderLabel::kOther},
    {"Claim Number:", HeaderLabel::kOther},
    {"Claims Number:", HeaderLabel::kOther},
    {"Provider Name:", HeaderLabel::kOther},
    {"Treatment(s) in Dispute Listed on IMR Application:", HeaderLabel::kOther},
    {"Treatment(s) in Dispute:", HeaderLabel::kOther},
};

// Whether a label begins with the letter: most words and all values tell by
// their first that they are none.
constexpr std::array<bool, 128> MakeFirstLetters() {
  std::array<bool, 128> letters = {};
  for (const LabelRow& row : kLabels) {
    letters[static_cast<unsigned char>(row.words.front())] = true;
  }
  return letters;
}

constexpr std::array<bool, 128> kFirstLetters = MakeFirstLetters();

// "Application" is a label only if "Received:" follows, in the next line of
// the same column or after the value; without its colon, after nothing else.
constexpr size_t kFarthestReceived = 40;

bool IsParted(absl::string_view text, size_t end) {
  const absl::string_view near = text.substr(end, kFarthestReceived);
  for (size_t at = 0; at < near.size(); ++at) {
    if (MatchPhrase(near, at, "Received:") != kNotFound) return true;
  }
  const size_t word = SkipAny(near, 0, " \n\f0123456789/-.");
  return MatchPhrase(near, word, "Received") != kNotFound;
}

// "Decision Date 12/09/2016", "Case Number CM14-0012345": a label may lack its
// colon. Returns its end, kNotFound if no number follows it.
size_t EndWithoutColon(absl::string_view header, size_t at,
                       const LabelRow& row) {
  const bool is_date = row.label >= HeaderLabel::kAssigned &&
                       row.label <= HeaderLabel::kReceived;
  if (!is_date && row.label != HeaderLabel::kCaseNumber) return kNotFound;
  const size_t end = MatchPhrase(header, at, absl::StripSuffix(row.words, ":"));
  if (end == kNotFound || end + 1 >= header.size() || !IsJoint(header[end])) {
    return kNotFound;
  }
  const bool is_before_number = is_date
                                    ? IsDigit(header[end + 1])
                                    : CaseNumberAt(header, end + 1).has_value();
  return is_before_number ? end : kNotFound;
}

// A label with a letter misread, or its words run together or split. Short
// ones are too close to other words.
FoundLabel LooseLabelAt(absl::string_view header, size_t at) {
  constexpr size_t kShortest = 9;  // "Priority:"
  for (const LabelRow& row : kLabels) {
    if (row.words.front() != header[at] || row.words.size() < kShortest ||
        row.words.back() != ':') {
      continue;
    }
    const size_t end = MatchLooseLabel(header, at, row.words, 1);
    if (end != kNotFound) return {row.label, end};
  }
  return {};
}

}  // namespace

FoundLabel HeaderLabelAt(absl::string_view header, size_t at) {
  const auto first = static_cast<unsigned char>(header[at]);
  if (first >= kFirstLetters.size() || !kFirstLetters[first]) return {};
  for (const LabelRow& row : kLabels) {
    if (row.words.front() != header[at]) continue;
    size_t end = MatchPhrase(header, at, row.words);
    if (end == kNotFound) end = EndWithoutColon(header, at, row);
    if (end == kNotFound) continue;
    if (row.words.back() == ':' || IsParted(header, end)) {
      return {row.label, end};
    }
  }
  return LooseLabelAt(header, at);
}

}  // namespace imr
