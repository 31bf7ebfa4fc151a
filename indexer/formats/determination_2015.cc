// Letters of 2015 to mid 2016: the reviewer's credentials are labelled lines,
// guidelines have "Page(s):".
#include "indexer/formats/determination.h"
#include "indexer/formats/formats.h"

namespace imr {

int ScoreDetermination2015(const LetterMarks& marks) {
  if (!marks.has_guideline_lines) return 0;
  return 45 + (marks.has_licence_line ? 20 : 0) + (marks.has_pages ? 15 : 0);
}

void ReadDetermination2015(const Passage& passage, Letter& letter) {
  ReadDetermination(passage, letter);
}

}  // namespace imr
