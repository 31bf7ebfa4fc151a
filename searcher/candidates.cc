#include "searcher/candidates.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
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

// Returns the last day of which not all members of `from` are among the `most`
// newest, and puts into `room` how many of it are; `from` has more members.
uint32_t LastDayOf(const DocSet& from, size_t most, DecidedDays& days,
                   size_t& room) {
  std::map<uint32_t, size_t, std::greater<>> members;  // by day, newest first
  const std::vector<uint32_t> by_number = days.CountByNumber(from);
  for (uint32_t number = 0; number < by_number.size(); ++number) {
    if (by_number[number] > 0) {
      members[days.DayOf(number)] += by_number[number];
    }
  }
  room = most;
  for (const auto& [day, count] : members) {
    if (count > room) return day;
    room -= count;
  }
  return 0;
}

// Adds the `most` newest members of `from` to `chosen`, of one day those that
// come first; all if they are fewer.
void AddNewest(const IndexReader& index, const DocSet& from, size_t most,
               std::vector<Xapian::docid>& chosen) {
  if (static_cast<size_t>(from.Count()) <= most) {
    from.ForEach([&](Xapian::docid docid) { chosen.push_back(docid); });
    return;
  }
  DecidedDays days(index);
  size_t room = 0;
  const uint32_t last_day = LastDayOf(from, most, days, room);
  from.ForEach([&](Xapian::docid docid) {
    const uint32_t day = days.At(docid);
    if (day < last_day || (day == last_day && room == 0)) return;
    if (day == last_day) --room;
    chosen.push_back(docid);
  });
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
    if (chosen.size() == most || CountLeaves(tree) > kMaxRankedTerms) break;
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
