#include "searcher/proximity_holders.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "searcher/leaf_terms.h"

namespace imr {
namespace {

// Postings that can be read in the time a document's sequence takes: a word
// that more documents have is left to the sequences.
constexpr uint64_t kPostingsPerSequence = 64;

// Returns what the documents with all words of `node` have, wherever: its
// words alone, without their order.
QueryNode WordsOf(const QueryNode& node) {
  if (node.kind != NodeKind::kPhrase && node.kind != NodeKind::kNear &&
      node.kind != NodeKind::kOr) {
    return node;
  }
  std::vector<QueryNode> parts;
  for (const QueryNode& child : node.children) parts.push_back(WordsOf(child));
  for (const std::string& word : node.words) {
    parts.emplace_back();
    parts.back().kind = NodeKind::kExact;
    parts.back().field = node.field;
    parts.back().value = word;
  }
  return node.kind == NodeKind::kOr ? AnyOf(std::move(parts))
                                    : AllOf(std::move(parts));
}

// Returns about how many postings `node` has; of rare words, and of a prefix,
// whose words are not known yet, none.
uint64_t PostingsOf(const IndexReader& index, const QueryNode& node) {
  uint64_t postings = 0;
  for (const QueryNode& child : node.children) {
    postings += PostingsOf(index, child);
  }
  const bool is_word =
      node.kind == NodeKind::kWord || node.kind == NodeKind::kExact;
  if (!is_word) return postings;
  for (const std::string& term : TermsOfLeaf(node)) {
    postings += index.FrequentPostings(term);
  }
  return postings;
}

bool HasPrefix(const QueryNode& node) {
  return node.kind == NodeKind::kPrefix ||
         std::any_of(node.children.begin(), node.children.end(), HasPrefix);
}

QueryNode HeldTo(FieldId field, QueryNode node) {
  if (node.children.empty()) node.field = field;
  for (QueryNode& child : node.children) {
    child = HeldTo(field, std::move(child));
  }
  return node;
}

}  // namespace

DocSet HoldersOf(const IndexReader& index, const QueryNode& node,
                 const DocSet& candidates, Evaluator& evaluator) {
  QueryNode words = WordsOf(node);
  if (words.kind != NodeKind::kAnd) words.children = {words};
  std::vector<std::pair<uint64_t, const QueryNode*>> parts;
  for (const QueryNode& part : words.children) {
    parts.emplace_back(PostingsOf(index, part), &part);
  }
  std::sort(parts.begin(), parts.end());
  DocSet holders;
  const DocSet* left = &candidates;
  for (const auto& [postings, part] : parts) {
    const auto count = static_cast<uint64_t>(left->Count());
    if (postings > count * kPostingsPerSequence) break;
    holders = evaluator.EvaluateWithin(*part, *left);
    left = &holders;
  }
  return *left;
}

DocSet HoldersIn(FieldId field, const QueryNode& node, const DocSet& holders,
                 Evaluator& evaluator) {
  // Fewer are read as soon as their words are looked up.
  constexpr int64_t kFewHolders = 64;
  if (node.field == field || holders.Count() <= kFewHolders) return holders;
  QueryNode words = WordsOf(node);
  if (words.kind != NodeKind::kAnd) words.children = {words};
  DocSet in_field = holders;
  for (const QueryNode& part : words.children) {
    if (HasPrefix(part)) continue;
    in_field = evaluator.EvaluateWithin(HeldTo(field, part), in_field);
  }
  return in_field;
}

}  // namespace imr
