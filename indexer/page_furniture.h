// Lines that number a page and are no part of the letter: "Page 2 of 5",
// "- 2 -", "Final Determination Letter for IMR Case Number CM14-0012345 2".
// Outside face: PageMarkOf(), IsCaseNumberLine(), PageMark.
#ifndef IMR_INDEXER_PAGE_FURNITURE_H_
#define IMR_INDEXER_PAGE_FURNITURE_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace imr {

// What a line at a page's edge says if it is the page's header or footer.
struct PageMark {
  int page = 0;             // 0 if it is named, not numbered
  bool is_certain = false;  // nothing else is printed so: "Page 2 of 5"
  bool is_named = false;    // "Page 2" and no more
};

// Returns what `line`, without blanks at either end, says of its page; nullopt
// if it is a line of the letter. A bare number is a page only where a page
// begins or ends, which is for the caller to see.
std::optional<PageMark> PageMarkOf(absl::string_view line);

// Returns true if `line` holds a case number alone or after its label. The
// first of a letter is its heading; those after it repeat it on other pages.
bool IsCaseNumberLine(absl::string_view line);

}  // namespace imr

#endif  // IMR_INDEXER_PAGE_FURNITURE_H_
