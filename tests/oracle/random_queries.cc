#include "tests/oracle/random_queries.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace imr {
namespace {

void SetField(QueryNode& node, FieldId field) {
  node.field = field;
  for (QueryNode& child : node.children) SetField(child, field);
}

}  // namespace

QueryNode QueryMaker::Tree(int depth) {
  if (depth == 0 || Below(random_, 4) == 0) return Leaf();
  QueryNode node;
  node.kind =
      OneOf<NodeKind>(random_, {NodeKind::kAnd, NodeKind::kAnd, NodeKind::kOr,
                                NodeKind::kNot, NodeKind::kLetter});
  const bool joins = node.kind == NodeKind::kAnd || node.kind == NodeKind::kOr;
  const size_t count = joins ? 1 + Below(random_, 3) : 1;
  for (size_t i = 0; i < count; ++i) node.children.push_back(Tree(depth - 1));
  return node;
}

QueryNode QueryMaker::Leaf() {
  QueryNode leaf;
  switch (Below(random_, 11)) {
    case 0:
      leaf.kind = OneOf<NodeKind>(
          random_, {NodeKind::kAll, NodeKind::kNone, NodeKind::kUnread});
      return leaf;
    case 1:
    case 2:
      return WordLeaf(NodeKind::kWord);
    case 3:
      return WordLeaf(NodeKind::kExact);
    case 4:
      return WordLeaf(NodeKind::kPrefix);
    case 5:
      return PhraseLeaf();
    case 6:
    case 7:
      return Near();
    case 8:
      return RangeLeaf();
    default:
      return ValueLeaf();
  }
}

QueryNode QueryMaker::TextLeaf() {
  switch (Below(random_, 4)) {
    case 0:
      return PhraseLeaf();
    case 1:
      return WordLeaf(NodeKind::kPrefix);
    case 2:
      return WordLeaf(NodeKind::kExact);
    default:
      return WordLeaf(NodeKind::kWord);
  }
}

const OracleDocument& QueryMaker::AnyDocument() {
  return OneOf(random_, oracle_.documents());
}

QueryMaker::TextRun QueryMaker::Run(size_t most) {
  for (;;) {
    const FieldId field = TextFields()[Below(random_, TextFields().size())];
    const auto& texts = AnyDocument().words[static_cast<size_t>(field)];
    if (texts.empty()) continue;
    const std::vector<Word>& words = OneOf(random_, texts);
    if (words.empty()) continue;
    const size_t begin = Below(random_, words.size());
    const size_t end = std::min(words.size(), begin + 1 + Below(random_, most));
    return {Below(random_, 2) == 0 ? field : FieldId::kText,
            {words.begin() + static_cast<std::ptrdiff_t>(begin),
             words.begin() + static_cast<std::ptrdiff_t>(end)}};
  }
}

QueryNode QueryMaker::WordLeaf(NodeKind kind) {
  const TextRun run = Run(1);
  QueryNode leaf;
  leaf.kind = kind;
  leaf.field = run.field;
  leaf.value = run.words[0].text;
  if (kind == NodeKind::kPrefix && leaf.value[0] > 0) {
    leaf.value.resize(1 + Below(random_, leaf.value.size()));
  }
  if (Below(random_, 20) == 0) leaf.value = "nowhere";
  return leaf;
}

QueryNode QueryMaker::PhraseLeaf() {
  const TextRun run = Run(4);
  QueryNode leaf;
  leaf.kind = NodeKind::kPhrase;
  leaf.field = run.field;
  for (const Word& word : run.words) {
    if (!word.joined || Below(random_, 2) == 0) leaf.words.push_back(word.text);
  }
  if (leaf.words.empty()) leaf.words.push_back(run.words[0].text);
  return leaf;
}

