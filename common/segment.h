// A segment of an index opened for reading: letters that never change, and
// which of them are no more. Searching, updating, merging and verifying read
// segments through this.
// Outside face: Segment, FindLetterIn().
#ifndef IMR_COMMON_SEGMENT_H_
#define IMR_COMMON_SEGMENT_H_

#include <cstdint>
#include <memory>
#include <optional>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/column_file.h"
#include "common/dead_file.h"
#include "common/letter_file.h"
#include "common/revision.h"
#include "common/set_file.h"
#include "common/tally_file.h"
#include "common/word_file.h"

namespace imr {

struct Segment {
  // Opens a segment of the index in `index_folder`.
  // Errors: NotFound if a file is missing, DataLoss if one is damaged or they
  // do not belong together.
  static absl::StatusOr<std::unique_ptr<Segment>> Open(
      absl::string_view index_folder, const SegmentEntry& entry);

  Segment(SegmentEntry entry_, Xapian::Database postings_, LetterFile letters_,
          WordFile words_, ColumnFile columns_, SetFile sets_,
          TallyFile tallies_);

  SegmentEntry entry;
  Xapian::Database postings;
  LetterFile letters;
  WordFile words;
  ColumnFile columns;
  SetFile sets;
  TallyFile tallies;
  DocumentBits dead;
};

// The documents of a letter in a segment.
struct DocumentRange {
  uint32_t first = 0;
  uint32_t count = 0;
};

// Returns the living documents of the letter with this id, letter case aside.
// Throws Xapian::Error.
std::optional<DocumentRange> FindLetterIn(const Segment& segment,
                                          absl::string_view id);

}  // namespace imr

#endif  // IMR_COMMON_SEGMENT_H_
