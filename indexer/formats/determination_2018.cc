// Letters since 2018: as in 2016, with the chapters that came into force in
// December 2017 and later.
#include "indexer/formats/determination.h"
#include "indexer/formats/formats.h"

namespace imr {
namespace {

constexpr absl::CivilDay kFirstDay(2018, 1, 1);
constexpr int kFirstEdition = 2017;  // "Opioids 2017", "Chronic Pain 2017"

}  // namespace

int ScoreDetermination2018(const LetterMarks& marks) {
  if (!marks.has_guideline_lines || marks.has_pages) return 0;
  const bool is_late =
      marks.latest_header_day && *marks.latest_header_day >= kFirstDay;
  if (!is_late && marks.latest_edition < kFirstEdition) return 0;
  return 45 + (marks.has_licence_line ? 20 : 0) +
         (marks.has_sections ? 10 : 0) +
         (marks.latest_edition >= kFirstEdition ? 10 : 0) + (is_late ? 10 : 0);
}

void ReadDetermination2018(const Passage& passage, Letter& letter) {
  ReadDetermination(passage, letter);
}

}  // namespace imr
