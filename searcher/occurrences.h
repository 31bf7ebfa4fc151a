// Where the words of a query stand in one text: a word sequence is read once,
// and the few of its words that the query names are kept. Where no place
// matters, words are counted without reading the others.
// Outside face: TermIds, Occurrences.
#ifndef IMR_SEARCHER_OCCURRENCES_H_
#define IMR_SEARCHER_OCCURRENCES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace imr {

// Words between which "low" and "back" still count as near each other.
inline constexpr uint32_t kNearReach = 4;

// A term's words, by their ids in an index: those that may stand at each of
// its places in turn.
using TermIds = std::vector<std::vector<uint32_t>>;

class Occurrences {
 public:
  // `asks_nearness`: Nearness() is called.
  Occurrences(const std::vector<TermIds>& terms, bool asks_nearness);

  // Reads a text; what was read before is forgotten.
  void Read(absl::string_view sequence);

  // Words of the text; of one that has none of the terms' perhaps 0.
  size_t length() const { return length_; }

  // Returns how often a term stands in the text.
  size_t Count(size_t term) const;

  // Returns how near the next term follows `term`, over all places where it
  // does within kNearReach words: 1 for each that stands right behind it, 1/2
  // for each with a word between, and so on.
  double Nearness(size_t term) const;

 private:
  using Places = std::vector<uint32_t>;  // ascending

  void CountOnly(absl::string_view sequence);
  void ReadFew(absl::string_view sequence);
  void ReadAll(absl::string_view sequence);

  const Places& First(size_t term) const { return places_[first_[term]]; }
  const Places& Last(size_t term) const {
    return places_[first_[term + 1] - 1];
  }

  std::vector<size_t> first_;   // a term's first step in places_; and the end
  std::vector<Places> places_;  // of each step of each term
  absl::flat_hash_map<uint32_t, std::vector<size_t>> steps_of_;  // by word id
  // Low bits of the ids in steps_of_: tells most words that are not.
  std::array<bool, 1024> may_be_{};
  // Of the ids in steps_of_, if they are few: the bytes, and their steps.
  std::vector<std::pair<std::string, std::vector<size_t>>> codes_;
  std::vector<std::pair<size_t, size_t>> hits_;  // ReadFew: offset, of codes_
  bool counts_only_ = false;    // each term is a word, and codes_ has all
  std::vector<size_t> counts_;  // then: of each step
  size_t length_ = 0;
};

}  // namespace imr

#endif  // IMR_SEARCHER_OCCURRENCES_H_
