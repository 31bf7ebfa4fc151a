// What is said of bare words that look like more than words.
// Outside face: AddEdition(), NoteNoOutcome(). Used by bare_run.cc.
#ifndef IMR_SEARCHER_BARE_NOTES_H_
#define IMR_SEARCHER_BARE_NOTES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/item_list.h"
#include "searcher/note_list.h"

namespace imr {

// Adds `text`, at byte `begin` of the query and behind a guideline, as the year
// of its edition, which stands where it is cited; returns false, and adds
// nothing, if it is no year.
bool AddEdition(absl::string_view text, size_t begin, ItemList& items);

// Says of "denies" and "certified" at `words[first]` that here they are no
// decision; nothing of other words.
void NoteNoOutcome(absl::string_view query, absl::Span<const Word> words,
                   size_t first, NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_NOTES_H_
