// Letters of autumn 2016 and 2017: as in 2015, but guidelines name the chapter
// with its year, and "Section(s):" instead of pages.
#include "indexer/formats/determination.h"
#include "indexer/formats/formats.h"

namespace imr {
namespace {

// No letter before it is known to name sections and editions.
constexpr absl::CivilDay kFirstDay(2016, 8, 1);
constexpr absl::CivilDay kLastDay(2017, 12, 31);

}  // namespace

int ScoreDetermination2016(const LetterMarks& marks) {
  if (!marks.has_guideline_lines || marks.has_pages) return 0;
  const bool is_of_time = marks.latest_header_day &&
                          *marks.latest_header_day >= kFirstDay &&
                          *marks.latest_header_day <= kLastDay;
  return 40 + (marks.has_licence_line ? 20 : 0) +
         (marks.has_sections ? 10 : 0) + (marks.latest_edition > 0 ? 10 : 0) +
         (is_of_time ? 10 : 0);
}

void ReadDetermination2016(const Passage& passage, Letter& letter) {
  ReadDetermination(passage, letter);
}

}  // namespace imr
