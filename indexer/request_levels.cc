// A number is a level by the letter before it, or by the level it goes on
// from.
#include "indexer/request_levels.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/string_view.h"

#include "common/known_words.h"
#include "indexer/request_frequency.h"
#include "indexer/request_nouns.h"

namespace imr {
namespace {

constexpr double kMostLevel = 12;     // T12
constexpr double kMostLevelStep = 3;  // "C4-7"

// A stretch of the spine by its letter.
struct Region {
  absl::string_view letter;
  double last;  // level that may stand without the letter
};

constexpr Region kRegions[] = {{"c", 8}, {"t", 12}, {"l", 5}, {"s", 5}};

const Region* RegionOf(const RequestTokens& tokens, size_t i);

// Whether level `i` ends a range: the 5 of "L4-5", the 1 of "L5-S1".
bool EndsLevelRange(const RequestTokens& tokens, size_t i) {
  const size_t back = tokens.Before(i).IsAny({"c", "t", "l", "s"}) ? 2 : 1;
  return tokens.Before(i, back).IsAny({"-", "to", "through"}) &&
         tokens.Before(i, back + 1).IsNumber();
}

// Whether number `i` goes on with the levels that end two tokens before: a
// number right after a range counts something, two neighbours are a disc.
bool FollowsLevel(const RequestTokens& tokens, size_t i) {
  const double level = tokens[i - 2].value;
  const double number = tokens[i].value;
  if (!EndsLevelRange(tokens, i - 2)) {
    return number > level && number <= level + kMostLevelStep;
  }
  const auto pair = ReadRange(tokens, i);
  return tokens[i + 1].Is("-") && pair && pair->high == number + 1 &&
         number >= level;
}

// The region of "5" in "L4, 5" and "C3, 4, 5"; none in "L4, 5 visits",
// "L4-5, 6-12 visits", "L5-S1, 3" and "L4-5, 8".
const Region* ContinuedRegion(const RequestTokens& tokens, size_t i) {
  if (i < 2 || !tokens.Before(i).IsAny({",", "-", "/", "&", "and"})) {
    return nullptr;
  }
  const auto range = ReadRange(tokens, i);
  const RequestToken& next = tokens[range ? range->end : i + 1];
  const bool is_counted = IsWordOf(WordKind::kVisit, next) ||
                          IsWordOf(WordKind::kPiece, next) ||
                          PeriodOf(next) != Period::kNone;
  if (is_counted || !tokens[i - 2].IsNumber() || !FollowsLevel(tokens, i)) {
    return nullptr;
  }
  const Region* region = RegionOf(tokens, i - 2);
  return region != nullptr && tokens[i].value <= region->last ? region
                                                              : nullptr;
}

// The region that number `i` is a level of, null if it is none.
const Region* RegionOf(const RequestTokens& tokens, size_t i) {
  if (!tokens[i].IsNumber() || tokens[i].value > kMostLevel) return nullptr;
  const RequestToken& before = tokens.Before(i);
  const auto* region =
      std::find_if(std::begin(kRegions), std::end(kRegions),
                   [&](const Region& row) { return before.Is(row.letter); });
  const bool has_letter =
      region != std::end(kRegions) &&
      (tokens[i].glued || !before.glued || tokens.Before(i, 2).Is("("));
  return has_letter ? region : ContinuedRegion(tokens, i);
}

}  // namespace

bool IsLevel(const RequestTokens& tokens, size_t i) {
  return RegionOf(tokens, i) != nullptr;
}

bool IsOfPlace(const RequestTokens& tokens, size_t i) {
  static const WordSet& parts = *new WordSet([] {
    WordSet words;
    AddWords(LexiconId::kBodyParts, words);
    return words;
  }());
  const RequestToken& token = tokens[i];
  if (token.IsNumber()) return IsLevel(tokens, i);
  return token.IsAny({"for", "to",  "of",   "the",   "on",        "at",
                      "in",  "and", "&",    "/",     ",",         "-",
                      "(",   ")",   "left", "right", "bilateral", "both",
                      "lt",  "rt",  "his",  "her"}) ||
         IsLevel(tokens, i + 1) || parts.contains(token.text);
}

}  // namespace imr
