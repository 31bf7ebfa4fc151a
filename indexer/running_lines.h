// Heads and feet that a letter repeats on its pages.
// Outside face: DropRunningLines(). Used by reflow.cc.
#ifndef IMR_INDEXER_RUNNING_LINES_H_
#define IMR_INDEXER_RUNNING_LINES_H_

#include <vector>

#include "indexer/letter_lines.h"

namespace imr {

// Drops the lines with which all pages but the first begin, and those with
// which all but the last end, if they are the same but for the numbers of
// their pages. Two pages must both have them, since one alone tells nothing.
void DropRunningLines(std::vector<LetterLine>& lines);

}  // namespace imr

#endif  // IMR_INDEXER_RUNNING_LINES_H_