Distance QueryMaker::AnyDistance() {
  Distance distance;
  distance.unit = OneOf<Distance::Unit>(
      random_, {Distance::kWords, Distance::kWords, Distance::kSentence,
                Distance::kParagraph});
  if (distance.unit == Distance::kWords) {
    distance.words = 1 + static_cast<int>(Below(random_, 6));
  }
  distance.ordered = Below(random_, 3) == 0;
  return distance;
}

// Takes operands from one run of words, in a random order.
QueryNode QueryMaker::NearNode(int depth) {
  TextRun run = Run(6);
  std::shuffle(run.words.begin(), run.words.end(), random_);
  QueryNode node;
  node.kind = NodeKind::kNear;
  const size_t count = 2 + Below(random_, 2);
  for (size_t i = 0; i < count; ++i) {
    node.children.push_back(Operand(run, depth - 1));
    if (i > 0) node.distances.push_back(AnyDistance());
  }
  SetField(node, run.field);
  return node;
}

QueryNode QueryMaker::Operand(const TextRun& run, int depth) {
  const Word& word = OneOf(random_, run.words);
  QueryNode node;
  node.value = word.text;
  node.kind = NodeKind::kWord;
  switch (Below(random_, depth > 0 ? 8 : 5)) {
    case 0:
      node.kind = NodeKind::kExact;
      return node;
    case 1:
      node.kind = NodeKind::kPrefix;
      if (word.text[0] > 0) node.value.resize(1 + Below(random_, 3));
      node.value = node.value.c_str();  // without bytes that resize() added
      return node;
    case 2:
      return PhraseLeaf();
    case 3:
    case 4:
      return node;
    case 5:
      return NearNode(depth);
    default:
      node.kind = NodeKind::kOr;
      node.value.clear();
      node.children = {Operand(run, depth - 1), Operand(run, depth - 1)};
      return node;
  }
}

// Returns a field of one of `kinds` and a value it has somewhere.
std::pair<FieldId, std::string> QueryMaker::AnyValue(
    std::vector<FieldKind> kinds) {
  for (;;) {
    const Field& field = AllFields()[Below(random_, AllFields().size())];
    if (std::find(kinds.begin(), kinds.end(), field.kind) == kinds.end()) {
      continue;
    }
    for (int tries = 0; tries < 20; ++tries) {
      const auto& values = AnyDocument().values[static_cast<size_t>(field.id)];
      if (!values.empty()) return {field.id, OneOf(random_, values)};
    }
  }
}

QueryNode QueryMaker::ValueLeaf() {
  QueryNode leaf;
  leaf.kind = NodeKind::kValue;
  std::tie(leaf.field, leaf.value) =
      AnyValue({FieldKind::kKeyword, FieldKind::kKeyword, FieldKind::kNumber,
                FieldKind::kDate});
  const bool is_date = GetField(leaf.field).kind == FieldKind::kDate;
  const std::string folded = FoldText(leaf.value);
  if (!is_date && !folded.empty() && Below(random_, 5) == 0) {
    leaf.kind = NodeKind::kPrefix;
    leaf.value = folded.substr(0, 1 + Below(random_, folded.size()));
    if (Below(random_, 3) == 0) leaf.value += " ";
  }
  return leaf;
}

QueryNode QueryMaker::RangeLeaf() {
  QueryNode leaf;
  leaf.kind = NodeKind::kRange;
  std::tie(leaf.field, leaf.low) =
      AnyValue({FieldKind::kNumber, FieldKind::kDate});
  for (int tries = 0; tries < 20 && leaf.high.empty(); ++tries) {
    const auto& values = AnyDocument().values[static_cast<size_t>(leaf.field)];
    if (!values.empty()) leaf.high = OneOf(random_, values);
  }
  if (Below(random_, 4) == 0) leaf.low.clear();
  if (Below(random_, 4) == 0) leaf.high.clear();
  return leaf;
}

std::vector<FieldId> FacetFields() {
  std::vector<FieldId> fields;
  for (const Field& field : AllFields()) {
    if (!field.facet_title.empty()) fields.push_back(field.id);
  }
  return fields;
}

}  // namespace imr
