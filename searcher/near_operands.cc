#include "searcher/near_operands.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "searcher/near.h"

namespace imr {
namespace {

// Returns true if words of a text can make `node` hold, but not near words.
bool LooksForWords(const QueryNode& node) {
  if (node.for_unread || node.kind == NodeKind::kNear) return false;
  return node.kind == NodeKind::kWord || node.kind == NodeKind::kPhrase ||
         std::any_of(node.children.begin(), node.children.end(), LooksForWords);
}

absl::string_view TextOf(absl::string_view query, const QueryNode& node) {
  return query.substr(node.begin, node.end - node.begin);
}

// Returns true if `operand` asks for all of several, between which only spaces
// are typed.
bool AreSideBySide(absl::string_view query, const QueryNode& operand) {
  if (operand.kind != NodeKind::kAnd) return false;
  for (size_t i = 1; i < operand.children.size(); ++i) {
    const size_t end = operand.children[i - 1].end;
    const absl::string_view between =
        query.substr(end, operand.children[i].begin - end);
    if (between.find_first_not_of(' ') != absl::string_view::npos) return false;
  }
  return true;
}

// Reads "(opioid! narcotic!)" beside a distance as Westlaw does: either.
void ReadRootsAsEither(absl::string_view query, QueryNode& operand,
                       NoteList& notes) {
  const bool are_roots =
      operand.kind == NodeKind::kAnd &&
      std::all_of(operand.children.begin(), operand.children.end(),
                  [](const QueryNode& child) {
                    return child.kind == NodeKind::kPrefix ||
                           child.kind == NodeKind::kWord;
                  }) &&
      std::any_of(operand.children.begin(), operand.children.end(),
                  [query](const QueryNode& child) {
                    return absl::EndsWith(TextOf(query, child), "!");
                  });
  if (are_roots) ReadAsEither(query, operand, notes);
}

// Returns true if `node` was typed without quotes, parentheses and labels.
bool IsBare(absl::string_view query, const QueryNode& node) {
  const absl::string_view text = TextOf(query, node);
  return !text.empty() && text[0] != '(' && text[0] != '"' && text[0] != '-' &&
         text.find(':') == absl::string_view::npos &&
         node.kind != NodeKind::kNot;
}

}  // namespace

void ReadAsEither(absl::string_view query, QueryNode& operand,
                  NoteList& notes) {
  if (!AreSideBySide(query, operand)) return;
  operand.kind = NodeKind::kOr;
  notes.Add(absl::StrCat(TextOf(query, operand),
                         ": read as either; put AND between them for all"));
}

QueryNode JoinNear(absl::string_view query, std::vector<QueryNode> operands,
                   std::vector<Distance> distances, absl::string_view sign,
                   NoteList& notes) {
  for (QueryNode& operand : operands) ReadRootsAsEither(query, operand, notes);
  const bool several = std::any_of(
      operands.begin(), operands.end(),
      [](const QueryNode& node) { return node.kind == NodeKind::kAnd; });
  std::optional<QueryNode> near = NearOf(operands, std::move(distances));
  if (!near) {
    notes.Add(absl::StrCat("\"", sign,
                           "\" joins words and phrases of one text, ",
                           kMaxNearOperands, " at the most, ", kMaxNearParts,
                           " with their alternatives; what stands on its "
                           "sides was searched anywhere in "
                           "the determination"));
    return AllOf(std::move(operands));
  }
  if (several) {
    notes.Add(absl::StrCat(
        "\"", sign,
        "\" beside several words: each of them is near; put OR "
        "between them for either, quotes around them for a phrase"));
  }
  return *std::move(near);
}

void NoteApart(absl::string_view query, const QueryNode& left,
               const QueryNode& right, NoteList& notes) {
  const bool adjacent =
      left.end <= right.begin &&
      query.substr(left.end, right.begin - left.end).find_first_not_of(' ') ==
          absl::string_view::npos;
  if (!adjacent) return;
  for (const auto& [near, other] :
       {std::pair(&left, &right), std::pair(&right, &left)}) {
    const bool apart = near->kind == NodeKind::kNear && IsBare(query, *near) &&
                       LooksForWords(*other) && IsBare(query, *other);
    if (!apart) continue;
    notes.Add(absl::StrCat(TextOf(query, *other), ": not near, beside ",
                           TextOf(query, *near),
                           "; put quotes or parentheses around words that "
                           "belong together"));
  }
}

}  // namespace imr
