#include "searcher/letter_pairs.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/words.h"

namespace imr {
namespace {

// Each pair goes through all letters; more are a list, not a letter's.
constexpr size_t kMostPairs = 16;

bool HasAny(const Item& item, absl::Span<const FieldId> fields) {
  return absl::c_any_of(item.fields, [fields](FieldId field) {
    return absl::c_linear_search(fields, field);
  });
}

bool IsAskedFor(const Item& item) {
  return HasAny(
      item, {FieldId::kDrug, FieldId::kBrand, FieldId::kDrugClass,
             FieldId::kTreatment, FieldId::kCategory, FieldId::kSubcategory});
}

bool IsOutcome(const Item& item) { return item.one_value == FieldId::kOutcome; }

// Returns true for what is said of what is asked for, not of every letter.
bool IsOfRequest(const Item& item) {
  return HasAny(item,
                {FieldId::kStrength, FieldId::kQuantity, FieldId::kRefills,
                 FieldId::kForm, FieldId::kSide, FieldId::kBodyPart});
}

// Operands that belong together: "norco 10/325 denied".
using Pair = std::vector<Item>;

absl::string_view TextOf(absl::string_view query, const Pair& pair) {
  return query.substr(pair.front().begin, pair.back().end - pair.front().begin);
}

// Returns what holds of `pair`, and `outcomes` that are said of every pair.
QueryNode NodeOf(const Pair& pair, const std::vector<QueryNode>& outcomes) {
  std::vector<QueryNode> nodes = outcomes;
  for (const Item& item : pair) nodes.push_back(item.node);
  QueryNode node = AllOf(std::move(nodes));
  node.begin = pair.front().begin;
  node.end = pair.back().end;
  return node;
}

// Returns the operands of `items`; none if anything but "and" joins them.
std::vector<Item> OperandsOf(const std::vector<Item>& items) {
  std::vector<Item> operands;
  for (const Item& item : items) {
    if (item.kind == ItemKind::kAnd) continue;
    if (item.kind != ItemKind::kOperand) return {};
    operands.push_back(item);
  }
  return operands;
}

// Returns `operands` cut before each outcome if the first operand is one, else
// behind each that something asked for follows: "MRI denied cervical ESI
// approved" says the place of the second.
std::vector<Pair> CutAtOutcomes(const std::vector<Item>& operands) {
  const bool leads = IsOutcome(operands.front());
  const auto last = std::find_if(operands.rbegin(), operands.rend(), IsAskedFor)
                        .base();  // one past it
  std::vector<Pair> pairs(1);
  bool has_outcome = false;
  for (auto operand = operands.begin(); operand != operands.end(); ++operand) {
    if (has_outcome && (leads ? IsOutcome(*operand) : operand < last)) {
      pairs.emplace_back();
      has_outcome = false;
    }
    pairs.back().push_back(*operand);
    has_outcome = has_outcome || IsOutcome(*operand);
  }
  return pairs;
}

// Returns true if each of `pairs` is something asked for and one outcome.
bool ArePairs(const std::vector<Pair>& pairs) {
  return absl::c_all_of(pairs, [](const Pair& pair) {
    return absl::c_count_if(pair, IsOutcome) == 1 &&
           absl::c_any_of(pair, IsAskedFor);
  });
}

// Returns each thing asked for with what is said of it; `rest` takes all else.
std::vector<Pair> CutAtRequests(const std::vector<Item>& operands,
                                std::vector<Item>& rest) {
  std::vector<Pair> pairs;
  bool goes_on = false;
  for (const Item& operand : operands) {
    const bool begins = IsAskedFor(operand);
    if (begins) pairs.emplace_back();
    goes_on = begins || (goes_on && IsOfRequest(operand));
    (goes_on ? pairs.back() : rest).push_back(operand);
  }
  return pairs;
}

// "both norco and soma were upheld"; without "both" it may be said of the last.
bool SaysBoth(absl::string_view query) {
  const std::vector<Word> words = SplitWords(query);
  return absl::c_any_of(words,
                        [](const Word& word) { return word.text == "both"; });
}

// Takes the outcomes out of `rest`, those of "both norco and soma upheld".
std::vector<QueryNode> TakeOutcomes(std::vector<Item>& rest) {
  std::vector<QueryNode> outcomes;
  for (const Item& item : rest) {
    if (IsOutcome(item)) outcomes.push_back(item.node);
  }
  rest.erase(std::remove_if(rest.begin(), rest.end(), IsOutcome), rest.end());
  return outcomes;
}

}  // namespace

std::vector<Item> JoinPairs(absl::string_view query, std::vector<Item> items,
                            bool together, NoteList& notes) {
  // Most queries have none of this, and copies of long ones take their time.
  if (!together && absl::c_count_if(items, IsOutcome) < 2) return items;
  const std::vector<Item> operands = OperandsOf(items);
  if (operands.size() < 2) return items;
  std::vector<Item> rest;
  std::vector<Pair> pairs = CutAtOutcomes(operands);
  if (pairs.size() < 2 || !ArePairs(pairs)) {
    if (!together) return items;
    pairs = CutAtRequests(operands, rest);
  }
  if (pairs.size() < 2 || pairs.size() > kMostPairs) return items;
  std::vector<QueryNode> outcomes;
  if (SaysBoth(query)) outcomes = TakeOutcomes(rest);
  std::vector<QueryNode> any, all;
  std::vector<absl::string_view> texts;
  for (const Pair& pair : pairs) {
    any.push_back(NodeOf(pair, outcomes));
    texts.push_back(TextOf(query, pair));
    all.push_back(LetterOf(any.back(), any.back().begin));
  }
  Item joined;
  joined.begin = operands.front().begin;
  joined.end = operands.back().end;
  all.insert(all.begin(), AnyOf(std::move(any)));
  all.front().begin = joined.begin;
  all.front().end = joined.end;
  for (Item& item : rest) all.push_back(std::move(item.node));
  joined.node = AllOf(std::move(all));
  joined.node.begin = joined.begin;
  joined.node.end = joined.end;
  notes.Add(
      absl::StrCat(absl::StrJoin(texts, "; "),
                   ": determinations of letters that have each of these; (",
                   absl::StrJoin(texts, ") OR ("), ") finds any of them"));
  return {std::move(joined)};
}

}  // namespace imr
