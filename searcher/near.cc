#include "searcher/near.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "common/words.h"

namespace imr {
namespace {

// Combinations of the two sides' alternatives that are searched.
constexpr size_t kMaxCombinations = 256;

// Returns a word's inflections, each as it stands: only whole words have
// places in the text.
std::vector<QueryNode> InflectionsOf(const QueryNode& word) {
  std::vector<QueryNode> inflections;
  for (std::string& form : FormsOf(word.value)) {
    QueryNode node = word;
    node.kind = NodeKind::kExact;
    node.value = std::move(form);
    inflections.push_back(std::move(node));
  }
  return inflections;
}

// Returns the words and phrases of which `node` is any; empty if it is
// something else.
std::vector<QueryNode> AlternativesOf(const QueryNode& node) {
  if (node.kind == NodeKind::kWord) return InflectionsOf(node);
  if (node.kind == NodeKind::kExact || node.kind == NodeKind::kPhrase) {
    return {node};
  }
  if (node.kind != NodeKind::kOr) return {};
  std::vector<QueryNode> alternatives;
  for (const QueryNode& child : node.children) {
    std::vector<QueryNode> some = AlternativesOf(child);
    if (some.empty()) return {};
    std::move(some.begin(), some.end(), std::back_inserter(alternatives));
  }
  return alternatives;
}

std::vector<std::string> WordsOf(const QueryNode& node) {
  if (node.kind == NodeKind::kPhrase) return node.words;
  return {node.value};
}

// Returns the text field in which both may stand: that of the side that names
// one.
std::optional<FieldId> CommonField(FieldId left, FieldId right) {
  if (left == right || right == FieldId::kText) return left;
  if (left == FieldId::kText) return right;
  return std::nullopt;
}

// Returns that the words of both stand near each other. A phrase's own words
// take room: `distance` is from its nearest word.
std::optional<QueryNode> NearPair(QueryNode left, QueryNode right,
                                  int distance) {
  const std::optional<FieldId> field = CommonField(left.field, right.field);
  if (!field) return std::nullopt;
  const size_t begin = left.begin;
  const size_t end = right.end;
  QueryNode near;
  near.kind = NodeKind::kNear;
  near.field = *field;
  near.words = WordsOf(left);
  for (std::string& word : WordsOf(right)) near.words.push_back(word);
  near.distance = distance + static_cast<int>(near.words.size()) - 2;
  near.begin = begin;
  near.end = end;
  std::vector<QueryNode> all = {std::move(near)};
  for (QueryNode* side : {&left, &right}) {
    if (side->kind != NodeKind::kPhrase) continue;
    side->field = *field;
    all.push_back(std::move(*side));
  }
  QueryNode node = AllOf(std::move(all));
  node.begin = begin;
  node.end = end;
  return node;
}

}  // namespace

std::optional<QueryNode> NearOf(const QueryNode& left, const QueryNode& right,
                                int distance) {
  const std::vector<QueryNode> lefts = AlternativesOf(left);
  const std::vector<QueryNode> rights = AlternativesOf(right);
  const size_t combinations = lefts.size() * rights.size();
  if (combinations == 0 || combinations > kMaxCombinations) {
    return std::nullopt;
  }
  std::vector<QueryNode> any;
  for (const QueryNode& a : lefts) {
    for (const QueryNode& b : rights) {
      std::optional<QueryNode> pair = NearPair(a, b, distance);
      if (!pair) return std::nullopt;
      any.push_back(*std::move(pair));
    }
  }
  QueryNode node = AnyOf(std::move(any));
  node.begin = left.begin;
  node.end = right.end;
  return node;
}

}  // namespace imr
