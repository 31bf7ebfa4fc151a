#include "searcher/asked_places.h"

#include <utility>

namespace imr {
namespace {

QueryNode At(const QueryNode& place, QueryNode node) {
  node.begin = place.begin;
  node.end = place.end;
  return node;
}

QueryNode In(FieldId text, QueryNode word) {
  word.field = text;
  return word;
}

// Returns the node of what names no value of `field`.
QueryNode NoValueOf(FieldId field, const QueryNode& place) {
  QueryNode any_value;
  any_value.kind = NodeKind::kPrefix;
  any_value.field = field;
  QueryNode none;
  none.kind = NodeKind::kNot;
  none.children.push_back(At(place, std::move(any_value)));
  return At(place, std::move(none));
}

QueryNode AnyPart(absl::Span<const std::string> parts, const QueryNode& place) {
  std::vector<QueryNode> any;
  for (const std::string& part : parts) {
    any.push_back(At(place, ValueNode(FieldId::kBodyPart, part)));
  }
  return At(place, AnyOf(std::move(any)));
}

}  // namespace

QueryNode NodeOfPlace(const QueryNode& word, FieldId field, bool asked,
                      absl::Span<const std::string> related) {
  std::vector<QueryNode> any = {In(FieldId::kRequest, word)};
  if (!asked || !related.empty()) {
    QueryNode said = At(word, AnyOf({In(FieldId::kCitation, word),
                                     In(FieldId::kRationale, word)}));
    if (asked)
      said = At(word, AllOf({AnyPart(related, word), std::move(said)}));
    any.push_back(std::move(said));
  }
  any.push_back(At(word, AllOf({NoValueOf(field, word), word})));
  return At(word, AnyOf(std::move(any)));
}

}  // namespace imr
