#include "searcher/evaluate.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"

#include "common/term.h"
#include "common/words.h"
#include "searcher/column.h"
#include "searcher/index_words.h"
#include "searcher/leaf_terms.h"
#include "searcher/proximity.h"
#include "searcher/slot_values.h"
#include "searcher/word_sets.h"

namespace imr {
namespace {

bool IsProximity(const QueryNode& node) {
  return node.kind == NodeKind::kPhrase || node.kind == NodeKind::kNear;
}

// Returns true if checking `node` costs more the more candidates there are.
bool IsSlow(const QueryNode& node) {
  return IsProximity(node) ||
         std::any_of(node.children.begin(), node.children.end(), IsSlow);
}

// What a kRange or a day means in a column; "" is open.
struct Bounds {
  std::string low, high;

  bool Hold(const std::string& value) const {
    return (low.empty() || value >= low) && (high.empty() || value <= high);
  }
};

// Returns nullopt if a bound is no value of the field: nothing is in range.
std::optional<Bounds> BoundsOf(const Field& field, const QueryNode& node) {
  const bool one = node.kind == NodeKind::kValue;
  Bounds bounds;
  for (const auto& [typed, bound] :
       {std::pair(one ? &node.value : &node.low, &bounds.low),
        std::pair(one ? &node.value : &node.high, &bounds.high)}) {
    if (typed->empty()) continue;
    std::optional<std::string> form = SlotForm(field, *typed);
    if (!form.has_value()) return std::nullopt;
    *bound = *std::move(form);
  }
  return bounds;
}

bool AnyHolds(const Field& field, const Bounds& bounds,
              absl::string_view bytes) {
  const std::vector<std::string> values = SlotValues(field, bytes);
  return std::any_of(
      values.begin(), values.end(),
      [&bounds](const std::string& value) { return bounds.Hold(value); });
}

// Adds to `matches` the documents whose content `holds`.
template <typename Holds>
void AddHolders(const Column& column, Holds holds, DocSet& matches) {
  for (const Column::Piece& piece : column.pieces()) {
    if (piece.stored == nullptr) continue;
    std::vector<uint8_t> of_number = {0};
    for (uint32_t number = 1; number <= piece.stored->contents(); ++number) {
      of_number.push_back(holds(piece.stored->Content(number)) ? 1 : 0);
    }
    piece.stored->VisitNumbers([&](const auto* numbers) {
      for (uint32_t i = 1; i <= piece.last - piece.base; ++i) {
        // A damaged number is none.
        const size_t number = numbers[i];
        if (number < of_number.size() && of_number[number] != 0) {
          matches.Add(piece.base + i);
        }
      }
    });
  }
}

// Values with postings of more than one document in so many are looked for in
// the column, where a document costs a tenth of a posting.
constexpr uint32_t kColumnShare = 16;

}  // namespace

DocSet Evaluator::Evaluate(const QueryNode& node) {
  return EvaluateWithin(node, All());
}

DocSet Evaluator::EvaluateWithin(const QueryNode& node,
                                 const DocSet& candidates) {
  DocSet matches = Empty();
  switch (node.kind) {
    case NodeKind::kAll:
      return candidates;
    case NodeKind::kNone:
      return matches;
    case NodeKind::kAnd:
      return EvaluateAnd(node, candidates);
    case NodeKind::kOr:
      return EvaluateOr(node, candidates);
    case NodeKind::kNot:
      matches = candidates;
      matches -= EvaluateWithin(node.children.front(), candidates);
      return matches;
    case NodeKind::kPhrase:
    case NodeKind::kNear:
      AddProximityMatches(index_, node, candidates, *this, matches);
      return matches;
    case NodeKind::kRange:
      matches = EvaluateRange(node);
      break;
    case NodeKind::kPrefix:
      matches = EvaluatePrefix(node);
      break;
    case NodeKind::kValue:
      matches = EvaluateValue(node);
      break;
    case NodeKind::kWord:
    case NodeKind::kExact:
      matches = DocumentsWithWord(index_, TermsOfLeaf(node), node.field);
      break;
    case NodeKind::kUnread:
      matches = DocumentsWithValue(index_, UnreadTerms());
      break;
  }
  matches &= candidates;
  return matches;
}

DocSet Evaluator::EvaluateAnd(const QueryNode& node, const DocSet& candidates) {
  DocSet matches = candidates;
  for (bool slow : {false, true}) {
    for (const QueryNode& child : node.children) {
      if (matches.Empty()) return matches;
      if (IsSlow(child) == slow) matches = EvaluateWithin(child, matches);
    }
  }
  return matches;
}

DocSet Evaluator::EvaluateOr(const QueryNode& node, const DocSet& candidates) {
  DocSet matches = Empty();
  for (const QueryNode& child : node.children) {
    matches |= EvaluateWithin(child, candidates);
  }
  return matches;
}

DocSet Evaluator::EvaluateRange(const QueryNode& node) const {
  const Field& field = GetField(node.field);
  const std::optional<Bounds> bounds = BoundsOf(field, node);
  DocSet matches = Empty();
  if (!bounds.has_value()) return matches;
  const Column column(index_, field.slot);
  AddHolders(column, [&](absl::string_view bytes) {
    return AnyHolds(field, *bounds, bytes);
  }, matches);
  return matches;
}

DocSet Evaluator::EvaluatePrefix(const QueryNode& node) {
  const Field& field = GetField(node.field);
  if (field.kind == FieldKind::kText) {
    return EvaluateWordsThatBegin(node);
  }
  DocSet matches = Empty();
  const Column column(index_, field.slot);
  AddHolders(column, [&](absl::string_view bytes) {
    const std::vector<std::string> values = SlotValues(field, bytes);
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string& value) {
                         return ValueBeginsWith(PrintedForm(field, value),
                                                node.value);
                       });
  }, matches);
  return matches;
}

// A value that many documents have is found sooner in the column than in its
// postings.
DocSet Evaluator::EvaluateValue(const QueryNode& node) const {
  const Field& field = GetField(node.field);
  if (field.kind == FieldKind::kDate) return EvaluateRange(node);
  const std::vector<std::string> terms = TermsOfLeaf(node);
  const bool is_rare =
      field.slot == kNoSlot ||
      (!terms.empty() && index_.TermFrequency(terms.front()) <=
                             index_.LastDocid() / kColumnShare);
  if (is_rare) return DocumentsWithValue(index_, terms);
  const std::string wanted = FoldText(node.value);
  DocSet matches = Empty();
  const Column column(index_, field.slot);
  AddHolders(column, [&](absl::string_view bytes) {
    const std::vector<std::string> values = SlotValues(field, bytes);
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string& value) {
                         return FoldText(PrintedForm(field, value)) == wanted;
                       });
  }, matches);
  return matches;
}

DocSet Evaluator::EvaluateWordsThatBegin(const QueryNode& node) {
  std::vector<std::string> words =
      WordsThatBegin(index_, node.value, kMaxPrefixTerms + 1);
  if (words.size() > kMaxPrefixTerms) {
    words.pop_back();
    notes_.push_back(absl::StrCat(
        "\"", node.value, "*\" begins too many words: only the first ",
        kMaxPrefixTerms, " were searched; type more letters"));
  }
  for (std::string& word : words) word = WordTerm(word);
  return DocumentsWithWord(index_, words, node.field);
}

}  // namespace imr
