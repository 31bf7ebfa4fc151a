#include "searcher/bare_phrases.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "searcher/closed_values.h"
#include "searcher/dosing.h"
#include "searcher/laws.h"
#include "searcher/set_phrases.h"
#include "searcher/stop_phrases.h"

namespace imr {
namespace {

// Returns where the phrase of words [first, end) ends if the name of a value
// begins in it and goes on behind it: "claims administrator approved", the
// "both upheld and overturned" of "letters with both upheld and overturned".
size_t EndBeforeValue(absl::Span<const Word> words, size_t first, size_t end) {
  for (size_t at = first; at < end; ++at) {
    const Understood closed = ClosedReadingsAt(words, at);
    if (!closed.readings.empty() && closed.end > words[end - 1].end) return at;
  }
  return std::max(first, end);
}

}  // namespace

size_t AddStopPhrase(absl::string_view query, absl::Span<const Word> words,
                     size_t first, const std::vector<Reading>& before,
                     absl::CivilDay today, ItemList& items) {
  const auto [whole, hint, is_together] =
      StopPhraseAt(query, words, first, before, today);
  const size_t end = EndBeforeValue(words, first, whole);
  if (end == first) return 0;
  if (is_together) items.NoteTogether();
  static constexpr absl::string_view kCounting[] = {"count", "many", "number"};
  const bool counts = std::any_of(
      words.begin() + static_cast<std::ptrdiff_t>(first),
      words.begin() + static_cast<std::ptrdiff_t>(end), [](const Word& word) {
        return absl::c_linear_search(kCounting, word.text);
      });
  if (counts || absl::StrContains(hint, "stats")) items.NoteCounting();
  if (!hint.empty()) {
    items.NoteAsking();
    items.notes().Add(
        absl::StrCat(query.substr(words[first].begin,
                                  words[end - 1].end - words[first].begin),
                     ": ", hint));
  }
  for (size_t i = first; i < end; ++i) {
    items.AddBareWord(words[i].begin, words[i].end, /*is_stop=*/true);
  }
  return words[end - 1].end;
}

size_t AddLaw(absl::Span<const Word> words, size_t first, ItemList& items) {
  const size_t number = LawAt(words, first);
  if (number == first) return 0;
  for (size_t i = first; i < number; ++i) {
    items.AddBareWord(words[i].begin, words[i].end, /*is_stop=*/true);
  }
  return words[number - 1].end;
}

size_t AddDirections(absl::Span<const Word> words, size_t first,
                     bool has_amount, ItemList& items) {
  const size_t end = DirectionsAt(words, first, has_amount);
  if (end == 0) return 0;
  items.AddBareWord(words[first].begin, words[end - 1].end, /*is_stop=*/true);
  return words[end - 1].end;
}

size_t AddSetPhrase(absl::string_view query, absl::Span<const Word> words,
                    size_t first, ItemList& items) {
  size_t end = 0;
  const absl::string_view said = SaidOtherwise(words, first, end);
  if (end == 0) end = SetPhraseEnd(query, words, first);
  if (end == 0) return 0;
  const size_t behind = words[end - 1].end;
  if (said.empty()) {
    items.AddWord(words[first].begin, behind);
  } else {
    items.AddShorthand(words[first].begin, behind, said);
  }
  return behind;
}

}  // namespace imr
