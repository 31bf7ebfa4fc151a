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
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "indexer/determination_parts.h"
#include "indexer/guideline_labels.h"
#include "indexer/heading.h"
#include "indexer/problems.h"
#include "indexer/scan.h"

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

// Where the rationale's label is missing, it is the paragraphs behind the
// reviewer's guidelines.
void PartUnlabelled(DeterminationParts& parts) {
  const size_t joint = parts.reviewer.find(kParagraphJoint);
  if (joint == kNotFound) return;
  parts.rationale = TrimJoints(parts.reviewer.substr(joint));
  parts.reviewer = TrimJoints(parts.reviewer.substr(0, joint));
}

// Returns the parts of the determination that stands in `bytes`.
DeterminationParts PartsOf(absl::string_view section,
                           const std::vector<GuidelineLabel>& labels,
                           const Block& block, const Span& bytes) {
  DeterminationParts parts;
  parts.request = WithoutListNumber(
      TrimJoints(Between(section, bytes.begin, block.heading.end)));
  parts.outcome = block.heading.outcome;
  bool has_rationale_label = false;
  for (size_t l = block.first_label; l < block.end_label; ++l) {
    const size_t stop =
        l + 1 < block.end_label ? labels[l + 1].words.begin : bytes.end;
    const absl::string_view words =
        WithoutBullet(TrimJoints(Between(section, labels[l].words.end, stop)));
    switch (labels[l].kind) {
      case LabelKind::kClaimsAdministrator:
        parts.claims_administrator = words;
        break;
      case LabelKind::kReviewer:
        parts.reviewer = words;
        break;
      case LabelKind::kRationale:
        parts.rationale = WithoutRepeatedLabel(words);
        has_rationale_label = true;
        break;
    }
  }
  if (!has_rationale_label) PartUnlabelled(parts);
  return parts;
}

}  // namespace

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
    const size_t last = labels[blocks[i].end_label - 1].words.end;
    const size_t end =
        i + 1 < blocks.size()
            ? FindHeadingBegin(section, last, blocks[i + 1].heading.end,
                               has_paragraphs)
            : section.size();
    AppendDetermination(
        passage, PartsOf(section, labels, blocks[i], {heading_begin, end}),
        letter);
    heading_begin = end;
  }
}

}  // namespace imr
