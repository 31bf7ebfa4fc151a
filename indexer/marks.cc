#include "indexer/marks.h"

#include <algorithm>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

#include "indexer/days.h"
#include "indexer/guideline_labels.h"
#include "indexer/passage.h"
#include "indexer/scan.h"

namespace imr {
namespace {

constexpr Phrase kProfessionalReview = "MEDICAL PROFESSIONAL REVIEW";
constexpr Phrase kIssueAtDispute = "ISSUE AT DISPUTE:";
constexpr Phrase kNumberedDecisions[] = {
    "MAXIMUS Federal Services, Inc. has determined",
    "MAXIMUS Federal Services, Inc has determined",
    "MAXIMUS Federal Services has determined", "MAXIMUS has determined"};
constexpr Phrase kNumberedDetail = "Regarding the request for";
constexpr Phrase kDecisionsHeadings[] = {"IMR DECISION(S) AND RATIONALE(S)",
                                         "IMR DECISIONS AND RATIONALES"};
// The label of a rationale, alone since no side has a label.
constexpr Phrase kRationaleLabels[] = {
    "The Physician Reviewer's decision rationale:",
    "The Expert Reviewer's decision rationale:"};
constexpr Phrase kReviewerGuideline = "MAXIMUS guideline:";
constexpr Phrase kAdministratorGuideline = "Claims Administrator guideline:";
constexpr Phrase kSummary = "CLINICAL CASE SUMMARY";
constexpr Phrase kReview = "HOW THE IMR FINAL DETERMINATION";
constexpr Phrase kLicenceProse = "is licensed to practice in";
constexpr Phrase kLicenceLine = "State(s) of Licensure:";
constexpr Phrase kRepeatedLabel = "The Expert Reviewer's decision rationale:";
constexpr Phrase kPages = "Page(s):";
constexpr Phrase kSections = "Section(s):";
constexpr Phrase kMtusClause = "based on MTUS";

bool Holds(absl::string_view text, const Phrase& mark) {
  return FindPhrase(text, mark).found();
}

// Bytes of a clause in a guideline line; a year farther off belongs to
// another one.
constexpr size_t kClauseBytes = 120;

// Returns the latest year in the clauses that name an MTUS chapter, 0 if none.
int LatestEdition(absl::string_view text) {
  int latest = 0;
  Span clause = FindPhrase(text, kMtusClause);
  for (; clause.found(); clause = FindPhrase(text, kMtusClause, clause.end)) {
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
  marks.has_professional_review = Holds(text, kProfessionalReview);
  marks.has_issue_at_dispute = Holds(text, kIssueAtDispute);
  marks.has_numbered_decisions =
      FindFirstPhrase(text, kNumberedDecisions).found();
  marks.has_numbered_details = Holds(text, kNumberedDetail);
  marks.has_decisions_heading =
      FindFirstPhrase(text, kDecisionsHeadings).found();
}

bool IsOf2013(const LetterMarks& marks) {
  return marks.has_professional_review || marks.has_issue_at_dispute ||
         marks.has_numbered_decisions || marks.has_decisions_heading;
}

// Returns true if a label of a later layout stands in `text`, however printed;
// `of_sides`: one of a side's guidelines.
bool HasLabels(absl::string_view text, bool of_sides) {
  const std::vector<GuidelineLabel> labels = FindGuidelineLabels(text);
  return std::any_of(labels.begin(), labels.end(),
                     [of_sides](const GuidelineLabel& label) {
                       return !of_sides || label.kind != LabelKind::kRationale;
                     });
}

}  // namespace

LetterMarks MarksOf(absl::string_view text) {
  LetterMarks marks;
  marks.text = text;
  marks.has_guideline_lines =
      Holds(text, kReviewerGuideline) || Holds(text, kAdministratorGuideline);
  if (!marks.has_guideline_lines) {
    FindMarksOf2013(text, marks);
    if (IsOf2013(marks)) return marks;
    // Labels misprinted throughout. "Regarding the request for" opens
    // sentences of every year.
    marks.has_guideline_lines = HasLabels(text, true);
    if (!marks.has_guideline_lines) {
      marks.has_decisions_heading =
          FindFirstPhrase(text, kRationaleLabels).found();
      marks.has_guideline_lines = !marks.has_decisions_heading &&
                                  !marks.has_numbered_details &&
                                  HasLabels(text, false);
    }
    if (!marks.has_guideline_lines) return marks;
    marks.has_numbered_details = false;
  }
  const Span summary = FindPhrase(text, kSummary);
  const absl::string_view front = text.substr(0, summary.begin);
  marks.has_licence_prose = Holds(front, kLicenceProse);
  marks.has_licence_line = Holds(front, kLicenceLine);
  marks.has_repeated_label = Holds(text, kRepeatedLabel);
  marks.has_pages = Holds(text, kPages);
  marks.has_sections = Holds(text, kSections);
  marks.latest_edition = LatestEdition(text);
  const Span review = FindPhrase(front, kReview);
  if (review.found()) {
    marks.latest_header_day =
        LatestDay(front.substr(0, review.begin), std::nullopt);
  }
  return marks;
}

}  // namespace imr
