// Body parts are matched by their lexicon; levels of the spine by their
// letter and number. Words have "C5-6" already split into c5 and c6.
#include "indexer/request_body_parts.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"

#include "common/lexicon.h"
#include "common/lexicons.h"

namespace imr {
namespace {

constexpr absl::string_view kSpine = "spine";

struct Levels {
  char letter;
  int last;  // L1 to L6
  absl::string_view part;
};

// The sacrum's levels are said of the lumbar spine: "S1 nerve root".
constexpr Levels kLevels[] = {{'c', 8, "cervical spine"},
                              {'t', 12, "thoracic spine"},
                              {'l', 6, "lumbar spine"},
                              {'s', 5, "lumbar spine"}};

struct SideWord {
  absl::string_view word;
  absl::string_view side;
};

constexpr SideWord kSideWords[] = {{"left", "left"},
                                   {"lt", "left"},
                                   {"lue", "left"},
                                   {"lle", "left"},
                                   {"right", "right"},
                                   {"rt", "right"},
                                   {"rue", "right"},
                                   {"rle", "right"},
                                   {"bilateral", "bilateral"},
                                   {"bilaterally", "bilateral"},
                                   {"bilat", "bilateral"},
                                   {"bil", "bilateral"},
                                   {"bue", "bilateral"},
                                   {"ble", "bilateral"}};

// Words that take the place out of the word before them: "spinal cord
// stimulator", "back to work", "hand held", "spine surgeon".
struct NotAPlace {
  absl::string_view word;
  absl::string_view next;
};

constexpr NotAPlace kNotPlaces[] = {
    {"spinal", "cord"},    {"spinal", "stim"},   {"cervical", "stim"},
    {"back", "to"},        {"back", "up"},       {"back", "school"},
    {"hand", "held"},      {"hand", "controls"}, {"hand", "rail"},
    {"hand", "rails"},     {"head", "light"},    {"arm", "rest"},
    {"foot", "rest"},      {"wrist", "rest"},    {"leg", "rest"},
    {"foot", "stool"},     {"skin", "test"},     {"skin", "testing"},
    {"skin", "graft"},     {"skin", "grafting"}, {"skin", "prick"},
    {"back", "massager"},  {"spine", "surgeon"}, {"spine", "specialist"},
    {"spinal", "surgeon"}, {"hand", "surgeon"},  {"hand", "specialist"}};

bool IsNotAPlace(absl::Span<const Word> words, const LexiconMatch& match) {
  size_t next = match.end;
  while (next < words.size() && words[next].joined) ++next;  // "hand-held"
  if (match.end != match.begin + 1 || next >= words.size()) return false;
  return std::any_of(std::begin(kNotPlaces), std::end(kNotPlaces),
                     [&](const NotAPlace& row) {
                       return row.word == words[match.begin].text &&
                              row.next == words[next].text;
                     });
}

template <size_t n>
absl::string_view FindSide(const SideWord (&sides)[n], absl::string_view word) {
  const auto* row =
      std::find_if(std::begin(sides), std::end(sides),
                   [&](const SideWord& side) { return side.word == word; });
  return row == std::end(sides) ? absl::string_view() : row->side;
}

// "3-foot films", "10 foot tubing": a measure, not a foot.
bool IsMeasure(absl::Span<const Word> words, const LexiconMatch& match) {
  const size_t at = match.begin;
  if (at == 0 || at + 1 >= words.size() || words[at].text != "foot") {
    return false;
  }
  const auto is_number = [](const Word& word) {
    return absl::ascii_isdigit(static_cast<unsigned char>(word.text.front()));
  };
  const bool is_count = at > 1 && words[at - 2].text == "x";  // "2 x 6 foot"
  return is_number(words[at - 1]) && !is_count && !is_number(words[at + 1]) &&
         FindSide(kSideWords, words[at + 1].text).empty();
}

const Levels* FindLevels(char letter, absl::string_view digits) {
  int level = 0;
  if (digits.size() > 2 || !absl::SimpleAtoi(digits, &level)) return nullptr;
  for (const Levels& levels : kLevels) {
    if (levels.letter == letter && level >= 1 && level <= levels.last) {
      return &levels;
    }
  }
  return nullptr;
}

// "TSH, free T4": a hormone.
bool IsHormone(absl::Span<const Word> words, size_t i) {
  if (words[i].text != "t3" && words[i].text != "t4") return false;
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.text == "tsh" || word.text == "thyroid" || word.text == "free";
  });
}

