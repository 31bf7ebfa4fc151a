// The block above a letter's first section: case number, dates, priority, and
// on a cover page the final determination. Labels and values are paired by
// type and order, not by adjacency: PDF writers print them in pairs, in
// columns, or with a value in the middle of a label.
// Outside face: ReadHeader().
#ifndef IMR_INDEXER_HEADER_H_
#define IMR_INDEXER_HEADER_H_

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// Fills the letter's case number, dates (all but latest_mentioned), priority
// and stated outcome from `header`, a part of the passage; words that are
// neither label nor value go to Letter::body. A labelled date that is no day
// becomes a Problem (kBadDate).
void ReadHeader(const Passage& passage, absl::string_view header,
                Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_HEADER_H_
