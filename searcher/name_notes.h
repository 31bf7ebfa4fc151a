// What readers are told of the names in a query: what each was searched as, and
// where its words count.
// Outside face: NameNotes. Used by item_list.cc.
#ifndef IMR_SEARCHER_NAME_NOTES_H_
#define IMR_SEARCHER_NAME_NOTES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/asked_for.h"
#include "searcher/interpret.h"
#include "searcher/note_list.h"
#include "searcher/readings.h"

namespace imr {

class NameNotes {
 public:
  // Notes go to `notes`, which must outlive this.
  explicit NameNotes(NoteList& notes) : notes_(notes) {}

  // Says what `understood`, typed as `text`, is searched as; `by_words` if by
  // its words, too. `part` is its place among the parts of the query.
  void Say(const Understood& understood, const std::string& text, bool by_words,
           size_t part);

  // Says of `name`, in its note and in `parts`, where its words are looked for
  // now.
  void SayNarrowed(const NarrowedName& name,
                   std::vector<UnderstoodPart>& parts);

  // Says, of a query that asks for figures, of the first treatment that letters
  // also only mention how to ask for it alone.
  void SayMentioned();

 private:
  // A name that its words stand for, too.
  struct Named {
    size_t begin = 0, end = 0;  // bytes of the query
    std::string note;           // what was said of it
    std::string start;          // of the note: "MRI: searched as treatment mri"
    std::string words;          // "word" or "words"
    size_t part = 0;
  };

  void NoteMentioned(const Understood& understood, const std::string& text);

  NoteList& notes_;
  std::vector<Named> names_;
  std::string mentioned_;       // the note on a treatment also only mentioned
  size_t mentioned_begin_ = 0;  // of that treatment
};

}  // namespace imr

#endif  // IMR_SEARCHER_NAME_NOTES_H_
