// Finding words in a passage: phrases whose spaces match any joint, spans
// trimmed of joints. All linear, by hand, on ASCII.
// Used by every reader in indexer/.
#ifndef IMR_INDEXER_SCAN_H_
#define IMR_INDEXER_SCAN_H_

#include <cstddef>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/sentences.h"
#include "indexer/find_bytes.h"

namespace imr {

inline constexpr size_t kNotFound = absl::string_view::npos;

// Bytes [begin, end) of a text; begin is kNotFound if there is no such span.
struct Span {
  size_t begin = kNotFound;
  size_t end = kNotFound;

  bool found() const { return begin != kNotFound; }
};

inline bool IsLetter(char c) {
  return absl::ascii_isalpha(static_cast<unsigned char>(c));
}

inline bool IsDigit(char c) {
  return absl::ascii_isdigit(static_cast<unsigned char>(c));
}

// Returns the bytes of `text` from `begin` up to `end`.
inline absl::string_view Between(absl::string_view text, size_t begin,
                                 size_t end) {
  return text.substr(begin, end - begin);
}

// Returns the end of `phrase` if it stands at byte `at` of `text`, else
// kNotFound. A space of the phrase matches any joint, letters either case; a
// joint may stand before its colon.
size_t MatchPhrase(absl::string_view text, size_t at, absl::string_view phrase);

// Returns the end of `words` (lower-case ASCII) if they stand at byte `at` of
// `text`, joints and hyphens aside, as where words run together or are split
// ("Decisionbased on Non- MTUS"); kNotFound if not, or if more than
// `most_splits` joints and hyphens stand between their letters.
size_t MatchLetters(absl::string_view text, size_t at, absl::string_view words,
                    int most_splits);

// How far words may be from those looked for.
struct LetterSlack {
  int splits = 0;  // joints and hyphens between letters
  int slips = 0;   // letters and digits that differ, not the first
};

// Returns where the words begin that end at byte `end` of `text` and have
// `letters` (lower-case ASCII), give or take `slack` and what scanners take for
// each other ("rn" and "m"); kNotFound if they do not.
size_t MatchLettersBack(absl::string_view text, size_t end,
                        absl::string_view letters, LetterSlack slack);

// Returns the end of `label` and its colon if they stand at byte `at` of `text`
// with up to `slips` letters misread, none of them the first, and words run
// together or split up to three times ("Date Assign ed:", "Decislon Date:").
size_t MatchLooseLabel(absl::string_view text, size_t at,
                       absl::string_view label, int slips);

// Words to look for, e.g. "Case Number:". Made at compile time where it is
// constexpr, so that looking for it in each letter costs the looking alone.
class Phrase {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): literals are phrases
  constexpr Phrase(absl::string_view text);
  // NOLINTNEXTLINE(google-explicit-constructor): literals are phrases
  constexpr Phrase(const char* text) : Phrase(absl::string_view(text)) {}

  constexpr absl::string_view text() const { return text_; }
  // Its longest word, which must stand as written, or in capitals in a text
  // that is in capitals.
  constexpr absl::string_view written() const {
    return text_.substr(written_, written_size_);
  }
  constexpr size_t written_at() const { return written_; }
  // The place of the byte it is looked for by: the rarest in letters of those
  // that have no other case or stand in written().
  constexpr size_t anchor() const { return anchor_; }

 private:
  absl::string_view text_;
  size_t written_ = 0;
  size_t written_size_ = 0;
  size_t anchor_ = 0;
};

// Returns the first `phrase` at or after `from` that does not begin inside a
// word. Its longest word must stand as written, the others in either case; in
// a text that is in capitals it may stand in capitals.
Span FindPhrase(absl::string_view text, const Phrase& phrase, size_t from = 0);

// Returns where the first of `phrases` to stand in `text` stands.
Span FindFirstPhrase(absl::string_view text, absl::Span<const Phrase> phrases,
                     size_t from = 0);

// Returns the end of the bytes before `at` that are no joints.
size_t SkipJointsBack(absl::string_view text, size_t at);

// Returns the first byte at or after `at` that is none of `signs`.
size_t SkipAny(absl::string_view text, size_t at, absl::string_view signs);

// Returns `text` without joints at either end.
absl::string_view TrimJoints(absl::string_view text);

// Returns `text` with page joints as spaces and, if `keep_paragraphs` is
// false, paragraph joints too: as many bytes as before.
std::string JoinPages(absl::string_view text, bool keep_paragraphs);

// Returns true if a word may begin at byte `at`.
bool IsWordStart(absl::string_view text, size_t at);

// Returns true if no word goes on at byte `at`.
bool IsWordEnd(absl::string_view text, size_t at);

constexpr Phrase::Phrase(absl::string_view text) : text_(text) {
  size_t rarest = 0;  // of the word being read
  size_t begin = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != ' ') {
      if (CommonnessOf(text[i]) < CommonnessOf(text[rarest])) rarest = i;
      continue;
    }
    if (i - begin > written_size_) {
      written_ = begin;
      written_size_ = i - begin;
      anchor_ = rarest;
    }
    begin = rarest = i + 1;
  }
  for (size_t i = 0; i < text.size(); ++i) {
    const bool has_case = (text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z';
    if (has_case || text[i] == ' ') continue;
    if (CommonnessOf(text[i]) < CommonnessOf(text[anchor_])) anchor_ = i;
  }
}

}  // namespace imr

#endif  // IMR_INDEXER_SCAN_H_
