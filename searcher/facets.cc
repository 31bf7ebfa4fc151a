#include "searcher/facets.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/words.h"
#include "searcher/slot_values.h"
#include "searcher/value_tallies.h"

namespace imr {
namespace {

// Returns true if the leaf, which is on `field`, holds for `value`.
bool LeafAsksFor(const QueryNode& leaf, const Field& field,
                 absl::string_view value) {
  switch (leaf.kind) {
    case NodeKind::kValue:
      return FoldText(leaf.value) == FoldText(value);
    case NodeKind::kPrefix:
      return ValueBeginsWith(value, leaf.value);
    case NodeKind::kRange: {
      const std::optional<std::string> form = SlotForm(field, value);
      const std::optional<std::string> low = SlotForm(field, leaf.low);
      const std::optional<std::string> high = SlotForm(field, leaf.high);
      return form.has_value() && (!low.has_value() || *form >= *low) &&
             (!high.has_value() || *form <= *high);
    }
    case NodeKind::kAll:
    case NodeKind::kNone:
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNot:
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kNear:
    case NodeKind::kUnread:
    case NodeKind::kLetter:
      return false;
  }
  return false;
}

}  // namespace

std::optional<FieldId> OwnFilterOf(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kValue:
    case NodeKind::kRange:
    case NodeKind::kPrefix:
      if (GetField(node.field).kind == FieldKind::kText) return std::nullopt;
      return node.field;
    case NodeKind::kAnd:
    case NodeKind::kOr: {
      std::optional<FieldId> field;
      for (const QueryNode& child : node.children) {
        if (child.for_unread) continue;
        const std::optional<FieldId> own = OwnFilterOf(child);
        if (!own.has_value() || (field.has_value() && field != own)) {
          return std::nullopt;
        }
        field = own;
      }
      return field;
    }
    case NodeKind::kAll:
    case NodeKind::kNone:
    case NodeKind::kNot:
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kNear:
    case NodeKind::kUnread:
    case NodeKind::kLetter:
      return std::nullopt;
  }
  return std::nullopt;
}

bool AsksFor(const QueryNode& tree, const Field& field,
             absl::string_view value) {
  if (tree.kind == NodeKind::kNot || tree.kind == NodeKind::kLetter) {
    return false;
  }
  if (tree.children.empty()) {
    return tree.field == field.id && LeafAsksFor(tree, field, value);
  }
  return std::any_of(
      tree.children.begin(), tree.children.end(),
      [&](const QueryNode& child) { return AsksFor(child, field, value); });
}

FacetResult CountFacet(const IndexReader& index, const TallySet& documents,
                       const FacetRequest& request, const QueryNode& tree) {
  const Field& field = GetField(request.field);
  std::vector<ValueTally> tallies = TallyValues(index, field, documents);
  size_t shown = tallies.size();
  if (request.limit > 0) {
    shown = std::min(shown, static_cast<size_t>(request.limit));
  }
  std::partial_sort(
      tallies.begin(), tallies.begin() + static_cast<std::ptrdiff_t>(shown),
      tallies.end(), [](const ValueTally& a, const ValueTally& b) {
        const int64_t more = a.count.determinations;
        const int64_t less = b.count.determinations;
        return more != less ? more > less : a.value < b.value;
      });
  FacetResult facet;
  facet.field = request.field;
  for (size_t i = 0; i < shown; ++i) {
    FacetValue value;
    value.value = PrintedForm(field, tallies[i].value);
    value.count = tallies[i].count;
    value.selected = AsksFor(tree, field, value.value);
    facet.values.push_back(std::move(value));
  }
  facet.more = static_cast<int64_t>(tallies.size() - shown);
  return facet;
}

}  // namespace imr
