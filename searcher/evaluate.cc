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
#include "searcher/column_holders.h"
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

// A child of an AND or OR.
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

// Returns the children in the order in which each leaves little to the next:
// what is read for the candidates alone comes when they are few, and of words
// and values the rarest come first.
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
  for (const Step& step : StepsOf(index_, node)) {
    // Word sequences need not be read of what matches already.
    const bool leaves_out = step.cost == Cost::kSequences && !matches.Empty();
    if (!leaves_out) {
      matches |= EvaluateWithin(*step.child, candidates);
      continue;
    }
    DocSet others = candidates;
    others -= matches;
    matches |= EvaluateWithin(*step.child, others);
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
  return HoldersOfValue(
      index_, field, candidates,
      [&bounds](absl::string_view value) { return bounds->Hold(value); });
}

DocSet Evaluator::EvaluatePrefix(const QueryNode& node,
                                 const DocSet& candidates) {
  const Field& field = GetField(node.field);
  if (field.kind == FieldKind::kText) {
    return EvaluateWordsThatBegin(node, candidates);
  }
  return HoldersOfValue(
      index_, field, candidates, [&](absl::string_view value) {
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
  return HoldersOfValue(index_, field, candidates,
                        [&](absl::string_view value) {
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