// The levels word `i` begins: "l4", or "l" before two levels ("L 4-5"): one
// number alone may count something else.
const Levels* LevelsAt(absl::Span<const Word> words, size_t i) {
  const absl::string_view word = words[i].text;
  if (word.empty() || word.size() > 3 || IsHormone(words, i)) return nullptr;
  if (word.size() > 1) return FindLevels(word[0], word.substr(1));
  if (i + 2 >= words.size()) return nullptr;
  const bool is_pair = FindLevels(word[0], words[i + 2].text) != nullptr;
  return is_pair ? FindLevels(word[0], words[i + 1].text) : nullptr;
}

bool IsNamed(const std::vector<RequestPart>& parts, absl::string_view name) {
  return std::any_of(parts.begin(), parts.end(), [&](const RequestPart& part) {
    return part.name == name;
  });
}

void AddPart(absl::string_view name, size_t first, size_t last,
             std::vector<RequestPart>& parts) {
  if (!IsNamed(parts, name)) parts.push_back({std::string(name), first, last});
}

// "C7-T1" is a place of the cervical spine: the junction of two parts is said
// of the upper one.
bool EndsLevelRange(absl::Span<const Word> words, size_t i,
                    const Levels& levels) {
  return i > 0 && levels.letter == 't' && words[i].text == "t1" &&
         LevelsAt(words, i - 1) != nullptr && words[i - 1].text[0] == 'c';
}

bool IsPartOfSpine(absl::string_view name) {
  const LexiconEntry* entry = GetLexicon(LexiconId::kBodyParts).FindName(name);
  return entry != nullptr && entry->Column("parent") == kSpine;
}

void DropBareSpine(std::vector<RequestPart>& parts) {
  const bool has_part = std::any_of(
      parts.begin(), parts.end(),
      [](const RequestPart& part) { return IsPartOfSpine(part.name); });
  if (!has_part) return;
  parts.erase(std::remove_if(
                  parts.begin(), parts.end(),
                  [](const RequestPart& part) { return part.name == kSpine; }),
              parts.end());
}

// "L knee", "both wrists": these are sides only before a body part.
constexpr SideWord kSideWordsBeforePart[] = {
    {"l", "left"}, {"r", "right"}, {"both", "bilateral"}};

bool IsBodyPartAt(absl::Span<const Word> words, size_t i) {
  return i < words.size() &&
         !GetLexicon(LexiconId::kBodyParts).MatchAt(words, i).entries.empty();
}

absl::string_view SideAt(absl::Span<const Word> words, size_t i) {
  const absl::string_view word = words[i].text;
  const absl::string_view side = FindSide(kSideWords, word);
  if (!side.empty()) return side;
  const absl::string_view letter = FindSide(kSideWordsBeforePart, word);
  return !letter.empty() && IsBodyPartAt(words, i + 1) ? letter : "";
}

}  // namespace

std::vector<RequestPart> FindBodyParts(absl::Span<const Word> words) {
  const Lexicon& lexicon = GetLexicon(LexiconId::kBodyParts);
  std::vector<RequestPart> parts;
  for (size_t i = 0; i < words.size(); ++i) {
    const LexiconMatch match = lexicon.MatchAt(words, i);
    if (!match.entries.empty() && !IsNotAPlace(words, match) &&
        !IsMeasure(words, match)) {
      for (const LexiconEntry* entry : match.entries) {
        AddPart(entry->name, match.begin, match.end, parts);
      }
      i = match.end - 1;
    } else if (const Levels* levels = LevelsAt(words, i);
               levels != nullptr && !EndsLevelRange(words, i, *levels)) {
      AddPart(levels->part, i, i + 1, parts);
    }
  }
  DropBareSpine(parts);
  return parts;
}

std::vector<RequestPart> FindSides(absl::Span<const Word> words) {
  std::vector<RequestPart> sides;
  for (size_t i = 0; i < words.size(); ++i) {
    const absl::string_view side = SideAt(words, i);
    if (!side.empty()) AddPart(side, i, i + 1, sides);
  }
  return sides;
}

}  // namespace imr
