// The name of a class beside something else that is asked for: "Zofran opioid
// nausea". A determination is about one treatment, of one class, so the class
// of another can only be what its letter speaks of: then its words do as well.
// Outside face: ClassesOf(), AddClassWords(). Used by item_list.cc.
#ifndef IMR_SEARCHER_CLASS_WORDS_H_
#define IMR_SEARCHER_CLASS_WORDS_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/interpret.h"
#include "searcher/note_list.h"
#include "searcher/operators.h"
#include "searcher/readings.h"

namespace imr {

// Returns the classes that `understood`, typed as `text`, names or belongs to:
// of drugs ("opioid") and of treatments ("surgery").
RequestClasses ClassesOf(const Understood& understood, absl::string_view text);

// Lets the name of a class be found by its words too, where something of
// another class stands beside it. Says so in `notes` and in the item's part.
void AddClassWords(absl::string_view query, std::vector<Item>& items,
                   std::vector<UnderstoodPart>& parts, NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_CLASS_WORDS_H_
