#include "searcher/candidates.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "common/fields.h"
#include "searcher/decided_days.h"
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
  QueryNode held = node;
  switch (node.kind) {
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNear:
      if (node.kind == NodeKind::kNear) held.kind = NodeKind::kAnd;
      for (QueryNode& child : held.children) {
        child = HeldTo(field, child, query);
      }
      return held;
    case NodeKind::kWord:
    case NodeKind::kExact:
      if (node.field == FieldId::kText) held.field = field;
      return held;
    case NodeKind::kPrefix:
      if (node.field == FieldId::kText) held.field = field;
      return held;
    case NodeKind::kPhrase:
      return WordsIn(node.field == FieldId::kText ? field : node.field,
                     node.words, NodeKind::kExact);
    case NodeKind::kValue: {
      const std::optional<std::vector<std::string>> words =
          TypedWords(node, query);
      if (!words) return held;
      return AllOf({std::move(held), WordsIn(field, *words, NodeKind::kWord)});
    }
    case NodeKind::kAll:
    case NodeKind::kNone:
    case NodeKind::kNot:
    case NodeKind::kRange:
    case NodeKind::kUnread:
      return held;
  }
  return held;
}

// Adds the `most` newest members of `from` to `chosen`; all if they are fewer.
void AddNewest(const IndexReader& index, const DocSet& from, size_t most,
               std::vector<Xapian::docid>& chosen) {
  struct Dated {
    uint32_t day;
    Xapian::docid docid;
  };
  DecidedDays days(index);
  std::vector<Dated> dated;
  for (Xapian::docid docid : from.Members()) {
    dated.push_back({days.At(docid), docid});
  }
  if (dated.size() > most) {
    const auto nth = dated.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(dated.begin(), nth, dated.end(),
                     [](const Dated& a, const Dated& b) {
                       if (a.day != b.day) return a.day > b.day;
                       return a.docid < b.docid;
                     });
    dated.erase(nth, dated.end());
  }
  for (const Dated& one : dated) chosen.push_back(one.docid);
}

}  // namespace

std::vector<Xapian::docid> ChooseCandidates(const IndexReader& index,
                                            const QueryNode& tree,
                                            absl::string_view query,
                                            const DocSet& matches, size_t most,
                                            Evaluator& evaluator) {
  if (static_cast<size_t>(matches.Count()) <= most) return matches.Members();
  std::vector<Xapian::docid> chosen;
  DocSet rest = matches;
  for (FieldId field : {FieldId::kRequest, FieldId::kRationale}) {
    if (chosen.size() == most) break;
    const DocSet held =
        evaluator.EvaluateWithin(HeldTo(field, tree, query), rest);
    AddNewest(index, held, most - chosen.size(), chosen);
    rest -= held;
  }
  AddNewest(index, rest, most - chosen.size(), chosen);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace imr
