#include "searcher/evaluate.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"

#include "common/term.h"
#include "common/words.h"
#include "searcher/column.h"
#include "searcher/index_words.h"
#include "searcher/leaf_terms.h"
#include "searcher/letter_scope.h"
#include "searcher/proximity.h"
#include "searcher/proximity_holders.h"
#include "searcher/slot_values.h"
#include "searcher/word_sets.h"

namespace imr {
namespace {

bool ReadsColumn(const QueryNode& node) {
  if (node.kind == NodeKind::kRange) return true;
  const Field& field = GetField(node.field);
  if (node.kind == NodeKind::kPrefix) return field.kind != FieldKind::kText;
  return node.kind == NodeKind::kValue &&
         (field.kind == FieldKind::kDate || field.prefix.empty());
}

// Returns true of a leaf that TermsOfLeaf() has the terms of.
bool IsTerms(const QueryNode& node) {
  return node.kind == NodeKind::kWord || node.kind == NodeKind::kExact ||
         (node.kind == NodeKind::kValue && !ReadsColumn(node));
}

// What is read to evaluate a node: postings about whatever the candidates are,
// of columns and word sequences those of the candidates.
enum class Cost { kPostings, kColumn, kSequences };

Cost CostOf(const QueryNode& node) {
  Cost cost = Cost::kPostings;
  if (node.kind == NodeKind::kPhrase || node.kind == NodeKind::kNear) {
    cost = Cost::kSequences;
  } else if (ReadsColumn(node)) {
    cost = Cost::kColumn;
  }
  for (const QueryNode& child : node.children) {
    cost = std::max(cost, CostOf(child));
  }
  return cost;
}

// A child of an AND.
struct Step {
  Cost cost;
  uint64_t postings;
  const QueryNode* child;
};

// Returns about how many postings a node has: of rare terms none, of what is
// no term as many as there are documents.
uint64_t AboutPostings(const IndexReader& index, const QueryNode& node) {
  if (!IsTerms(node)) return index.LastDocid();
  uint64_t postings = 0;
  for (const std::string& term : TermsOfLeaf(node)) {
    postings += index.FrequentPostings(term);
  }
  return postings;
}

// Returns the children of an AND in the order in which each leaves little to
// the next: what is read for the candidates alone comes when they are few, and
// of words and values the rarest come first.
std::vector<Step> StepsOf(const IndexReader& index, const QueryNode& node) {
  std::vector<Step> steps;
  for (const QueryNode& child : node.children) {
    steps.push_back({CostOf(child), AboutPostings(index, child), &child});
  }
  std::stable_sort(
      steps.begin(), steps.end(), [](const Step& a, const Step& b) {
        return std::tie(a.cost, a.postings) < std::tie(b.cost, b.postings);
      });
  return steps;
}

// What a kRange or a day means in a column; "" is open.
struct Bounds {
  std::string low, high;

