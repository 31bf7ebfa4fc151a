#include "searcher/set_phrases.h"

#include <algorithm>

#include "absl/algorithm/container.h"

#include "searcher/bare_cursor.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

// "peer to peer", "side by side".
size_t RepeatedEnd(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kBetween[] = {"to", "by", "on", "for"};
  const bool is_repeated =
      at + 2 < words.size() && words[at + 2].text == words[at].text &&
      absl::c_linear_search(kBetween, words[at + 1].text) &&
      IsAsciiLetter(words[at].text[0]) && words[at].text.size() > 1;
  return is_repeated ? at + 3 : 0;
}

// "Table 12-8", "Figure 5-1", as guidelines number them.
size_t NumberedEnd(absl::string_view text, absl::Span<const Word> words,
                   size_t at) {
  static constexpr absl::string_view kNumbered[] = {
      "algorithm", "appendix", "exhibit", "figure", "table", "tables"};
  const bool is_numbered = at + 1 < words.size() &&
                           absl::c_linear_search(kNumbered, words[at].text) &&
                           IsAsciiDigit(words[at + 1].text[0]) &&
                           words[at + 1].begin == words[at].end + 1;
  if (!is_numbered) return 0;
  size_t end = at + 2;
  while (end < words.size() && words[end].begin == words[end - 1].end + 1 &&
         text[words[end - 1].end] != ' ') {
    ++end;
  }
  return end;
}

}  // namespace

size_t SetPhraseEnd(absl::string_view text, absl::Span<const Word> words,
                    size_t at) {
  const size_t contrast =
      EndOfAny({"with contrast", "without contrast",
                "with and without contrast", "with or without contrast"},
               words, at);
  return std::max(
      {contrast, RepeatedEnd(words, at), NumberedEnd(text, words, at)});
}

absl::string_view SaidOtherwise(absl::Span<const Word> words, size_t at,
                                size_t& end) {
  static constexpr struct {
    absl::string_view typed;
    absl::string_view said;
  } kSaid[] = {{"non contrast", "without contrast"},
               {"noncontrast", "without contrast"},
               {"w and w o contrast", "with and without contrast"},
               {"w contrast", "with contrast"},
               {"w o contrast", "without contrast"},
               {"w wo contrast", "with and without contrast"},
               {"with without contrast", "with and without contrast"},
               {"wo contrast", "without contrast"},
               {"outside mtus", "outside of the mtus"},
               {"outside of mtus", "outside of the mtus"},
               {"outside of the mtus", "outside of the mtus"},
               {"outside the mtus", "outside of the mtus"},
               {"late denial", "untimely denial"},
               {"late denials", "untimely denials"},
               {"late ur", "untimely utilization review"},
               {"late utilization review", "untimely utilization review"},
               {"ur late", "untimely utilization review"},
               {"untimely ur", "untimely utilization review"},
               {"ur untimely", "untimely utilization review"}};
  for (const auto& row : kSaid) {
    end = EndOf(row.typed, words, at);
    if (end > 0) return row.said;
  }
  return "";
}

}  // namespace imr
