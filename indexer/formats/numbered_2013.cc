// Letters of 2013 with numbered determinations: a list of what was decided
// ("1) MAXIMUS ... has determined the request for X is not medically
// necessary"), given once or twice, then "1) Regarding the request for X:"
// with the guidelines in prose and the rationale. The number pairs them.
#include <algorithm>
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
#include "indexer/verdict.h"

namespace imr {
namespace {

// What they lead to goes on: "the request for X", "that the retrospective
// request for X", "the requested X".
constexpr Phrase kDecidedLeads[] = {
    "MAXIMUS Federal Services, Inc. has determined",
    "MAXIMUS Federal Services, Inc has determined",
    "MAXIMUS Federal Services has determined", "MAXIMUS has determined"};
constexpr Phrase kDetailLead = "Regarding the";
constexpr absl::string_view kArticles[] = {"that ", "the "};
constexpr absl::string_view kRequestWords[] = {"request for", "requested"};
// Up to "by the Expert Reviewer to Make His/Her Decision".
constexpr Phrase kGuidelineHeadings[] = {
    "Section of the Medical Treatment Utilization Schedule Relied Upon",
    "Section of the Medical Treatment Utilization Schedule (MTUS) Relied Upon",
    "Section(s) of the Medical Treatment Utilization Schedule Relied Upon",
    "Section(s) of the Medical Treatment Utilization Schedule (MTUS) Relied "
    "Upon",
    "The Medical Treatment Guidelines Relied Upon",
    "Medical Treatment Guideline(s) Relied Upon",
    "Medical Treatment Guidelines Relied Upon"};
constexpr Phrase kGuidelineHeadingEnd = "to Make His/Her Decision";
constexpr Phrase kRationaleHeadings[] = {"Rationale for the Decision",
                                         "Rationale for Decision"};

constexpr SectionHeading kHeadings[] = {
    {SectionKind::kReview, "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE"},
    {SectionKind::kQualifications,
     "Medical Qualifications of the Expert Reviewer:"},
    {SectionKind::kQualifications,
     "Medical Qualifications of the Professional Reviewer:"},
    {SectionKind::kQualifications,
     "Medical Qualifications of the Physician Reviewer:"},
    {SectionKind::kSummary, "Expert Reviewer Case Summary:"},
    {SectionKind::kSummary, "Case Summary:"},
    {SectionKind::kDocuments, "Documents Reviewed for Determination:"},
};

// One "Regarding the request for X:" and what follows it.
struct Detail {
  int number = 0;
  size_t begin = 0;        // of its number
  size_t words_begin = 0;  // of X
};

// Returns where X begins after a lead that ends at `at`.
size_t SkipRequestWords(absl::string_view text, size_t at) {
  constexpr int kMostSplits = 3;  // "requestfor", "re quest for"
  at = SkipAny(text, at, " \n\f");
  for (const absl::string_view word : kArticles) {
    const size_t end = MatchPhrase(text, at, word);
    if (end != kNotFound) at = end;
  }
  for (const absl::string_view words : kRequestWords) {
    const size_t end = MatchLetters(text, at, words, kMostSplits);
    if (end != kNotFound) return SkipAny(text, end, " \n\f");
  }
  return at;
}

// A sentence of a rationale that begins so has no number, or asks for nothing.
std::vector<Detail> FindDetails(absl::string_view text) {
  constexpr size_t kWordsBytes = 40;  // "retrospective request for"
  constexpr Phrase kRequest = "request";
  std::vector<Detail> details;
  Span found = FindPhrase(text, kDetailLead);
  for (; found.found(); found = FindPhrase(text, kDetailLead, found.end)) {
    const ListNumber number = NumberBefore(text, found.begin);
    const bool is_plain =
        MatchPhrase(text, found.end, " request for") != kNotFound;
    const bool asks =
        FindPhrase(text.substr(found.end, kWordsBytes), kRequest).found();
    if (!is_plain && (number.number == 0 || !asks)) continue;
    details.push_back(
        {number.number, number.begin, SkipRequestWords(text, found.end)});
  }
  return details;
}

absl::string_view WithoutColon(absl::string_view words) {
  words = TrimJoints(words);
  if (!words.empty() && words.front() == ':') words.remove_prefix(1);
  if (!words.empty() && words.back() == ':') words.remove_suffix(1);
  return TrimJoints(words);
}

Span FindGuidelineHeading(absl::string_view words) {
  constexpr size_t kRestBytes = 60;
  Span heading = FindFirstPhrase(words, kGuidelineHeadings);
  if (!heading.found()) return heading;
  const Span rest =
      FindPhrase(words.substr(heading.end, kRestBytes), kGuidelineHeadingEnd);
  if (rest.found()) heading.end += rest.end;
  return heading;
}

DeterminationParts SplitDetail(absl::string_view words) {
  DeterminationParts parts;
  parts.has_prose_guidelines = true;
  const Span guideline = FindGuidelineHeading(words);
  const Span rationale = FindFirstPhrase(words, kRationaleHeadings);
  size_t request_end = std::min(guideline.begin, rationale.begin);
  if (request_end == kNotFound) {
    request_end = std::min(words.find(kParagraphJoint), words.size());
  }
  parts.request = WithoutColon(words.substr(0, request_end));
  if (guideline.found()) {
    const Sides sides = SplitSides(WithoutColon(Between(
        words, guideline.end, std::min(rationale.begin, words.size()))));
    parts.claims_administrator = sides.claims_administrator;
    parts.reviewer = sides.reviewer;
    parts.cites_the_same = sides.are_same;
  }
  if (rationale.found()) {
    parts.rationale = WithoutColon(words.substr(rationale.end));
  }
  return parts;
}

// Returns the decision of this number, or the one at this place of the list.
const DecidedRequest* FindDecided(const std::vector<DecidedRequest>& decided,
                                  int number, size_t place) {
  for (const DecidedRequest& candidate : decided) {
    if (candidate.number == number && number > 0) return &candidate;
  }
  return place < decided.size() ? &decided[place] : nullptr;
}

void ReadDetails(const Passage& passage, absl::string_view text,
                 const std::vector<Detail>& details,
                 const std::vector<DecidedRequest>& decided, Letter& letter) {
  for (size_t i = 0; i < details.size(); ++i) {
    const size_t end =
        i + 1 < details.size() ? details[i + 1].begin : text.size();
    DeterminationParts parts =
        SplitDetail(WithoutClosing(Between(text, details[i].words_begin, end)));
    const DecidedRequest* match = FindDecided(decided, details[i].number, i);
    // Where the list is missing, each rationale ends with its decision.
    parts.outcome =
        match != nullptr ? match->outcome : VerdictOf(parts.rationale);
    AppendDetermination(passage, parts, letter);
  }
}

// Some copies end after the list of decisions.
void ReadListOnly(const Passage& passage,
                  const std::vector<DecidedRequest>& decided, Letter& letter) {
  int last = 0;
  for (const DecidedRequest& request : decided) {
    if (request.number > 0 && request.number <= last) return;  // given twice
    last = request.number;
    DeterminationParts parts;
    parts.request =
        request.request.substr(SkipRequestWords(request.request, 0));
    parts.outcome = request.outcome;
    AppendDetermination(passage, parts, letter);
  }
}

}  // namespace

int ScoreNumbered2013(const LetterMarks& marks) {
  return (marks.has_numbered_decisions ? 60 : 0) +
         (marks.has_numbered_details ? 35 : 0);
}

void ReadNumbered2013(const Passage& passage, Letter& letter) {
  const absl::string_view text = passage.text();
  const std::vector<DecidedRequest> decided =
      FindDecidedRequests(text, kDecidedLeads);
  const std::vector<Detail> details = FindDetails(text);
  const size_t details_begin = details.empty() ? text.size() : details[0].begin;
  const Sections sections =
      SplitSections(text.substr(0, details_begin), kHeadings);
  absl::string_view header = sections.Get(SectionKind::kHeader);
  if (!decided.empty()) header = header.substr(0, decided[0].begin);
  ReadHeader(passage, header, letter);
  const absl::string_view qualifications =
      sections.Get(SectionKind::kQualifications);
  ReadCredentialProse(passage, qualifications, letter);
  ReadSummary(passage, sections.Get(SectionKind::kSummary), letter);
  AppendOwnWords(qualifications, letter.body);
  AppendOwnWords(sections.Get(SectionKind::kDocuments), letter.body);
  if (details.empty()) {
    ReadListOnly(passage, decided, letter);
  } else {
    ReadDetails(passage, text, details, decided, letter);
  }
}

}  // namespace imr
