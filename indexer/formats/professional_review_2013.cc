// The earliest letters of 2013, "MEDICAL PROFESSIONAL REVIEW": one issue, its
// outcome in the heading of the rationale ("... IS NOT MEDICALLY NECESSARY:"),
// guidelines in prose, the reviewer's qualifications at the end.
#include <optional>

#include "indexer/boilerplate.h"
#include "indexer/credentials.h"
#include "indexer/determination_parts.h"
#include "indexer/formats/formats.h"
#include "indexer/formats/parts.h"
#include "indexer/header.h"
#include "indexer/scan.h"
#include "indexer/sections.h"

namespace imr {
namespace {

constexpr SectionHeading kHeadings[] = {
    {SectionKind::kIssue, "ISSUE AT DISPUTE:"},
    {SectionKind::kIssue, "ISSUES AT DISPUTE:"},
    {SectionKind::kSummary, "CASE SUMMARY:"},
    {SectionKind::kDocuments, "DOCUMENTS REVIEWED FOR DETERMINATION:"},
    {SectionKind::kDocuments, "Documents Reviewed for Determination:"},
    {SectionKind::kGuideline,
     "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND "
     "WHY:"},
    {SectionKind::kRationale,
     "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE"},
    {SectionKind::kQualifications, "MEDICAL REVIEWER QUALIFICATIONS:"},
};

// The rationale's heading goes on with the outcome: "IS NOT MEDICALLY
// NECESSARY:", "WAS MEDICALLY NECESSARY:".
struct RationaleHeading {
  std::optional<Outcome> outcome;
  absl::string_view rationale;
};

RationaleHeading SplitRationale(absl::string_view section) {
  constexpr absl::string_view kNecessary = "MEDICALLY NECESSARY:";
  constexpr size_t kHeadingBytes = 60;
  const Span end = FindPhrase(section.substr(0, kHeadingBytes), kNecessary);
  if (!end.found()) return {std::nullopt, section};
  const bool is_negated =
      FindPhrase(section.substr(0, end.begin), "NOT").found();
  return {is_negated ? Outcome::kUpheld : Outcome::kOverturned,
          TrimJoints(section.substr(end.end))};
}

}  // namespace

int ScoreProfessionalReview2013(const LetterMarks& marks) {
  return (marks.has_professional_review ? 50 : 0) +
         (marks.has_issue_at_dispute ? 45 : 0);
}

void ReadProfessionalReview2013(const Passage& passage, Letter& letter) {
  const Sections sections = SplitSections(passage.text(), kHeadings);
  ReadHeader(passage, sections.Get(SectionKind::kHeader), letter);
  const absl::string_view qualifications =
      WithoutClosing(sections.Get(SectionKind::kQualifications));
  ReadCredentialProse(passage, qualifications, letter);
  ReadSummary(passage, sections.Get(SectionKind::kSummary), letter);
  AppendOwnWords(sections.Get(SectionKind::kDocuments), letter.body);
  AppendOwnWords(qualifications, letter.body);
  const absl::string_view issue = sections.Get(SectionKind::kIssue);
  if (issue.empty()) return;
  const RationaleHeading heading =
      SplitRationale(sections.Get(SectionKind::kRationale));
  DeterminationParts parts;
  parts.request = issue;
  parts.outcome = heading.outcome;
  parts.reviewer = sections.Get(SectionKind::kGuideline);
  parts.has_prose_guidelines = true;
  parts.rationale = WithoutClosing(heading.rationale);
  AppendDetermination(passage, parts, letter);
}

}  // namespace imr
