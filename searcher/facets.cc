#include "searcher/facets.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "common/words.h"
#include "searcher/slot_values.h"
#include "searcher/value_column.h"

namespace imr {
namespace {

// One value's count and the last letter it was met in: letters come in order.
struct Tally {
  Count count;
  Xapian::docid letter = 0;

  void Add(Xapian::docid in_letter) {
    ++count.determinations;
    count.letters += letter != in_letter ? 1 : 0;
    letter = in_letter;
  }
};

// The counts of a column's values, indices as in ValueColumn::values().
class ValueTallies {
 public:
  explicit ValueTallies(ValueColumn& column) : column_(column) {}

  void Add(absl::Span<const Place> places) {
    for (const Place& place : places) {
      for (uint32_t value : column_.At(place.docid))
        Of(value).Add(place.letter);
    }
  }

  // The same for a field of which no two contents in one letter share a
  // value: contents are counted, and their values in the end. Returns how many
  // of `places` the column's numbers cover; the rest is left to Add.
  size_t AddCovered(absl::Span<const Place> places) {
    std::vector<Tally> contents(size_t{column_.contents()} + 1);
    size_t at = 0;
    for (; at < places.size() && places[at].docid <= column_.covered(); ++at) {
      contents[column_.NumberAt(places[at].docid)].Add(places[at].letter);
    }
    for (uint32_t number = 1; number < contents.size(); ++number) {
      if (contents[number].letter != 0) AddContent(number, contents[number]);
    }
    return at;
  }

  std::vector<Tally> Result() && { return std::move(tallies_); }

 private:
  Tally& Of(uint32_t value) {
    if (value >= tallies_.size()) tallies_.resize(column_.values().size());
    return tallies_[value];
  }

  void AddContent(uint32_t number, const Tally& content) {
    for (uint32_t value : column_.ValuesOf(number)) {
      Tally& tally = Of(value);
      tally.count.determinations += content.count.determinations;
      tally.count.letters += content.count.letters;
      tally.letter = std::max(tally.letter, content.letter);
    }
  }

  ValueColumn& column_;
  std::vector<Tally> tallies_;
};

// A field with one value, and one that a letter's determinations share, has
// its values apart in a letter: see AddCovered.
std::vector<Tally> TallyValues(ValueColumn& column, const Field& field,
                               absl::Span<const Place> places) {
  ValueTallies tallies(column);
  const bool apart =
      field.cardinality == Cardinality::kOne || field.scope == Scope::kLetter;
  tallies.Add(places.subspan(apart ? tallies.AddCovered(places) : 0));
  return std::move(tallies).Result();
}

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
      return std::nullopt;
  }
  return std::nullopt;
}

bool AsksFor(const QueryNode& tree, const Field& field,
             absl::string_view value) {
  if (tree.kind == NodeKind::kNot) return false;
  if (tree.children.empty()) {
    return tree.field == field.id && LeafAsksFor(tree, field, value);
  }
  return std::any_of(
      tree.children.begin(), tree.children.end(),
      [&](const QueryNode& child) { return AsksFor(child, field, value); });
}

FacetResult CountFacet(const IndexReader& index, absl::Span<const Place> places,
                       const FacetRequest& request, const QueryNode& tree) {
  const Field& field = GetField(request.field);
  ValueColumn column(index, field);
  const std::vector<Tally> tallies = TallyValues(column, field, places);
  std::vector<uint32_t> order(tallies.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    const int64_t more = tallies[a].count.determinations;
    const int64_t less = tallies[b].count.determinations;
    return more != less ? more > less : column.values()[a] < column.values()[b];
  });
  FacetResult facet;
  facet.field = request.field;
  size_t shown = order.size();
  if (request.limit > 0) {
    shown = std::min(shown, static_cast<size_t>(request.limit));
  }
  for (size_t i = 0; i < shown; ++i) {
    FacetValue value;
    value.value = PrintedForm(field, column.values()[order[i]]);
    value.count = tallies[order[i]].count;
    value.selected = AsksFor(tree, field, value.value);
    facet.values.push_back(std::move(value));
  }
  facet.more = static_cast<int64_t>(order.size() - shown);
  return facet;
}

}  // namespace imr
