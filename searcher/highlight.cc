#include "searcher/highlight.h"

#include <algorithm>
#include <cstddef>

#include "common/fields.h"
#include "common/problem.h"

namespace imr {
namespace {

bool IsText(const QueryNode& leaf) {
  return GetField(leaf.field).kind == FieldKind::kText;
}

bool IsUnread(const Letter& letter) {
  return letter.determinations.empty() ||
         std::any_of(
             letter.problems.begin(), letter.problems.end(),
             [](const Problem& problem) { return IsUnread(problem.code); });
}

std::vector<MarkedPart> PartsOf(const Letter& letter, size_t index) {
  std::vector<MarkedPart> parts;
  if (index < letter.determinations.size()) {
    const Determination& one = letter.determinations[index];
    parts = {{Part::kRationale, one.rationale},
             {Part::kRequest, one.request},
             {Part::kReviewer, one.reviewer.text},
             {Part::kClaimsAdministrator, one.claims_administrator.text}};
  }
  parts.push_back({Part::kSummary, letter.clinical_summary});
  parts.push_back({Part::kBody, letter.body});
  return parts;
}

void SortByPlace(std::vector<Mark>& marks) {
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
}

}  // namespace

Highlighter::Highlighter(const QueryNode& tree)
    : root_(BranchOf(tree, /*for_unread=*/false)) {}

Highlighter::Branch Highlighter::BranchOf(const QueryNode& node,
                                          bool for_unread) {
  for_unread = for_unread || node.for_unread;
  Branch branch;
  branch.kind = node.kind;
  branch.for_unread = for_unread;
  if (node.kind != NodeKind::kNear && !node.children.empty()) {
    for (const QueryNode& child : node.children) {
      branch.children.push_back(BranchOf(child, for_unread));
    }
    // Of "letter:" only the index knows whether another determination has it.
    if (node.kind != NodeKind::kLetter) return branch;
  }
  branch.leaf = leaves_.size();
  leaves_.push_back(node);
  leaves_.back().for_unread = for_unread;
  return branch;
}

std::vector<Mark> Highlighter::MarksIn(Part part, absl::string_view text,
                                       bool is_unread) const {
  std::vector<Mark> marks;
  MarkedText words(part, text);
  for (size_t i = 0; i < leaves_.size(); ++i) {
    if (leaves_[i].for_unread && !is_unread) continue;
    if (!IsPrintedIn(leaves_[i].field, part)) continue;
    MarkLeaf(leaves_[i], i, words, marks);
  }
  SortByPlace(marks);
  return marks;
}

bool Highlighter::Holds(const Branch& branch, const Found& found) const {
  const auto holds = [&](const Branch& child) { return Holds(child, found); };
  const std::vector<Branch>& children = branch.children;
  switch (branch.kind) {
    case NodeKind::kAll:
      return true;
    case NodeKind::kLetter:
      return found.has(leaves_[branch.leaf]);
    case NodeKind::kNone:
      return false;
    case NodeKind::kUnread:
      return found.is_unread;
    case NodeKind::kAnd:
      return std::all_of(children.begin(), children.end(), holds);
    case NodeKind::kOr:
      return std::any_of(children.begin(), children.end(), holds);
    case NodeKind::kNot:
      return !holds(children.front());
    case NodeKind::kValue:
    case NodeKind::kRange:
    case NodeKind::kPrefix:
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kNear:
      break;
  }
  const QueryNode& leaf = leaves_[branch.leaf];
  return IsText(leaf) ? found.printed[branch.leaf] : found.has(leaf);
}

void Highlighter::AddMatched(const Branch& branch, const Found& found,
                             std::vector<bool>& matched) const {
  if (branch.kind == NodeKind::kNot) return;
  const bool is_of_others = branch.kind == NodeKind::kLetter &&
                            !Holds(branch.children.front(), found);
  if (is_of_others) return;
  if (branch.kind == NodeKind::kOr) {
    for (const Branch* child : MatchedOf(branch, found)) {
      AddMatched(*child, found, matched);
    }
    return;
  }
  if (branch.children.empty()) matched[branch.leaf] = true;
  for (const Branch& child : branch.children) AddMatched(child, found, matched);
}

// Of alternatives that all fail those of one leaf stand for what the reader
// looks for.
std::vector<const Highlighter::Branch*> Highlighter::MatchedOf(
    const Branch& choice, const Found& found) const {
  std::vector<const Branch*> possible;
  for (const Branch& child : choice.children) {
    if (found.is_unread || !child.for_unread) possible.push_back(&child);
  }
  if (possible.size() == 1) return possible;
  std::vector<const Branch*> matched;
  std::vector<const Branch*> single;
  for (const Branch* child : possible) {
    if (Holds(*child, found)) matched.push_back(child);
    if (child->children.empty()) single.push_back(child);
  }
  return matched.empty() ? single : matched;
}

std::vector<MarkedPart> Highlighter::MarkedPartsOf(const Letter& letter,
                                                   size_t index,
                                                   HasValue has) const {
  std::vector<MarkedPart> parts = PartsOf(letter, index);
  Found found = {has, IsUnread(letter), std::vector<bool>(leaves_.size())};
  for (MarkedPart& part : parts) {
    part.marks = MarksIn(part.part, part.text, found.is_unread);
    for (const Mark& mark : part.marks) found.printed[mark.leaf] = true;
  }
  std::vector<bool> matched(leaves_.size());
  AddMatched(root_, found, matched);
  for (MarkedPart& part : parts) {
    part.marks.erase(
        std::remove_if(part.marks.begin(), part.marks.end(),
                       [&](const Mark& mark) { return !matched[mark.leaf]; }),
        part.marks.end());
    for (Mark& mark : part.marks) mark.place = leaves_[mark.leaf].begin;
  }
  return parts;
}

LetterMarks::LetterMarks(
    const Highlighter& highlighter, const Letter& letter,
    absl::FunctionRef<bool(const QueryNode& leaf, size_t index)> has) {
  const size_t count = std::max<size_t>(1, letter.determinations.size());
  for (size_t i = 0; i < count; ++i) {
    parts_.push_back(highlighter.MarkedPartsOf(
        letter, i, [&](const QueryNode& leaf) { return has(leaf, i); }));
    for (const MarkedPart& part : parts_.back()) {
      for (const Mark& mark : part.marks) {
        marked_.insert(highlighter.PlaceOf(mark));
      }
    }
  }
}

std::vector<Mark> LetterMarks::Of(Part part, size_t index) const {
  const bool is_letters = part == Part::kSummary || part == Part::kBody;
  std::vector<Mark> marks;
  for (size_t i = 0; i < parts_.size(); ++i) {
    if (!is_letters && i != index) continue;
    for (const MarkedPart& one : parts_[i]) {
      if (one.part != part) continue;
      marks.insert(marks.end(), one.marks.begin(), one.marks.end());
    }
  }
  SortByPlace(marks);
  return marks;
}

}  // namespace imr
