#include "searcher/repeats.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/hash/hash.h"

namespace imr {
namespace {

bool AskTheSame(const Distance& a, const Distance& b) {
  return a.unit == b.unit && a.words == b.words && a.ordered == b.ordered;
}

// Returns true if two nodes ask for the same, in whatever place.
bool AskTheSame(const QueryNode& a, const QueryNode& b) {
  // Names each member, so that a new one is not forgotten here.
  const auto& [kind, field, value, low, high, words, children, distances,
               similar, for_unread, begin, end] = a;
  return kind == b.kind && field == b.field && value == b.value &&
         low == b.low && high == b.high && words == b.words &&
         similar == b.similar && for_unread == b.for_unread &&
         absl::c_equal(distances, b.distances,
                       [](const Distance& x, const Distance& y) {
                         return AskTheSame(x, y);
                       }) &&
         absl::c_equal(children, b.children,
                       [](const QueryNode& x, const QueryNode& y) {
                         return AskTheSame(x, y);
                       });
}

size_t HashOf(const QueryNode& node) {
  size_t hash = absl::HashOf(static_cast<int>(node.kind),
                             static_cast<int>(node.field), node.value, node.low,
                             node.high, node.words, node.children.size());
  for (const QueryNode& child : node.children) {
    hash = absl::HashOf(hash, HashOf(child));
  }
  return hash;
}

struct NodeHash {
  size_t operator()(const QueryNode* node) const { return HashOf(*node); }
};

struct NodesAskTheSame {
  bool operator()(const QueryNode* a, const QueryNode* b) const {
    return AskTheSame(*a, *b);
  }
};

// Leaves repeats out of `tree`; returns true if there were any. Most have none,
// and are not built anew.
bool LeaveOutRepeats(QueryNode& tree) {
  bool changed = false;
  for (QueryNode& child : tree.children) {
    changed = LeaveOutRepeats(child) || changed;
  }
  if (tree.kind != NodeKind::kAnd && tree.kind != NodeKind::kOr) return changed;
  absl::flat_hash_set<const QueryNode*, NodeHash, NodesAskTheSame> met;
  std::vector<bool> is_first;
  for (const QueryNode& child : tree.children) {
    is_first.push_back(met.insert(&child).second);
  }
  if (!changed && met.size() == tree.children.size()) return false;
  std::vector<QueryNode> once;
  for (size_t i = 0; i < tree.children.size(); ++i) {
    if (is_first[i]) once.push_back(std::move(tree.children[i]));
  }
  const bool for_unread = tree.for_unread && once.size() > 1;
  QueryNode smaller = tree.kind == NodeKind::kAnd ? AllOf(std::move(once))
                                                  : AnyOf(std::move(once));
  smaller.begin = tree.begin;
  smaller.end = tree.end;
  smaller.for_unread = smaller.for_unread || for_unread;
  tree = std::move(smaller);
  return true;
}

}  // namespace

QueryNode WithoutRepeats(QueryNode tree) {
  LeaveOutRepeats(tree);
  return tree;
}

}  // namespace imr
