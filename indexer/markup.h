// Text with the marks of HTML or Markdown -> the text alone, as a letter was
// printed: letters come out of web pages and converters too.
// Outside face: HasMarkup(), WithoutMarkup(). Used by letter_format.cc.
#ifndef IMR_INDEXER_MARKUP_H_
#define IMR_INDEXER_MARKUP_H_

#include <string>

#include "absl/strings/string_view.h"

namespace imr {

// Returns whether `text` has entities ("&amp;"), or Markdown's "**", "##" or
// table lines. A lone '*', '#' or '|' is printed in letters too.
bool HasMarkup(absl::string_view text);

// Returns `text` with entities as the signs they mean and without Markdown's
// marks. Unknown entities stay. Call it where HasMarkup().
std::string WithoutMarkup(absl::string_view text);

}  // namespace imr

#endif  // IMR_INDEXER_MARKUP_H_
