// What tells layouts apart, found once for a letter; each layout in
// indexer/formats/ weighs it.
// Outside face: MarksOf().
#ifndef IMR_INDEXER_MARKS_H_
#define IMR_INDEXER_MARKS_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

namespace imr {

struct LetterMarks {
  absl::string_view text;                // the passage's
  bool has_professional_review = false;  // "MEDICAL PROFESSIONAL REVIEW"
  bool has_issue_at_dispute = false;     // "ISSUE AT DISPUTE:"
  bool has_numbered_decisions = false;   // "Inc. has determined"
  bool has_numbered_details = false;     // "Regarding the request for"
  bool has_decisions_heading = false;    // "IMR DECISION(S) ..." or its like
  bool has_guideline_lines = false;      // requests with outcome and guidelines
  bool has_licence_prose = false;        // "is licensed to practice in"
  bool has_repeated_label = false;  // "The Expert Reviewer's decision rat..."
  bool has_licence_line = false;    // "State(s) of Licensure:"
  bool has_pages = false;           // "Page(s):"
  bool has_sections = false;        // "Section(s):"
  int latest_edition = 0;           // latest year after "MTUS" and a chapter
  std::optional<absl::CivilDay> latest_header_day;  // the decision's
};

// Returns the marks of a letter, looked for once for all layouts.
LetterMarks MarksOf(absl::string_view text);

}  // namespace imr

#endif  // IMR_INDEXER_MARKS_H_
