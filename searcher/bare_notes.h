// What is said of bare words that look like more than words.
// Outside face: NoteEdition(), NoteNoOutcome(). Used by bare_run.cc.
#ifndef IMR_SEARCHER_BARE_NOTES_H_
#define IMR_SEARCHER_BARE_NOTES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/note_list.h"

namespace imr {

// Says of a year behind a guideline that it is the edition, no year of the
// letters; nothing if `text` is no year.
void NoteEdition(absl::string_view text, NoteList& notes);

// Says of "denies" and "certified" at `words[first]` that here they are no
// decision; nothing of other words.
void NoteNoOutcome(absl::string_view query, absl::Span<const Word> words,
                   size_t first, NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_NOTES_H_