  bool Hold(absl::string_view value) const {
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

// Behind it a string is the lowest of those above it.
constexpr absl::string_view kLowestByte("\0", 1);

// Says of the contents of a slot whether they hold, each once.
template <typename Holds>
class ContentTest {
 public:
  ContentTest(const StoredColumn& column, Holds holds)
      : column_(column), holds_(holds), known_(size_t{column.contents()} + 1) {
    known_[0] = kNo;
  }

  // A damaged number is none.
  bool OfNumber(size_t number) {
    if (number >= known_.size()) return false;
    if (known_[number] == kUnknown) {
      const auto at = static_cast<uint32_t>(number);
      known_[number] = holds_(column_.Content(at)) ? kYes : kNo;
    }
    return known_[number] == kYes;
  }

 private:
  enum Known : uint8_t { kUnknown, kNo, kYes };

  const StoredColumn& column_;
  Holds holds_;
  std::vector<Known> known_;
};

// Returns the candidates of which a value of the field `holds`.
template <typename Holds>
DocSet HoldersOf(const IndexReader& index, const Field& field,
                 const DocSet& candidates, Holds holds) {
  const auto any_holds = [&](absl::string_view bytes) {
    bool any = false;
    ForEachSlotValue(field, bytes, [&](absl::string_view value) {
      any = any || holds(value);
    });
    return any;
  };
  DocSet holders(index.LastDocid());
  const Column column(index, field.slot);
  for (const Column::Piece& piece : column.pieces()) {
    if (piece.stored == nullptr) continue;
    ContentTest test(*piece.stored, any_holds);
    piece.stored->VisitNumbers([&](const auto* numbers) {
      candidates.KeepIn(
          piece.base + 1, piece.last,
          [&](Xapian::docid docid) {
            return test.OfNumber(numbers[docid - piece.base]);
          },
          holders);
    });
  }
  return holders;
}

// Returns the candidates of which the value of the field, of which there is
// one, is within the bounds. Contents of a column ascend as their values do, so
// the numbers tell.
DocSet HoldersWithin(const IndexReader& index, const Field& field,
                     const DocSet& candidates, const Bounds& bounds) {
  DocSet holders(index.LastDocid());
  const Column column(index, field.slot);
  for (const Column::Piece& piece : column.pieces()) {
    if (piece.stored == nullptr) continue;
    const uint32_t from =
        bounds.low.empty() ? 1 : piece.stored->LowerBound(bounds.low);
    const uint32_t to =
        bounds.high.empty()
            ? piece.stored->contents() + 1
            : piece.stored->LowerBound(absl::StrCat(bounds.high, kLowestByte));
    if (from >= to) continue;
    piece.stored->VisitNumbers([&](const auto* numbers) {
      candidates.KeepIn(
          piece.base + 1, piece.last,
          [&](Xapian::docid docid) {
            const uint32_t number = numbers[docid - piece.base];
            return number - from < to - from;  // below `from` wraps around
          },
          holders);
    });
  }
  return holders;
}

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
      return EvaluateRange(node, candidates);
    case NodeKind::kPrefix:
      return EvaluatePrefix(node, candidates);
    case NodeKind::kValue:
      return EvaluateValue(node, candidates);
    case NodeKind::kWord:
    case NodeKind::kExact:
      return DocumentsWithWord(index_, TermsOfLeaf(node), node.field,
                               candidates);
    case NodeKind::kUnread:
      return DocumentsWithValue(index_, UnreadTerms(), candidates);
    case NodeKind::kLetter:
      matches = DocumentsOfLettersWith(index_, Evaluate(node.children.front()));
      matches &= candidates;
      return matches;
  }
  return matches;
}

// Returns the candidates with the words of all phrases of `node`, before the
// sequences of one are read; all of them if there are not several.
DocSet Evaluator::HoldersOfAll(const QueryNode& node,
                               const DocSet& candidates) {
  const auto is_phrase = [](const QueryNode& child) {
    return child.kind == NodeKind::kPhrase || child.kind == NodeKind::kNear;
  };
  DocSet matches = candidates;
  const auto phrases =
      std::count_if(node.children.begin(), node.children.end(), is_phrase);
  if (phrases < 2) return matches;
  for (const QueryNode& child : node.children) {
    if (is_phrase(child)) matches = HoldersOf(index_, child, matches, *this);
  }
  return matches;
}

DocSet Evaluator::EvaluateAnd(const QueryNode& node, const DocSet& candidates) {
  if (node.children.empty()) return candidates;
  DocSet matches = Empty();
  const DocSet* within = &candidates;
  bool are_held = false;
  for (const Step& step : StepsOf(index_, node)) {
    if (step.cost == Cost::kSequences && !are_held) {
      are_held = true;
      matches = HoldersOfAll(node, *within);
      within = &matches;
    }
    if (within->Empty()) return Empty();
    matches = EvaluateWithin(*step.child, *within);
    within = &matches;
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

DocSet Evaluator::EvaluateRange(const QueryNode& node,
                                const DocSet& candidates) const {
  const Field& field = GetField(node.field);
  const std::optional<Bounds> bounds = BoundsOf(field, node);
  if (!bounds.has_value()) return Empty();
  if (field.cardinality == Cardinality::kOne) {
    return HoldersWithin(index_, field, candidates, *bounds);
  }
  return HoldersOf(
      index_, field, candidates,
      [&bounds](absl::string_view value) { return bounds->Hold(value); });
}

DocSet Evaluator::EvaluatePrefix(const QueryNode& node,
                                 const DocSet& candidates) {
  const Field& field = GetField(node.field);
  if (field.kind == FieldKind::kText)
    return EvaluateWordsThatBegin(node, candidates);
  return HoldersOf(index_, field, candidates, [&](absl::string_view value) {
    return ValueBeginsWith(PrintedForm(field, value), node.value);
  });
}

DocSet Evaluator::EvaluateValue(const QueryNode& node,
                                const DocSet& candidates) const {
  const Field& field = GetField(node.field);
  if (field.kind == FieldKind::kDate) return EvaluateRange(node, candidates);
  if (!field.prefix.empty()) {
    return DocumentsWithValue(index_, TermsOfLeaf(node), candidates);
  }
  const std::string wanted = FoldText(node.value);
  return HoldersOf(index_, field, candidates, [&](absl::string_view value) {
    return FoldText(PrintedForm(field, value)) == wanted;
  });
}

DocSet Evaluator::EvaluateWordsThatBegin(const QueryNode& node,
                                         const DocSet& candidates) {
  std::vector<std::string> words =
      WordsThatBegin(index_, node.value, kMaxPrefixTerms + 1);
  if (words.size() > kMaxPrefixTerms) {
    words.pop_back();
    notes_.push_back(absl::StrCat(
        "\"", node.value, "*\" begins too many words: only the first ",
        kMaxPrefixTerms, " were searched; type more letters"));
  }
  for (std::string& word : words) word = WordTerm(word);
  return DocumentsWithWord(index_, words, node.field, candidates);
}

}  // namespace imr
