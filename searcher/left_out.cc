#include "searcher/left_out.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"

#include "common/words.h"
#include "searcher/bare_names.h"
#include "searcher/stop_words.h"

namespace imr {
namespace {

// What says more of another field's value, behind it.
constexpr struct {
  FieldId of;
  FieldId by;
} kNarrower[] = {
    {FieldId::kSide, FieldId::kBodyPart},
    {FieldId::kSide, FieldId::kTreatment},
    {FieldId::kBodyPart, FieldId::kTreatment},
    {FieldId::kTreatment, FieldId::kSide},
    {FieldId::kTreatment, FieldId::kBodyPart},
    {FieldId::kCategory, FieldId::kSide},
    {FieldId::kCategory, FieldId::kBodyPart},
    {FieldId::kDrug, FieldId::kForm},
    {FieldId::kDrug, FieldId::kStrength},
    {FieldId::kDrug, FieldId::kQuantity},
    {FieldId::kForm, FieldId::kStrength},
    {FieldId::kStrength, FieldId::kQuantity},
};

bool Has(absl::Span<const FieldId> fields, FieldId field) {
  return absl::c_linear_search(fields, field);
}

// Returns true if `text` names levels of the spine: "L4-L5".
bool AreLevels(absl::string_view text) {
  const std::vector<Word> words = SplitWords(text);
  return !words.empty() && absl::c_all_of(words, [](const Word& word) {
    return word.joined || IsSpinalLevel(word);
  });
}

// Returns true if nothing but spaces and words such as "of the" stands in
// `between`.
bool IsOnlyStops(absl::string_view between) {
  if (between.find_first_of(",;") != absl::string_view::npos) return false;
  return absl::c_all_of(SplitWords(between),
                        [](const Word& word) { return IsStopWord(word.text); });
}

absl::string_view TextOf(absl::string_view query, const Item& item) {
  return query.substr(item.begin, item.end - item.begin);
}

// Returns true if `next` says more of `item`; of a side only, if NOT was
// typed `as_sign`.
bool GoesOn(absl::string_view query, const Item& item, const Item& next,
            bool as_sign) {
  if (next.kind != ItemKind::kOperand || next.begin < item.end ||
      !IsOnlyStops(query.substr(item.end, next.begin - item.end))) {
    return false;
  }
  const bool is_side = Has(item.fields, FieldId::kSide);
  if (as_sign && !is_side) return false;
  const bool has_place = is_side || Has(item.fields, FieldId::kTreatment) ||
                         Has(item.fields, FieldId::kCategory) ||
                         Has(item.fields, FieldId::kBodyPart);
  return Narrows(item.fields, next.fields) ||
         (has_place && next.fields.empty() && AreLevels(TextOf(query, next)));
}

// Returns true for the lumbar of "lumbar but not cervical MRI": what follows is
// said of both places.
bool IsPlaceBeside(const Item& before, const Item& left_out) {
  const auto is_place = [](const Item& item) {
    return item.kind == ItemKind::kOperand &&
           (Has(item.fields, FieldId::kBodyPart) ||
            Has(item.fields, FieldId::kSide)) &&
           !Has(item.fields, FieldId::kTreatment);
  };
  return is_place(before) && is_place(left_out);
}

// Returns true for a NOT typed as an operator, not as people say it.
bool IsSign(const Item& item) { return item.text == "-" || item.text == "NOT"; }

}  // namespace

bool Narrows(absl::Span<const FieldId> before, absl::Span<const FieldId> next) {
  return absl::c_any_of(kNarrower, [&](const auto& row) {
    return Has(before, row.of) && Has(next, row.by);
  });
}

std::vector<Item> JoinLeftOut(absl::string_view query, std::vector<Item> items,
                              NoteList& notes) {
  const bool has_not = absl::c_any_of(
      items, [](const Item& item) { return item.kind == ItemKind::kNot; });
  if (!has_not) return items;
  std::vector<Item> joined;
  for (size_t i = 0; i < items.size(); ++i) {
    const bool is_left_out = i > 0 && items[i - 1].kind == ItemKind::kNot &&
                             items[i].kind == ItemKind::kOperand;
    const bool as_sign = is_left_out && IsSign(items[i - 1]);
    const bool is_contrast = i > 1 && IsPlaceBeside(items[i - 2], items[i]);
    Item item = items[i];
    std::vector<QueryNode> all = {std::move(item.node)};
    while (is_left_out && !is_contrast && i + 1 < items.size() &&
           GoesOn(query, items[i], items[i + 1], as_sign)) {
      all.push_back(items[++i].node);
      item.end = items[i].end;
    }
    if (all.size() > 1) {
      notes.Add(absl::StrCat(TextOf(query, item), ": left out together"));
      item.one_value = std::nullopt;
    }
    const bool is_one = all.size() == 1;
    item.node = is_one ? std::move(all[0]) : AllOf(std::move(all));
    if (!is_one) {
      item.node.begin = item.begin;
      item.node.end = item.end;
    }
    joined.push_back(std::move(item));
  }
  return joined;
}

}  // namespace imr
