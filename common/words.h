// Text -> words: the one tokenizer. Indexing, queries, snippets and
// highlighting all call SplitWords, so what one end writes the other finds.
// ICU word boundaries (an ASCII fast path gives the same), NFKC and case
// folding, then this field's own rules:
//
//   MTUS.Decision        -> mtus decision        (missing space)
//   q.i.d.  U.S.A.       -> qid  usa             (dotted letters)
//   10/325mg  1MG  1 mg  -> 10 325 mg | 1 mg | 1 mg
//   50µg  1st  2x4       -> 50 mcg | 1st | 2 x 4
//   .5  2,000  07        -> 0.5  2000  7
//   #60  $5  §9792.24.2  -> 60  5  9792.24.2
//   L4-S1  C5-6  C5/C6   -> l4 s1 | c5 c6 | c5 c6
//   PHQ-9  PHQ9          -> phq 9 | phq 9        (H2, L4: short ones stay)
//   CM14-0012345  M54.5  -> cm14-0012345  m54.5  (codes stay whole)
//   patient's  Page(s)   -> patient  page
//   Ménière  Norco™      -> meniere  norco
//   follow-up            -> follow up, and followup over both
//   x-ray  X ray  xray   -> xray
//
// A hyphen at a line's end is a hyphen. Words do not depend on the spaces
// around them: FoldText of folded text changes nothing.
// Outside face: SplitWords(), FoldText(), IsFolded(), StemOf(), FormsOf().
#ifndef IMR_COMMON_WORDS_H_
#define IMR_COMMON_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace imr {

struct Word {
  std::string text;    // folded
  uint32_t begin = 0;  // byte range in the text given
  uint32_t end = 0;
  uint32_t position = 0;  // from 0; a joined word has its first part's
  bool joined = false;    // the parts of a hyphenated word, written together
};

// Returns the words of `utf8` in reading order; a joined word stands right
// after its first part. The two words of one sign (½) share its range. Never
// fails: bytes that are not UTF-8 separate words.
// Words longer than kMaxWordBytes are cut there.
std::vector<Word> SplitWords(absl::string_view utf8);

// Bytes of the longest word kept: with a prefix, well below Xapian's 245.
inline constexpr size_t kMaxWordBytes = 64;

// Returns the words of `text` joined by single spaces, without the joined
// forms: the form in which lexicons and keyword values are compared.
std::string FoldText(absl::string_view text);

// Returns true if it is plain that FoldText changes nothing of `text`: small
// letters in words of two and more, since "x ray" is "xray".
bool IsFolded(absl::string_view text);

// Returns the form under which a word's inflections meet: "injections" ->
// "injection", "biopsies" -> "biopsy". Plurals only, so that medical and
// medication, lateral and later stay apart; drug names, numbers and words
// with digits are returned as they are.
std::string StemOf(absl::string_view word);

// Returns the words that have the stem of `word`: "injections" -> {injection,
// injections}. For where stems have no place, as beside "w/5".
std::vector<std::string> FormsOf(absl::string_view word);

}  // namespace imr

#endif  // IMR_COMMON_WORDS_H_
