// What lexicon.cc and lexicon_parse.cc agree on about forms.
#ifndef IMR_COMMON_LEXICON_SPELLING_H_
#define IMR_COMMON_LEXICON_SPELLING_H_

#include <algorithm>
#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

namespace imr {

// The column of forms, with a "|" between them.
inline constexpr char kFormsColumn[] = "forms";

// Returns true if it is plain that FoldText changes nothing of a form: small
// letters in words of two and more, since "x ray" is "xray".
inline bool IsFolded(absl::string_view form) {
  size_t letters = 0;  // of the word so far
  for (char c : form) {
    if (c == ' ' && letters >= 2) {
      letters = 0;
    } else if (absl::ascii_islower(static_cast<unsigned char>(c))) {
      ++letters;
    } else {
      return false;
    }
  }
  return letters >= 2;
}

// Returns true if the folded form is its only spelling. Those with a hyphen,
// of which there are several kinds, are spelled apart and together; most have
// none, and reading all lexicons is most of what a short search costs.
inline bool HasOneSpelling(absl::string_view form) {
  return std::all_of(form.begin(), form.end(), [](char c) {
    return c != '-' && absl::ascii_isascii(static_cast<unsigned char>(c));
  });
}

}  // namespace imr

#endif  // IMR_COMMON_LEXICON_SPELLING_H_
