#include "searcher/without_stop_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "searcher/stop_words.h"

namespace imr {
namespace {

absl::string_view TextOf(absl::string_view query, const Item& item) {
  return query.substr(item.begin, item.end - item.begin);
}

// Returns true if what stands on both sides of an operand joins without it:
// words side by side, "and" with something on its other side.
bool JoinsWithout(ItemKind before, ItemKind behind) {
  const bool begins = before == ItemKind::kOpen || before == ItemKind::kAnd;
  const bool ends = behind == ItemKind::kClose || behind == ItemKind::kAnd;
  const bool joins_before =
      begins || before == ItemKind::kOperand || before == ItemKind::kClose;
  const bool joins_behind = ends || behind == ItemKind::kOperand ||
                            behind == ItemKind::kOpen ||
                            behind == ItemKind::kNot;
  return joins_before && joins_behind && !(begins && ends);
}

// Returns true for the "UR denied" of "UR denied and IMR reversed", item `i` of
// `query`, which is said otherwise and begins what "and" goes on with.
bool BeginsInSpeech(absl::string_view query, absl::Span<const Item> items,
                    size_t i) {
  return i + 2 < items.size() && items[i + 1].kind == ItemKind::kAnd &&
         items[i + 1].text == "and" &&
         (items[i + 2].kind == ItemKind::kOperand ||
          items[i + 2].kind == ItemKind::kNot) &&
         !IsStopWord(TextOf(query, items[i]));
}

}  // namespace

std::vector<Item> WithoutStopWords(absl::string_view query,
                                   std::vector<Item> items,
                                   absl::Span<const size_t> stop_words,
                                   bool asks, NoteList& notes) {
  const auto operands = std::count_if(
      items.begin(), items.end(),
      [](const Item& item) { return item.kind == ItemKind::kOperand; });
  const bool is_all = static_cast<size_t>(operands) == stop_words.size();
  if (is_all && asks) items.clear();
  if (is_all) return items;
  std::vector<Item> kept;
  std::vector<std::string> left_out;
  auto stop_word = stop_words.begin();
  for (size_t i = 0; i < items.size(); ++i) {
    const bool is_stop_word = stop_word != stop_words.end() && *stop_word == i;
    if (is_stop_word) ++stop_word;
    const ItemKind before = kept.empty() ? ItemKind::kOpen : kept.back().kind;
    const ItemKind behind =
        i + 1 < items.size() ? items[i + 1].kind : ItemKind::kClose;
    if (is_stop_word && JoinsWithout(before, behind)) {
      left_out.emplace_back(TextOf(query, items[i]));
    } else if (is_stop_word && before == ItemKind::kOpen &&
               BeginsInSpeech(query, items, i)) {
      left_out.emplace_back(TextOf(query, items[i]));
      ++i;  // its "and" goes with it
    } else {
      kept.push_back(std::move(items[i]));
    }
  }
  if (left_out.empty()) return kept;
  std::sort(left_out.begin(), left_out.end());
  left_out.erase(std::unique(left_out.begin(), left_out.end()), left_out.end());
  notes.Add(absl::StrCat(absl::StrJoin(left_out, ", "),
                         ": left out; put in quotes to look for ",
                         left_out.size() > 1 ? "them" : "it"));
  return kept;
}

}  // namespace imr
