// Which of a letter's lines number its pages: page_furniture.h says what such a
// line looks like, here the lines of all pages confirm each other.
// Outside face: DropPageMarks(). Used by reflow.cc.
#ifndef IMR_INDEXER_PAGE_MARKS_H_
#define IMR_INDEXER_PAGE_MARKS_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "indexer/letter_lines.h"

namespace imr {

// Leaves out of `lines`, all those of `text`, the lines that number pages; what
// follows begins a page.
void DropPageMarks(absl::string_view text, std::vector<LetterLine>& lines);

}  // namespace imr

#endif  // IMR_INDEXER_PAGE_MARKS_H_
