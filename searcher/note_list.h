// The notes on one query: each said once, and not more than people read.
#ifndef IMR_SEARCHER_NOTE_LIST_H_
#define IMR_SEARCHER_NOTE_LIST_H_

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace imr {

class NoteList {
 public:
  // Adds `note`, unless it was said before or enough was said.
  void Add(std::string note) {
    if (notes_.size() > kMaxNotes) return;
    if (std::find(notes_.begin(), notes_.end(), note) != notes_.end()) return;
    if (notes_.size() == kMaxNotes) note = "more notes were left out";
    notes_.push_back(std::move(note));
  }

  std::vector<std::string> Take() { return std::move(notes_); }

 private:
  static constexpr size_t kMaxNotes = 32;

  std::vector<std::string> notes_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_NOTE_LIST_H_
