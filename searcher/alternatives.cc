#include "searcher/alternatives.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace imr {
namespace {

// Returns true for the "and" of "upheld and overturned", where a determination
// has one of them.
bool JoinsValues(const std::vector<Item>& items, size_t i) {
  if (items[i].kind != ItemKind::kAnd || i == 0 || i + 1 == items.size() ||
      items[i].text == "AND") {
    return false;
  }
  const Item& left = items[i - 1];
  const Item& right = items[i + 1];
  return left.one_value && left.one_value == right.one_value &&
         IsPlain(items, i - 1) && IsPlain(items, i + 1);
}

bool SayTheSame(const Item& a, const Item& b) {
  return ToString(a.node) == ToString(b.node);
}

// Joins values of one field side by side, as JoinAlternatives does.
class AlternativesJoiner {
 public:
  AlternativesJoiner(absl::string_view query, NoteList& notes)
      : query_(query), notes_(notes) {}

  void Add(Item item) { joined_.push_back(std::move(item)); }

  // Adds an operand that is one value of a field.
  void AddValue(Item item) {
    const auto [found, is_first] =
        run_.try_emplace(*item.one_value, Alternatives{joined_.size(), {}});
    if (is_first) {
      Add(std::move(item));
      return;
    }
    const Item& first = joined_[found->second.first];
    // Of "10% 4% 10%" the last is said already.
    if (SayTheSame(first, item)) return;
    NoteEither(first, item);
    found->second.others.push_back(std::move(item.node));
  }

  // Ends what stands side by side.
  void EndRun() {
    for (auto& [field, alternatives] : run_) {
      if (alternatives.others.empty()) continue;
      Item& first = joined_[alternatives.first];
      alternatives.others.insert(alternatives.others.begin(),
                                 std::move(first.node));
      first.node = AnyOf(std::move(alternatives.others));
      first.node.begin = first.begin;
      first.node.end = first.end;
    }
    run_.clear();
  }

  std::vector<Item> Take() {
    EndRun();
    return std::move(joined_);
  }

 private:
  // The first operand with one value of a field, and those joined to it.
  struct Alternatives {
    size_t first;  // in joined_
    std::vector<QueryNode> others;
  };

  void NoteEither(const Item& first, const Item& other) {
    notes_.Add(absl::StrCat(TypedAs(first), ", ", TypedAs(other),
                            ": either, a determination has one ",
                            GetField(*other.one_value).name));
  }

  absl::string_view TypedAs(const Item& item) const {
    return query_.substr(item.begin, item.end - item.begin);
  }

  const absl::string_view query_;
  NoteList& notes_;
  std::vector<Item> joined_;
  absl::flat_hash_map<FieldId, Alternatives> run_;
};

}  // namespace

bool IsPlain(const std::vector<Item>& items, size_t i) {
  const auto binds = [&](size_t at) {
    return at < items.size() && (items[at].kind == ItemKind::kNot ||
                                 items[at].kind == ItemKind::kNear ||
                                 items[at].kind == ItemKind::kLetter ||
                                 items[at].kind == ItemKind::kEither);
  };
  return items[i].kind == ItemKind::kOperand && !binds(i + 1) &&
         (i == 0 || !binds(i - 1));
}

std::optional<FieldId> OneValueOf(const Understood& understood) {
  const bool is_one = understood.readings.size() == 1 &&
                      understood.also.empty() &&
                      understood.readings[0].node.kind == NodeKind::kValue;
  if (!is_one) return std::nullopt;
  const Field& field = GetField(understood.readings[0].node.field);
  const bool has_one =
      field.cardinality == Cardinality::kOne &&
      (field.kind == FieldKind::kNumber ||
       (field.kind == FieldKind::kKeyword && !understood.or_words));
  return has_one ? std::optional<FieldId>(field.id) : std::nullopt;
}

std::vector<Item> JoinLists(absl::string_view query, std::vector<Item> items) {
  const bool has_either = absl::c_any_of(
      items, [](const Item& item) { return item.kind == ItemKind::kEither; });
  if (!has_either) return items;
  const auto are_listed = [&](size_t left, size_t right) {
    if (items[left].kind != ItemKind::kOperand ||
        items[right].kind != ItemKind::kOperand) {
      return false;
    }
    const absl::string_view between =
        query.substr(items[left].end, items[right].begin - items[left].end);
    return absl::StripAsciiWhitespace(between) == "," &&
           absl::c_any_of(items[left].fields, [&](FieldId field) {
             return absl::c_linear_search(items[right].fields, field);
           });
  };
  std::vector<Item> joined;  // from the last to the first
  bool in_list = false;
  for (size_t i = items.size(); i-- > 0;) {
    if (in_list && i + 1 < items.size() && are_listed(i, i + 1)) {
      Item sign;
      sign.kind = ItemKind::kEither;
      sign.begin = sign.end = items[i].end;
      sign.text = ",";
      joined.push_back(std::move(sign));
    } else {
      in_list = i > 0 && i + 1 < items.size() &&
                items[i + 1].kind == ItemKind::kEither;
    }
    joined.push_back(items[i]);
  }
  std::reverse(joined.begin(), joined.end());
  return joined;
}

std::vector<Item> JoinAlternatives(absl::string_view query,
                                   std::vector<Item> items, NoteList& notes) {
  AlternativesJoiner joiner(query, notes);
  for (size_t i = 0; i < items.size(); ++i) {
    if (JoinsValues(items, i)) continue;
    if (items[i].kind != ItemKind::kOperand) joiner.EndRun();
    const bool may_join = items[i].one_value && IsPlain(items, i);
    Item item = std::move(items[i]);
    if (may_join) {
      joiner.AddValue(std::move(item));
    } else {
      joiner.Add(std::move(item));
    }
  }
  return joiner.Take();
}

}  // namespace imr
