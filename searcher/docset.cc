#include "searcher/docset.h"

#include <bit>
#include <cassert>
#include <cstddef>

namespace imr {

DocSet& DocSet::operator&=(const DocSet& other) {
  assert(words_.size() == other.words_.size());
  for (size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  return *this;
}

DocSet& DocSet::operator|=(const DocSet& other) {
  assert(words_.size() == other.words_.size());
  for (size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  return *this;
}

DocSet& DocSet::operator-=(const DocSet& other) {
  assert(words_.size() == other.words_.size());
  for (size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  return *this;
}

int64_t DocSet::Count() const {
  int64_t count = 0;
  for (uint64_t word : words_) count += std::popcount(word);
  return count;
}

Xapian::docid DocSet::Next(Xapian::docid from) const {
  size_t at = from / kBits;
  if (at >= words_.size()) return 0;
  uint64_t word = words_[at] & (~uint64_t{0} << (from % kBits));
  while (word == 0) {
    if (++at == words_.size()) return 0;
    word = words_[at];
  }
  return static_cast<Xapian::docid>(at * kBits) +
         static_cast<Xapian::docid>(std::countr_zero(word));
}

std::vector<Xapian::docid> DocSet::Members() const {
  std::vector<Xapian::docid> members;
  members.reserve(static_cast<size_t>(Count()));
  for (size_t i = 0; i < words_.size(); ++i) {
    for (uint64_t word = words_[i]; word != 0; word &= word - 1) {
      members.push_back(static_cast<Xapian::docid>(i * kBits) +
                        static_cast<Xapian::docid>(std::countr_zero(word)));
    }
  }
  return members;
}

}  // namespace imr
