// Letter::text -> Passage: finds out how a letter's lines were written (every
// line followed by an empty one, paragraphs by empty lines, or no empty lines
// at all), and from that which line breaks end a paragraph.
// Outside face: ReflowText().
#ifndef IMR_INDEXER_REFLOW_H_
#define IMR_INDEXER_REFLOW_H_

#include "absl/strings/string_view.h"

#include "indexer/passage.h"

namespace imr {

// Returns `text` as one passage. A page break is kPageJoint unless something
// else shows that a paragraph ends there; so is, where paragraphs are not
// marked at all, the end of a line that is not full. Linear in the length.
Passage ReflowText(absl::string_view text);

}  // namespace imr

#endif  // IMR_INDEXER_REFLOW_H_
