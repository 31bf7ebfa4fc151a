#include "indexer/marks.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

#include "indexer/days.h"
#include "indexer/passage.h"
#include "indexer/scan.h"

namespace imr {
namespace {

bool Holds(absl::string_view text, absl::string_view mark) {
  return FindPhrase(text, mark).found();
}

// Bytes of a clause in a guideline line; a year farther off belongs to
// another one.
constexpr size_t kClauseBytes = 120;

// Returns the latest year in the clauses that name an MTUS chapter, 0 if none.
int LatestEdition(absl::string_view text) {
  int latest = 0;
  Span clause = FindPhrase(text, "based on MTUS");
  for (; clause.found();
       clause = FindPhrase(text, "based on MTUS", clause.end)) {
    const absl::string_view words = text.substr(clause.end, kClauseBytes);
    for (size_t i = 1; i + 4 <= words.size(); ++i) {
      if (words[i] == kParagraphJoint) break;
      int year = 0;
      if (IsJoint(words[i - 1]) && absl::StartsWith(words.substr(i), "20") &&
          absl::SimpleAtoi(words.substr(i, 4), &year)) {
        latest = std::max(latest, year);
      }
    }
  }
  return latest;
}

void FindMarksOf2013(absl::string_view text, LetterMarks& marks) {
  marks.has_professional_review = Holds(text, "MEDICAL PROFESSIONAL REVIEW");
  marks.has_issue_at_dispute = Holds(text, "ISSUE AT DISPUTE:");
  marks.has_numbered_decisions = Holds(text, "has determined the request for");
  marks.has_numbered_details = Holds(text, "Regarding the request for");
  marks.has_decisions_heading = Holds(text, "IMR DECISION(S) AND RATIONALE(S)");
}

}  // namespace

LetterMarks MarksOf(absl::string_view text) {
  LetterMarks marks;
  marks.text = text;
  marks.has_guideline_lines = Holds(text, "MAXIMUS guideline:") ||
                              Holds(text, "Claims Administrator guideline:");
  if (!marks.has_guideline_lines) {
    FindMarksOf2013(text, marks);
    return marks;
  }
  const Span summary = FindPhrase(text, "CLINICAL CASE SUMMARY");
  const absl::string_view front = text.substr(0, summary.begin);
  marks.has_licence_prose = Holds(front, "is licensed to practice in");
  marks.has_licence_line = Holds(front, "State(s) of Licensure:");
  marks.has_repeated_label =
      Holds(text, "The Expert Reviewer's decision rationale:");
  marks.has_pages = Holds(text, "Page(s):");
  marks.has_sections = Holds(text, "Section(s):");
  marks.latest_edition = LatestEdition(text);
  const Span review = FindPhrase(front, "HOW THE IMR FINAL DETERMINATION");
  if (review.found()) {
    marks.latest_header_day =
        LatestDay(front.substr(0, review.begin), std::nullopt);
  }
  return marks;
}

}  // namespace imr
