// Letters of 2014: the reviewer's credentials are a sentence ("is Board
// Certified in ... and is licensed to practice in ..."), the rationale's label
// stands twice, requests are often in capitals, guidelines have "Page(s):".
#include "indexer/formats/determination.h"
#include "indexer/formats/formats.h"

namespace imr {

int ScoreDetermination2014(const LetterMarks& marks) {
  if (!marks.has_guideline_lines || marks.has_licence_line) return 0;
  return 40 + (marks.has_licence_prose ? 40 : 0) +
         (marks.has_repeated_label ? 10 : 0);
}

void ReadDetermination2014(const Passage& passage, Letter& letter) {
  ReadDetermination(passage, letter);
}

}  // namespace imr
