// The notes on one query: each said once, and not more than people read.
#ifndef IMR_SEARCHER_NOTE_LIST_H_
#define IMR_SEARCHER_NOTE_LIST_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace imr {

// Adds `note` to `notes`, unless it was said before.
inline void AddOnce(std::string note, std::vector<std::string>& notes) {
  if (std::find(notes.begin(), notes.end(), note) == notes.end()) {
    notes.push_back(std::move(note));
  }
}

class NoteList {
 public:
  // Adds `note`, unless it was said before or enough was said.
  void Add(std::string note) {
    if (notes_.size() > kMaxNotes) return;
    AddOnce(std::move(note), notes_);
    if (notes_.size() > kMaxNotes) notes_.back() = "more notes were left out";
  }

  // Says `note` instead of `said`, if that was said.
  void Replace(const std::string& said, std::string note) {
    const auto at = std::find(notes_.begin(), notes_.end(), said);
    if (at != notes_.end()) *at = std::move(note);
  }

  std::vector<std::string> Take() { return std::move(notes_); }

 private:
  static constexpr size_t kMaxNotes = 32;

  std::vector<std::string> notes_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_NOTE_LIST_H_
