// Reads the grammar
//
//   determination := heading ca_line reviewer_line rationale
//   heading       := request ":" ("Upheld" | "Overturned")
//   ca_line       := "Claims Administrator guideline:" basis
//   reviewer_line := "MAXIMUS guideline:" basis
//   rationale     := "Decision rationale:" words
//
// A determination begins where a label follows a heading: the pair counts,
// since "upheld" also stands in prose. Where its heading begins is found by
// heading.h.
#include "indexer/determinations.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "indexer/citations.h"
#include "indexer/guideline_labels.h"
#include "indexer/heading.h"
#include "indexer/problems.h"
#include "indexer/rationale_key.h"
#include "indexer/request.h"
#include "indexer/scan.h"
#include "indexer/verdict.h"

namespace imr {
namespace {

// Labels that repeat the rationale's, at its beginning.
constexpr absl::string_view kRepeatedLabels[] = {
    "The Expert Reviewer's decision rationale:",
    "The Physician Reviewer's decision rationale:"};

absl::string_view WithoutRepeatedLabel(absl::string_view rationale) {
  for (const absl::string_view label : kRepeatedLabels) {
    const size_t end = MatchPhrase(rationale, 0, label);
    if (end != kNotFound) return TrimJoints(rationale.substr(end));
  }
  return rationale;
}

// "3. MRI of the knee", "3) MRI of the knee": a list's number is no part of
// the request.
absl::string_view WithoutListNumber(absl::string_view request) {
  constexpr size_t kMostDigits = 2;
  size_t at = 0;
  while (at < request.size() && IsDigit(request[at])) ++at;
  const bool is_number =
      at > 0 && at <= kMostDigits && at + 1 < request.size() &&
      (request[at] == '.' || request[at] == ')') && IsJoint(request[at + 1]);
  return is_number ? TrimJoints(request.substr(at + 1)) : request;
}

// The next label's bullet is no part of the words before it: "None. -".
absl::string_view WithoutBullet(absl::string_view words) {
  constexpr absl::string_view kBullets[] = {"-", "*", "\u2022"};
  for (const absl::string_view bullet : kBullets) {
    if (words.size() <= bullet.size() || !absl::EndsWith(words, bullet)) {
      continue;
    }
    const absl::string_view rest =
        words.substr(0, words.size() - bullet.size());
    if (IsJoint(rest.back())) return TrimJoints(rest);
  }
  return words;
}

// Places that the parts of a determination other than its request mostly leave
// evidence at, for the first allocation.
constexpr size_t kCommonEvidence = 12;

// One determination's labels and where its heading ends.
struct Block {
  HeadingEnd heading;
  size_t first_label = 0;  // index of its first label
  size_t end_label = 0;    // one past its last
};

// Returns true if label `i` opens a determination: it follows a heading, or
// is the claims administrator's at the beginning of a paragraph.
bool OpensDetermination(absl::string_view section, const GuidelineLabel& label,
                        const HeadingEnd& heading, bool is_first) {
  if (heading.outcome) return true;
  if (label.kind != LabelKind::kClaimsAdministrator) return false;
  const size_t at = label.words.begin;
  return is_first || (at > 0 && (section[at - 1] == kParagraphJoint ||
                                 section[at - 1] == kPageJoint));
}

std::vector<Block> FindBlocks(absl::string_view section,
                              const std::vector<GuidelineLabel>& labels) {
  std::vector<Block> blocks;
  for (size_t i = 0; i < labels.size(); ++i) {
    const size_t at = labels[i].words.begin;
    const bool needs_colon = labels[i].kind != LabelKind::kClaimsAdministrator;
    const HeadingEnd heading = FindHeadingEnd(section, at, needs_colon);
    if (OpensDetermination(section, labels[i], heading, blocks.empty())) {
      blocks.push_back({heading, i, i + 1});
    } else if (!blocks.empty()) {
      blocks.back().end_label = i + 1;
    }
  }
  return blocks;
}

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
  const auto verdict = VerdictOf(determination.rationale);
  if (!verdict || !parts.outcome || *verdict == *parts.outcome) return;
  AddProblem(
      passage, parts.request, ProblemCode::kOutcomeContradicted,
      absl::StrCat("determination ", determination.number, " is printed as ",
                   OutcomeName(*parts.outcome), ", its rationale ends as if ",
                   OutcomeName(*verdict), "; the printed outcome is kept"),
      letter);
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

void ReadDeterminations(const Passage& passage, absl::string_view section,
                        Letter& letter) {
  const std::vector<GuidelineLabel> labels = FindGuidelineLabels(section);
  const std::vector<Block> blocks = FindBlocks(section, labels);
  if (blocks.empty()) return;
  const bool has_paragraphs = section.find(kParagraphJoint) != kNotFound;
  size_t heading_begin =
      FindFirstHeadingBegin(section, blocks[0].heading.end, has_paragraphs);
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (i == kMaxDeterminations) {
      AddProblem(passage, section, ProblemCode::kTooManyDeterminations,
                 absl::StrCat("letter has ", blocks.size(),
                              " determinations; the first ", i, " were read"),
                 letter);
      return;
    }
    const Block& block = blocks[i];
    const size_t last = labels[block.end_label - 1].words.end;
    const size_t end =
        i + 1 < blocks.size()
            ? FindHeadingBegin(section, last, blocks[i + 1].heading.end,
                               has_paragraphs)
            : section.size();
    DeterminationParts parts;
    parts.request = WithoutListNumber(
        TrimJoints(Between(section, heading_begin, block.heading.end)));
    parts.outcome = block.heading.outcome;
    for (size_t l = block.first_label; l < block.end_label; ++l) {
      const size_t stop =
          l + 1 < block.end_label ? labels[l + 1].words.begin : end;
      const absl::string_view words = WithoutBullet(
          TrimJoints(Between(section, labels[l].words.end, stop)));
      switch (labels[l].kind) {
        case LabelKind::kClaimsAdministrator:
          parts.claims_administrator = words;
          break;
        case LabelKind::kReviewer:
          parts.reviewer = words;
          break;
        case LabelKind::kRationale:
          parts.rationale = WithoutRepeatedLabel(words);
          break;
      }
    }
    AppendDetermination(passage, parts, letter);
    heading_begin = end;
  }
}

}  // namespace imr
