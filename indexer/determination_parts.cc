#include "indexer/determination_parts.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

#include "indexer/citations.h"
#include "indexer/problems.h"
#include "indexer/rationale_key.h"
#include "indexer/request.h"
#include "indexer/scan.h"
#include "indexer/verdict.h"

namespace imr {
namespace {

// Places that the parts of a determination other than its request mostly leave
// evidence at, for the first allocation.
constexpr size_t kCommonEvidence = 12;

void AppendEvidence(const Passage& passage, absl::string_view part,
                    absl::string_view prefix,
                    const std::vector<Evidence>& found,
                    std::vector<Evidence>& evidence) {
  for (const Evidence& place : found) {
    evidence.push_back(
        passage.EvidenceOf(absl::StrCat(prefix, place.field),
                           part.substr(place.begin, place.end - place.begin)));
  }
}

void ReadSide(const Passage& passage, absl::string_view part, bool is_prose,
              absl::string_view side, Citations& citations,
              Determination& determination, Letter& letter) {
  if (part.empty()) return;
  const std::string line = JoinPages(part, false);
  CitationsReading reading =
      is_prose ? ReadProseCitations(line) : ReadCitations(line);
  citations = std::move(reading.citations);
  AppendEvidence(passage, part, absl::StrCat(side, "."), reading.evidence,
                 determination.evidence);
  if (reading.complete) return;
  AddProblem(passage, part, ProblemCode::kUnreadCitation,
             absl::StrCat("determination ", determination.number, ", ", side,
                          " guideline: some words fit no known form of "
                          "citation; compare the line as printed"),
             letter);
}

// Returns true if the line names guidelines of its own.
bool CitesAny(absl::string_view part) {
  const Citations cited = ReadProseCitations(JoinPages(part, false)).citations;
  return !cited.mtus.empty() || !cited.non_mtus.empty();
}

// "The Expert Reviewer found the guidelines used by the Claims Administrator
// relevant" cites the same, unless others follow.
void ReadReviewer(const Passage& passage, const DeterminationParts& parts,
                  Determination& determination, Letter& letter) {
  if (parts.cites_the_same && !CitesAny(parts.reviewer)) {
    determination.reviewer = determination.claims_administrator;
    determination.reviewer.text = JoinPages(parts.reviewer, false);
    return;
  }
  ReadSide(passage, parts.reviewer, parts.has_prose_guidelines, "reviewer",
           determination.reviewer, determination, letter);
}

// Compares the verdict that the rationale ends in with the printed outcome; it
// is the outcome where none is printed.
void CheckVerdict(const Passage& passage, const DeterminationParts& parts,
                  Determination& determination, Letter& letter) {
  const auto verdict = VerdictOf(determination.rationale);
  if (!verdict || verdict == parts.outcome) return;
  const std::string which =
      absl::StrCat("determination ", determination.number);
  const std::string ends =
      absl::StrCat(", its rationale ends as if ", OutcomeName(*verdict));
  if (!parts.outcome) {
    determination.outcome = verdict;
    AddProblem(
        passage, parts.request, ProblemCode::kOutcomeInferred,
        absl::StrCat(which, " prints no outcome", ends, "; that is taken"),
        letter);
    return;
  }
  AddProblem(passage, parts.request, ProblemCode::kOutcomeContradicted,
             absl::StrCat(which, " is printed as ", OutcomeName(*parts.outcome),
                          ends, "; the printed outcome is kept"),
             letter);
}

void ReadRationale(const Passage& passage, const DeterminationParts& parts,
                   Determination& determination, Letter& letter) {
  if (parts.rationale.empty()) {
    AddProblem(passage, parts.request, ProblemCode::kNoRationale,
               absl::StrCat("determination ", determination.number,
                            " has no rationale"),
               letter);
    return;
  }
  determination.rationale = JoinPages(parts.rationale, true);
  determination.rationale_key = RationaleKey(determination.rationale);
  determination.evidence.push_back(
      passage.EvidenceOf("rationale", parts.rationale));
  CheckVerdict(passage, parts, determination, letter);
}

}  // namespace

void AppendDetermination(const Passage& passage,
                         const DeterminationParts& parts, Letter& letter) {
  Determination determination;
  determination.number = static_cast<int>(letter.determinations.size()) + 1;
  determination.outcome = parts.outcome;
  ReadRequest(JoinPages(parts.request, false), determination);
  std::vector<Evidence> found;
  found.swap(determination.evidence);
  determination.evidence.reserve(found.size() + kCommonEvidence);
  determination.evidence.push_back(
      passage.EvidenceOf("request", parts.request));
  AppendEvidence(passage, parts.request, "", found, determination.evidence);
  ReadSide(passage, parts.claims_administrator, parts.has_prose_guidelines,
           "claims_administrator", determination.claims_administrator,
           determination, letter);
  ReadReviewer(passage, parts, determination, letter);
  ReadRationale(passage, parts, determination, letter);
  letter.determinations.push_back(std::move(determination));
}

}  // namespace imr
