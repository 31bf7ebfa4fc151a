#include "searcher/ranking.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "common/fields.h"
#include "common/term.h"
#include "common/words.h"
#include "searcher/docset_source.h"
#include "searcher/leaf_terms.h"

namespace imr {
namespace {

// What a word weighs in each text field, in the order of importance.
struct FieldWeight {
  FieldId field;
  double weight;
};
constexpr std::array<FieldWeight, 5> kFieldWeights = {{
    {FieldId::kRequest, 3.0},
    {FieldId::kRationale, 2.0},
    {FieldId::kCitation, 1.0},
    {FieldId::kSummary, 0.6},
    {FieldId::kBody, 0.5},
}};

// What a value weighs beside words: times the logarithm of its rarity.
constexpr double kValueWeight = 0.5;

// Words a prefix may stand for in ranking: the most frequent ones.
constexpr Xapian::termcount kRankedPrefixWords = 50;

double WeightOf(FieldId field) {
  const auto found = std::find_if(
      kFieldWeights.begin(), kFieldWeights.end(),
      [field](const FieldWeight& row) { return row.field == field; });
  return found == kFieldWeights.end() ? 1.0 : found->weight;
}

bool IsWords(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kNear:
      return true;
    case NodeKind::kPrefix:
      return GetField(node.field).kind == FieldKind::kText;
    case NodeKind::kAll:
    case NodeKind::kNone:
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNot:
    case NodeKind::kValue:
    case NodeKind::kRange:
    case NodeKind::kUnread:
      return false;
  }
  return false;
}

// Returns the query for one word in one field, inflections weighing as one.
Xapian::Query WordQuery(const Field& field, const QueryNode& leaf,
                        const std::string& word) {
  if (leaf.kind == NodeKind::kPrefix) {
    return Xapian::Query(Xapian::Query::OP_WILDCARD, WordTerm(field, word),
                         kRankedPrefixWords,
                         Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT);
  }
  if (leaf.kind != NodeKind::kWord) {
    return Xapian::Query(WordTerm(field, word));
  }
  const std::string stem = StemOf(word);
  return Xapian::Query(Xapian::Query::OP_SYNONYM,
                       Xapian::Query(WordTerm(field, stem)),
                       Xapian::Query(StemTerm(field, stem)));
}

Xapian::Query Any(const std::vector<Xapian::Query>& parts) {
  return Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
}

Xapian::Query WordsQuery(const QueryNode& leaf) {
  std::vector<std::string> words = leaf.words;
  if (words.empty()) words.push_back(leaf.value);
  std::vector<Xapian::Query> parts;
  for (const std::string& word : words) {
    for (FieldId id : TextFieldsOf(leaf.field)) {
      parts.push_back(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT,
                                    WordQuery(GetField(id), leaf, word),
                                    WeightOf(id)));
    }
  }
  return Any(parts);
}

Xapian::Query ValueQuery(const QueryNode& leaf, Evaluator& evaluator) {
  DocSet set = evaluator.Evaluate(leaf);
  const double all = static_cast<double>(evaluator.All().Count());
  const double some = static_cast<double>(set.Count());
  if (some == 0) return Xapian::Query();
  return SetQuery(std::move(set), kValueWeight * std::log1p(all / some));
}

// Returns the weights `node` gives; an empty query gives none. Of an AND only
// the parts in which its matches can differ count: all have its values.
Xapian::Query WeightsOf(const QueryNode& node, bool all_have,
                        Evaluator& evaluator) {
  if (IsWords(node)) return WordsQuery(node);
  if (node.kind == NodeKind::kAnd || node.kind == NodeKind::kOr) {
    std::vector<Xapian::Query> parts;
    for (const QueryNode& child : node.children) {
      if (child.for_unread) continue;
      Xapian::Query part =
          WeightsOf(child, all_have && node.kind == NodeKind::kAnd, evaluator);
      if (!part.empty()) parts.push_back(std::move(part));
    }
    return Any(parts);
  }
  const bool is_value =
      node.kind == NodeKind::kValue || node.kind == NodeKind::kPrefix;
  if (!is_value || all_have) return Xapian::Query();
  return ValueQuery(node, evaluator);
}

}  // namespace

bool HasRanking(const QueryNode& tree) {
  if (tree.kind == NodeKind::kNot || tree.for_unread) return false;
  return IsWords(tree) ||
         std::any_of(tree.children.begin(), tree.children.end(), HasRanking);
}

Xapian::Query BuildRanking(const QueryNode& tree, const DocSet& matches,
                           Evaluator& evaluator) {
  Xapian::Query members = SetQuery(matches, 0);
  const Xapian::Query weights = WeightsOf(tree, true, evaluator);
  if (weights.empty()) return members;
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, members, weights);
}

}  // namespace imr
