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

// Looks for the words as they are spelled right, too.
void ItemList::AddSpelling(const std::string& spelling,
                           std::vector<QueryNode>& any, UnderstoodPart& part) {
  std::optional<QueryNode> word = WordNode(FieldId::kText, spelling, notes_);
  if (!word) return;
  any.push_back(*std::move(word));
  part.fields.push_back({FieldId::kText, spelling});
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
  UnderstoodPart part = PartOf(text, understood.readings);
  std::vector<QueryNode> any = NodesOf(understood.readings);
  std::string meant = DescribeReadings(understood.readings);
  if (!understood.also.empty()) {
    any = {AllOf({AnyOf(std::move(any)), AnyOf(NodesOf(understood.also))})};
    absl::StrAppend(&meant, " and ", DescribeReadings(understood.also));
  }
  const bool several = absl::StrContains(FoldText(text), ' ');
  const absl::string_view words = several ? "words" : "word";
  NoteMentioned(understood);
  std::optional<QueryNode> word;
  if (understood.or_words) word = WordNode(FieldId::kText, text, notes_);
  if (word) {
    any.push_back(*std::move(word));
    part.fields.push_back({FieldId::kText, text});
    if (!understood.spelling.empty()) {
      AddSpelling(understood.spelling, any, part);
    }
  }
  if (!word || MayBeNarrowed(understood.readings)) {
    any.push_back(UnreadNode(text));
  }
  const std::string spelled =
      understood.spelling.empty()
          ? ""
          : absl::StrCat("read as a spelling of ", understood.spelling, ", ");
  const std::string start =
      absl::StrCat(text, ": ", spelled, "searched as ", meant);
  std::string itself;
  if (word) {
    itself = several ? " or the words themselves" : " or the word itself";
  }
  // A root in quotes would be a word.
  const std::string undo =
      IsPattern(text)
          ? absl::StrCat("text:", text, " is any word of its form")
          : absl::StrCat("put it in quotes for the ", words, " only");
  const std::string note = absl::StrCat(start, itself, "; ", undo);
  notes_.Add(note);
  if (word) {
    names_.push_back({understood.begin, understood.end, note, start,
                      std::string(words), parts_.size()});
  }
  parts_.push_back(std::move(part));
  if (!understood.also.empty()) {
    parts_.push_back(PartOf(text, understood.also));
    if (word) parts_.back().fields.push_back(parts_.end()[-2].fields.back());
  }
  AddOperand(AnyOf(std::move(any)), understood.begin, understood.end);
  items_.back().one_value = OneValueOf(understood);
  items_.back().classes = ClassesOf(understood, text);
  for (const Reading& reading : understood.readings) {
    items_.back().fields.push_back(reading.meaning.field);
  }
  items_.back().part = parts_.size() - 1 - (understood.also.empty() ? 0 : 1);
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

// Says of a name where its words are looked for now.
void ItemList::SayNarrowed(const NarrowedName& name) {
  const bool is_place = name.kind == NameKind::kPlace;
  const absl::string_view where =
      is_place ? " in the request, guidelines or rationale, elsewhere only if "
                 "the request names no place"
               : " in the request";
  if (name.begin == mentioned_begin_) mentioned_.clear();
  for (const Named& named : names_) {
    if (named.begin != name.begin || named.end != name.end) continue;
    notes_.Replace(
        named.note,
        absl::StrCat(named.start, " or the ", named.words, where,
                     "; put it in quotes for the ", named.words, " anywhere"));
    if (is_place) continue;
    for (FieldMeaning& field : parts_[named.part].fields) {
      if (field.field == FieldId::kText) field.field = FieldId::kRequest;
    }
  }
}

// Keeps how to ask for the first treatment that letters also only mention.
void ItemList::NoteMentioned(const Understood& understood) {
  if (!understood.or_words || !mentioned_.empty()) return;
  for (const Reading& reading : understood.readings) {
    if (reading.meaning.field != FieldId::kTreatment) continue;
    mentioned_begin_ = understood.begin;
    mentioned_ = absl::StrCat(
        TextOf(understood.begin, understood.end),
        ": counted where letters only mention it, too; treatment:\"",
        reading.meaning.value, "\" counts where it is disputed");
    return;
  }
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
    SayNarrowed(name);
  }
  // Only now: "cervical or neck" says one part of the body twice, by words of
  // its own each time.
  interpretation.tree = WithoutRepeats(std::move(interpretation.tree));
  if (counts_ && !mentioned_.empty()) notes_.Add(mentioned_);
  if (asked && !found) {
    notes_.Add("there is no word to look for; every determination is shown");
  }
  interpretation.parts = std::move(parts_);
  interpretation.notes = notes_.Take();
  return interpretation;
}

}  // namespace imr
