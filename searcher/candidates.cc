#include "searcher/candidates.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "common/fields.h"
#include "searcher/ranking_query.h"

namespace imr {
namespace {

// Returns that all `words` stand in text field `field`, near or not.
QueryNode WordsIn(FieldId field, const std::vector<std::string>& words,
                  NodeKind kind) {
  std::vector<QueryNode> all;
  for (const std::string& word : words) {
    QueryNode node;
    node.kind = kind;
    node.field = field;
    node.value = word;
    all.push_back(std::move(node));
  }
  return AllOf(std::move(all));
}

// Returns `tree` with each word that may stand in any text held to `field`.
// Of words near each other it is enough that they stand there: what matches
// has them near each other already, and looking again would be slow.
QueryNode HeldTo(FieldId field, const QueryNode& node,
                 absl::string_view query) {
  switch (node.kind) {
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNear: {
      QueryNode held;
      held.kind = node.kind == NodeKind::kOr ? NodeKind::kOr : NodeKind::kAnd;
      for (const QueryNode& child : node.children) {
        held.children.push_back(HeldTo(field, child, query));
      }
      return held;
    }
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPrefix: {
      QueryNode held = node;
      if (node.field == FieldId::kText) held.field = field;
      return held;
    }
    case NodeKind::kPhrase:
      return WordsIn(node.field == FieldId::kText ? field : node.field,
                     node.words, NodeKind::kExact);
    case NodeKind::kValue: {
      const std::optional<std::vector<std::string>> words =
          TypedWords(node, query);
      if (!words) return node;
      return AllOf({node, WordsIn(field, *words, NodeKind::kWord)});
    }
    case NodeKind::kAll:
    case NodeKind::kNone:
    case NodeKind::kNot:
    case NodeKind::kRange:
    case NodeKind::kUnread:
    case NodeKind::kLetter:
      return node;
  }
  return node;
}

size_t CountLeaves(const QueryNode& node) {
  if (node.children.empty()) return 1;
  size_t leaves = 0;
  for (const QueryNode& child : node.children) leaves += CountLeaves(child);
  return leaves;
}

}  // namespace

std::vector<Xapian::docid> ChooseCandidates(const IndexReader& index,
                                            const QueryNode& tree,
                                            absl::string_view query,
                                            const DocSet& matches, size_t most,
                                            Evaluator& evaluator) {
  if (static_cast<size_t>(matches.Count()) <= most) return matches.Members();
  std::vector<Xapian::docid> chosen;
  const auto add_newest = [&](const DocSet& from) {
    const auto newest =
        index.decided_days().NewestOf(from, most - chosen.size());
    chosen.insert(chosen.end(), newest.begin(), newest.end());
  };
  DocSet rest = matches;
  for (FieldId field : {FieldId::kRequest, FieldId::kRationale}) {
    if (chosen.size() == most || CountLeaves(tree) > kMaxRankedTerms) break;
    const DocSet held =
        evaluator.EvaluateWithin(HeldTo(field, tree, query), rest);
    add_newest(held);
    rest -= held;
  }
  add_newest(rest);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace imr
