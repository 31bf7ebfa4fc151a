// Letters of late 2013 and early 2014: numbered sentences ("1. The request for
// X is medically necessary and appropriate."), each followed by what both
// sides based their decision on, in prose, and the rationale.
#include <vector>

#include "indexer/boilerplate.h"
#include "indexer/credentials.h"
#include "indexer/decided.h"
#include "indexer/determinations.h"
#include "indexer/formats/formats.h"
#include "indexer/formats/parts.h"
#include "indexer/header.h"
#include "indexer/scan.h"
#include "indexer/sections.h"

namespace imr {
namespace {

constexpr SectionHeading kHeadings[] = {
    {SectionKind::kReview, "HOW THE IMR FINAL DETERMINATION WAS MADE"},
    {SectionKind::kDocuments, "DOCUMENTS REVIEWED"},
    {SectionKind::kSummary, "CLINICAL CASE SUMMARY"},
    {SectionKind::kDeterminations, "IMR DECISION(S) AND RATIONALE(S)"},
};

constexpr absl::string_view kDecidedLead = "The request for";
constexpr absl::string_view kRationaleLabels[] = {
    "The Physician Reviewer's decision rationale:",
    "The Expert Reviewer's decision rationale:", "Decision rationale:"};

// Rationales end with such sentences too; those of the list are numbered, one
// after the other.
std::vector<DecidedRequest> NumberedOnly(
    const std::vector<DecidedRequest>& decided) {
  std::vector<DecidedRequest> numbered;
  for (const DecidedRequest& request : decided) {
    if (request.number == static_cast<int>(numbered.size()) + 1) {
      numbered.push_back(request);
    }
  }
  // A single decision may stand without a number.
  if (numbered.empty() && !decided.empty()) numbered.push_back(decided[0]);
  return numbered;
}

DeterminationParts SplitDecision(const DecidedRequest& decided,
                                 absl::string_view words) {
  DeterminationParts parts;
  parts.request = decided.request;
  parts.outcome = decided.outcome;
  parts.has_prose_guidelines = true;
  Span label;
  for (const absl::string_view row : kRationaleLabels) {
    if (!label.found()) label = FindPhrase(words, row);
  }
  const Sides sides = SplitSides(words.substr(0, label.begin));
  parts.claims_administrator = sides.claims_administrator;
  parts.reviewer = sides.reviewer;
  if (label.found()) parts.rationale = TrimJoints(words.substr(label.end));
  return parts;
}

void ReadDecisions(const Passage& passage, absl::string_view section,
                   Letter& letter) {
  const std::vector<DecidedRequest> decided =
      NumberedOnly(FindDecidedRequests(section, kDecidedLead));
  for (size_t i = 0; i < decided.size(); ++i) {
    const size_t end =
        i + 1 < decided.size() ? decided[i + 1].begin : section.size();
    absl::string_view words = Between(section, decided[i].end, end);
    while (!words.empty() && (words.front() == '.' || IsJoint(words.front()))) {
      words.remove_prefix(1);
    }
    AppendDetermination(passage, SplitDecision(decided[i], words), letter);
  }
}

}  // namespace

int ScoreDecisions2014(const LetterMarks& marks) {
  return marks.has_decisions_heading ? 80 : 0;
}

void ReadDecisions2014(const Passage& passage, Letter& letter) {
  const Sections sections = SplitSections(passage.text(), kHeadings);
  ReadHeader(passage, sections.Get(SectionKind::kHeader), letter);
  const absl::string_view review = sections.Get(SectionKind::kReview);
  ReadCredentialProse(passage, review, letter);
  AppendOwnWords(review, letter.body);
  AppendOwnWords(sections.Get(SectionKind::kDocuments), letter.body);
  ReadSummary(passage, sections.Get(SectionKind::kSummary), letter);
  ReadDecisions(passage,
                WithoutClosing(sections.Get(SectionKind::kDeterminations)),
                letter);
}

}  // namespace imr
