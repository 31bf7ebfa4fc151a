// Letters of late 2013 and early 2014: numbered sentences ("1. The request for
// X is medically necessary and appropriate.", "1. X is ..."), each followed by
// what both sides based their decision on, in prose, and the rationale.
#include <algorithm>
#include <iterator>
#include <vector>

#include "indexer/boilerplate.h"
#include "indexer/credentials.h"
#include "indexer/decided.h"
#include "indexer/determination_parts.h"
#include "indexer/formats/formats.h"
#include "indexer/formats/parts.h"
#include "indexer/header.h"
#include "indexer/scan.h"
#include "indexer/sections.h"

namespace imr {
namespace {

// Where a heading is missing or misprinted, the form's sentence under it opens
// the section.
constexpr SectionHeading kHeadings[] = {
    {SectionKind::kReview, "HOW THE IMR FINAL DETERMINATION WAS MADE"},
    {SectionKind::kDocuments, "DOCUMENTS REVIEWED"},
    {SectionKind::kSummary, "CLINICAL CASE SUMMARY"},
    {SectionKind::kDeterminations, "IMR DECISION(S) AND RATIONALE(S)"},
    {SectionKind::kReview, "How the IMR Final Determination Was Made"},
    {SectionKind::kReview, "MAXIMUS Federal Services sent the complete case"},
    {SectionKind::kDocuments, "Documents Reviewed"},
    {SectionKind::kSummary, "Clinical Case Summary"},
    {SectionKind::kSummary,
     "review of the case file, including all medical records:"},
    {SectionKind::kDeterminations, "IMR DECISIONS AND RATIONALES"},
    {SectionKind::kDeterminations, "IMR Decision(s) and Rationale(s)"},
    {SectionKind::kDeterminations,
     "The Final Determination was based on decisions for the disputed items"},
};

constexpr absl::string_view kDecidedLeads[] = {
    "the request for", "request for",   "the requests for",
    "requests for",    "the requested", "the prospective request for",
    "decision for"};
constexpr Phrase kSentenceLeads[] = {"the request for"};
// What stands between a decision and its rationale begins so.
constexpr absl::string_view kFollowers[] = {
    "the claims administrator", "the physician reviewer", "the expert reviewer",
    "claims administrator guideline"};
constexpr absl::string_view kRationaleLabels[] = {
    "The Physician Reviewer's decision rationale:",
    "The Expert Reviewer's decision rationale:", "Decision rationale:"};

bool IsFollowed(absl::string_view section, const DecidedRequest& decided) {
  const size_t next = SkipAny(section, decided.end, ". \n\f");
  return std::any_of(std::begin(kFollowers), std::end(kFollowers),
                     [&](absl::string_view follower) {
                       return MatchPhrase(section, next, follower) != kNotFound;
                     });
}

// Returns the decisions of the list. Rationales end with such sentences too;
// those of a list without numbers are told by what follows them.
std::vector<DecidedRequest> FindDecisions(absl::string_view section) {
  std::vector<DecidedRequest> listed =
      FindListedRequests(section, kDecidedLeads, kFollowers);
  if (!listed.empty()) return listed;
  const std::vector<DecidedRequest> decided =
      FindDecidedRequests(section, kSentenceLeads);
  for (const DecidedRequest& request : decided) {
    if (IsFollowed(section, request)) listed.push_back(request);
  }
  if (listed.empty() && !decided.empty()) listed.push_back(decided[0]);
  return listed;
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
  parts.cites_the_same = sides.are_same;
  if (label.found()) parts.rationale = TrimJoints(words.substr(label.end));
  return parts;
}

void ReadDecisions(const Passage& passage, absl::string_view section,
                   Letter& letter) {
  const std::vector<DecidedRequest> decided = FindDecisions(section);
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
