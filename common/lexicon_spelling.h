// What lexicon.cc and lexicon_parse.cc agree on about forms.
#ifndef IMR_COMMON_LEXICON_SPELLING_H_
#define IMR_COMMON_LEXICON_SPELLING_H_

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

namespace imr {

// The column of forms, with a "|" between them.
inline constexpr char kFormsColumn[] = "forms";

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
