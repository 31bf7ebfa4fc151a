#include "searcher/bare_sides.h"

#include <optional>
#include <utility>

#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_names.h"
#include "searcher/closed_values.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

struct TypedSide {
  std::optional<Reading> reading;
  size_t end = 0;         // in bytes
  size_t next = 0;        // the word behind it
  bool is_short = false;  // "L", "rt": may be something else
  bool is_sided = false;  // "right-sided"
};

TypedSide ReadSide(absl::string_view text, absl::Span<const Word> words,
                   size_t at) {
  TypedSide side;
  const Word& word = words[at];
  if (word.joined) return side;
  side.end = word.end;
  side.next = SkipJoined(words, at + 1);
  const bool has_next = side.next < words.size();
  const bool is_both = word.text == "b" && has_next && text[word.end] == '/' &&
                       words[side.next].text == "l";
  side.reading = SideReading(is_both ? "b l" : word.text);
  side.is_short = is_both || word.text.size() <= 2;
  side.is_sided = has_next && words[side.next].text == "sided";
  if (is_both || side.is_sided) {
    side.end = words[side.next].end;
    side.next = SkipJoined(words, side.next + 1);
  }
  return side;
}

// Returns true if a part of the body is named at `words[at]`, also within the
// name of something else: the "hand" of "hand surgery".
bool IsBodyPart(absl::Span<const Word> words, size_t at) {
  return IsSpinalLevel(words[at]) ||
         !GetLexicon(LexiconId::kBodyParts).MatchAt(words, at).entries.empty();
}

}  // namespace

Understood SideAt(absl::string_view text, absl::Span<const Word> words,
                  size_t at, const Understood& names, bool is_after_part) {
  TypedSide side = ReadSide(text, words, at);
  const size_t begin = words[at].begin;
  if (!side.reading || !StandsAlone(text, begin, side.end, kFigureJoints)) {
    return {};
  }
  Understood understood{begin, side.end, {*std::move(side.reading)}, true};
  const bool is_whole_word =
      understood.readings[0].meaning.value == words[at].text ||
      words[at].text == "bilat";
  if (side.is_sided || (is_after_part && is_whole_word)) return understood;
  if (side.next >= words.size()) return {};
  const Understood part = LongestNamesAt(text, words, side.next);
  const bool has_part = Has(part, FieldId::kBodyPart) ||
                        IsBodyPart(words, side.next) ||
                        (!side.is_short && Has(part, FieldId::kTreatment));
  if (!has_part || part.end < names.end) return {};
  return understood;
}

}  // namespace imr
