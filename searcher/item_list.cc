#include "searcher/item_list.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/words.h"
#include "searcher/alternatives.h"
#include "searcher/asked_for.h"
#include "searcher/class_words.h"
#include "searcher/left_out.h"
#include "searcher/letter_pairs.h"
#include "searcher/repeats.h"
#include "searcher/shorthand.h"
#include "searcher/stop_words.h"
#include "searcher/text_nodes.h"
#include "searcher/without_stop_words.h"

namespace imr {
namespace {

// Returns the way to letters that could not be read: by the words of `text`.
QueryNode UnreadNode(absl::string_view text) {
  QueryNode unread;
  unread.kind = NodeKind::kUnread;
  std::vector<QueryNode> all = {std::move(unread)};
  for (Word& word : SplitWords(text)) {
    if (word.joined) continue;
    QueryNode node;
    node.kind = NodeKind::kWord;
    node.value = std::move(word.text);
    all.push_back(std::move(node));
  }
  QueryNode node = AllOf(std::move(all));
  node.for_unread = true;
  return node;
}

// Says of `node` and all below it where in the query they come from.
void SetPlace(QueryNode& node, size_t begin, size_t end) {
  node.begin = begin;
  node.end = end;
  for (QueryNode& child : node.children) SetPlace(child, begin, end);
}

std::vector<QueryNode> NodesOf(const std::vector<Reading>& readings) {
  std::vector<QueryNode> nodes;
  nodes.reserve(readings.size());
  for (const Reading& reading : readings) nodes.push_back(reading.node);
  return nodes;
}

UnderstoodPart PartOf(absl::string_view text,
                      const std::vector<Reading>& readings) {
  UnderstoodPart part;
  part.text = std::string(text);
  for (const Reading& reading : readings) {
    part.fields.push_back(reading.meaning);
  }
  return part;
}

// Returns the words that may stand for what was understood, typed as `text`,
// and how they are spelled right.
std::vector<std::string> WordsOf(const Understood& understood,
                                 const std::string& text) {
  if (!understood.or_words) return {};
  if (understood.spelling.empty()) return {text};
  return {text, understood.spelling};
}

ItemKind KindOf(const Token& token) {
  switch (token.kind) {
    case TokenKind::kOpen:
      return ItemKind::kOpen;
    case TokenKind::kClose:
      return ItemKind::kClose;
    case TokenKind::kAnd:
      return ItemKind::kAnd;
    case TokenKind::kOr:
      return token.capitals ? ItemKind::kOr : ItemKind::kEither;
    case TokenKind::kNot:
      return ItemKind::kNot;
    case TokenKind::kNear:
      return ItemKind::kNear;
    case TokenKind::kLetter:
      return ItemKind::kLetter;
    case TokenKind::kWord:
    case TokenKind::kQuoted:
    case TokenKind::kField:
      break;
  }
  return ItemKind::kOperand;
}

}  // namespace

void ItemList::AddSign(const Token& token) {
  Item item;
  item.kind = KindOf(token);
  item.begin = token.begin;
  item.end = token.end;
  item.text = std::string(token.text);
  item.distance = token.distance;
  items_.push_back(std::move(item));
}

void ItemList::AddOperand(QueryNode node, size_t begin, size_t end) {
  Item item;
  item.begin = begin;
  item.end = end;
  item.node = std::move(node);
  SetPlace(item.node, begin, end);
  items_.push_back(std::move(item));
}

void ItemList::AddWord(size_t begin, size_t end) {
  const absl::string_view text = TextOf(begin, end);
  std::optional<QueryNode> node = TypedNode(FieldId::kText, text, notes_);
  if (node) AddOperand(*std::move(node), begin, end);
}

void ItemList::AddBareWord(size_t begin, size_t end, bool is_stop) {
  const size_t before = items_.size();
  AddWord(begin, end);
  const absl::string_view text = TextOf(begin, end);
  // "A's" folds to "as", which it is not.
  const bool is_folded_stop =
      !absl::StrContains(text, '\'') && IsStopWord(FoldText(text));
  is_stop = is_stop || IsStopWord(text) || is_folded_stop;
  if (items_.size() > before && is_stop) {
    stop_words_.push_back(before);
  }
}

void ItemList::AddShorthand(size_t begin, size_t end,
                            absl::string_view spelled_out) {
  const absl::string_view text = TextOf(begin, end);
  std::optional<QueryNode> typed = WordNode(FieldId::kText, text, notes_);
  std::optional<QueryNode> meant =
      WordNode(FieldId::kText, spelled_out, notes_);
  if (!typed || !meant) return;
  notes_.Add(absl::StrCat(text, ": looked for as \"", spelled_out,
                          "\" too; put it in quotes for the word only"));
  AddOperand(AnyOf({*std::move(typed), *std::move(meant)}), begin, end);
}

// Looks for the words of what has no field of its own.
void ItemList::AddWordsOnly(const Understood& understood) {
  const auto [begin, end] = std::pair(understood.begin, understood.end);
  const absl::string_view text = TextOf(begin, end);
  notes_.Add(absl::StrCat(text, ": searched as the words, not as ",
                          DescribeReadings(understood.readings)));
  parts_.push_back({std::string(text), {{FieldId::kText, std::string(text)}}});
  const std::string spelled_out = SpelledOut(text);
  if (!spelled_out.empty()) {
    AddShorthand(begin, end, spelled_out);
  } else if (auto words = WordNode(FieldId::kText, text, notes_)) {
    AddOperand(*std::move(words), begin, end);
  }
}

void ItemList::AddUnderstood(const Understood& understood) {
  if (understood.words_only) {
    AddWordsOnly(understood);
    return;
  }
  std::string text(TextOf(understood.begin, understood.end));
  absl::RemoveExtraAsciiWhitespace(&text);
  std::vector<QueryNode> any = NodesOf(understood.readings);
  if (!understood.also.empty()) {
    any = {AllOf({AnyOf(std::move(any)), AnyOf(NodesOf(understood.also))})};
  }
  std::vector<FieldMeaning> as_words;
  for (const std::string& words : WordsOf(understood, text)) {
    std::optional<QueryNode> node = WordNode(FieldId::kText, words, notes_);
    if (!node) break;
    any.push_back(*std::move(node));
    as_words.push_back({FieldId::kText, words});
  }
  const bool by_words = !as_words.empty();
  if (!by_words || MayBeNarrowed(understood.readings)) {
    any.push_back(UnreadNode(text));
  }
  const size_t part = parts_.size();
  names_.Say(understood, text, by_words, part);
  AddPart(text, understood.readings, as_words);
  if (!understood.also.empty()) AddPart(text, understood.also, as_words);
  AddOperand(AnyOf(std::move(any)), understood.begin, understood.end);
  Item& item = items_.back();
  item.one_value = OneValueOf(understood);
  item.classes = ClassesOf(understood, text);
  item.part = part;
  for (const Reading& reading : understood.readings) {
    item.fields.push_back(reading.meaning.field);
  }
}

// Adds what readers see of `readings`, and of words that may stand for them.
void ItemList::AddPart(absl::string_view text,
                       const std::vector<Reading>& readings,
                       absl::Span<const FieldMeaning> as_words) {
  UnderstoodPart part = PartOf(text, readings);
  part.fields.insert(part.fields.end(), as_words.begin(), as_words.end());
  parts_.push_back(std::move(part));
}

void ItemList::AddLack(Lack lack) {
  const absl::string_view text = TextOf(lack.begin, lack.end);
  const absl::string_view missed = TextOf(lack.missed.begin, lack.missed.end);
  notes_.Add(absl::StrCat(text, ": looked for where a sentence says that ",
                          missed,
                          ", by any of its names, is missing; put it in quotes "
                          "for the words only"));
  parts_.push_back({std::string(text), {{FieldId::kText, std::string(text)}}});
  AddOperand(std::move(lack.node), lack.begin, lack.end);
}

void ItemList::AddExplicit(const std::vector<Reading>& readings, size_t begin,
                           size_t end, bool in_group) {
  if (in_group && IsStopWord(TextOf(begin, end))) {
    stop_words_.push_back(items_.size());
  }
  AddOperand(AnyOf(NodesOf(readings)), begin, end);
  parts_.push_back(PartOf(TextOf(begin, end), readings));
}

void ItemList::NoteDashes(absl::Span<const size_t> dashes) {
  for (const size_t dash : dashes) {
    const bool is_read =
        std::any_of(items_.begin(), items_.end(), [dash](const Item& item) {
          return item.begin < dash && dash < item.end;
        });
    if (!is_read) {
      notes_.Add(
          "\"-\" stands alone and was left out; write -word without a space");
    }
  }
}

Interpretation ItemList::Finish() {
  items_ =
      WithoutStopWords(query_, std::move(items_), stop_words_, asks_, notes_);
  items_ = JoinLeftOut(query_, std::move(items_), notes_);
  items_ = JoinLists(query_, std::move(items_));
  items_ = JoinPairs(query_, std::move(items_), together_, notes_);
  AddClassWords(query_, items_, parts_, notes_);
  items_ = JoinAlternatives(query_, std::move(items_), notes_);
  Interpretation interpretation;
  const bool asked = !absl::StripAsciiWhitespace(query_).empty();
  const bool found = std::any_of(
      items_.begin(), items_.end(),
      [](const Item& item) { return item.kind == ItemKind::kOperand; });
  interpretation.tree = BuildTree(query_, std::move(items_), notes_);
  for (const NarrowedName& name : NarrowNames(query_, interpretation.tree)) {
    names_.SayNarrowed(name, parts_);
  }
  // Only now: "cervical or neck" says one part of the body twice, by words of
  // its own each time.
  interpretation.tree = WithoutRepeats(std::move(interpretation.tree));
  if (counts_) names_.SayMentioned();
  if (asked && !found) {
    notes_.Add("there is no word to look for; every determination is shown");
  }
  interpretation.parts = std::move(parts_);
  interpretation.notes = notes_.Take();
  return interpretation;
}

}  // namespace imr
