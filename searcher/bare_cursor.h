// Steps by which figures without a label are read: words of a list, signs,
// whole numbers and stretches of them.
// Outside face: the Read functions.
#ifndef IMR_SEARCHER_BARE_CURSOR_H_
#define IMR_SEARCHER_BARE_CURSOR_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

// Digits of a page, a year or a quantity.
inline constexpr size_t kMaxBareDigits = 4;

// Whole numbers from `first` to `last`.
struct Stretch {
  int first = 0;
  int last = 0;

  bool In(const Stretch& wider) const {
    return wider.first <= first && first <= last && last <= wider.last;
  }
};

bool IsAsciiDigit(char c);
bool IsAsciiLetter(char c);

// Returns the letters that stand here.
absl::string_view WordAt(const Cursor& cursor);

// Reads letters that are one of `words`, with spaces, "(s)" and a full stop
// behind them; false, without moving, if none stands here.
bool ReadOneOf(Cursor& cursor, absl::Span<const absl::string_view> words);

// Reads the words of one of `phrases`, small letters ("date of injury"), and
// what ReadOneOf reads behind each; false, without moving, if none stands here.
bool ReadPhraseOf(Cursor& cursor, absl::Span<const absl::string_view> phrases);

// Reads `sign` and the spaces around it; false, without moving, if it does
// not stand here.
bool ReadSign(Cursor& cursor, absl::string_view sign);

// Reads a hyphen, dash, minus sign or ".." as ReadSign does.
bool ReadDash(Cursor& cursor);

// Reads a word of `words` after spaces; false, without moving, if none.
bool ReadSpacedWord(Cursor& cursor, absl::Span<const absl::string_view> words);

// Reads a whole number that is no part of something longer.
std::optional<int> ReadNumber(Cursor& cursor);

// Reads a whole number in figures or in words; letters may follow the figures:
// "2x6".
std::optional<int> ReadCount(Cursor& cursor);

// Reads number [("-" | "to" | "through") number] within `bounds`; a shortened
// last page such as 110-13 is written out.
std::optional<Stretch> ReadStretch(Cursor& cursor, const Stretch& bounds);

// Reads stretch (("," | "&" | "and" | "or") stretch)*.
std::vector<Stretch> ReadStretches(Cursor& cursor, const Stretch& bounds);

// Returns the reading of `stretch` in a number field.
Reading ReadingOf(FieldId field, const Stretch& stretch);

// Returns any of `stretches`, read up to `cursor`.
Understood UnderstoodOf(FieldId field, const std::vector<Stretch>& stretches,
                        const Cursor& cursor);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_CURSOR_H_
