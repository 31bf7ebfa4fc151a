#include "searcher/docset.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>

namespace imr {
namespace {

// Compiled for the machine's own instruction too: without it, counting a
// million bits a few times was a seventh of a rare word's query.
#if defined(__x86_64__)
__attribute__((target_clones("popcnt", "default")))
#endif
int64_t
CountBitsOf(const std::vector<uint64_t>& words) {
  int64_t count = 0;
  for (uint64_t word : words) count += std::popcount(word);
  return count;
}

// Returns the bits of `word` that are the first of their run, where runs begin
// with the bits of `starts`; `taken` says if the run that goes on from the word
// before had a first one, and is set for the word after.
//
// Each run is a number of its own: x & ~(x - 1) is its lowest bit. Its highest
// bit is set too, so that taking one away never borrows from the next run; of a
// run without members that bit falls out again.
uint64_t FirstBits(uint64_t word, uint64_t starts, bool& taken) {
  const uint64_t begins = starts | 1;
  const uint64_t ends = begins >> 1 | uint64_t{1} << 63;
  uint64_t firsts = word & ~((word | ends) - begins);
  if (taken) firsts &= ~((starts & (~starts + 1)) - 1);  // of the run before
  const uint64_t last_run = ~uint64_t{0} << (63 - std::countl_zero(begins));
  taken = (word & last_run) != 0 || (taken && starts == 0);
  return firsts;
}

// words[i] |= bits[i] moved up by `shift`, with what falls out of the one
// before; before the first it is `before`.
#if defined(__x86_64__)
__attribute__((target_clones("avx2", "default")))
#endif
void
OrShifted(uint64_t* __restrict words, const uint64_t* __restrict bits,
          size_t count, unsigned shift, uint64_t before) {
  if (count == 0) return;
  if (shift == 0) {
    for (size_t i = 0; i < count; ++i) words[i] |= bits[i];
    return;
  }
  const unsigned back = 64 - shift;
  words[0] |= bits[0] << shift | before >> back;
  for (size_t i = 1; i < count; ++i) {
    words[i] |= bits[i] << shift | bits[i - 1] >> back;
  }
}

#if defined(__x86_64__)
__attribute__((target_clones("popcnt", "default")))
#endif
DocSet::MembersAndRuns
CountWithFirstBits(const std::vector<uint64_t>& words,
                   const std::vector<uint64_t>& starts) {
  DocSet::MembersAndRuns count;
  bool taken = false;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == 0 && !taken) continue;  // of narrow sets most
    count.members += std::popcount(words[i]);
    count.runs += std::popcount(FirstBits(words[i], starts[i], taken));
  }
  return count;
}

}  // namespace

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

void DocSet::AddRange(Xapian::docid first, Xapian::docid last) {
  if (first > last) return;
  assert(first / kBits < words_.size());
  last = std::min(last, static_cast<Xapian::docid>(words_.size() * kBits - 1));
  const uint64_t from = ~uint64_t{0} << (first % kBits);
  const uint64_t to = ~uint64_t{0} >> (kBits - 1 - last % kBits);
  const size_t begin = first / kBits;
  const size_t end = last / kBits;
  if (begin == end) {
    words_[begin] |= from & to;
    return;
  }
  words_[begin] |= from;
  for (size_t i = begin + 1; i < end; ++i) words_[i] = ~uint64_t{0};
  words_[end] |= to;
}

void DocSet::AddBits(Xapian::docid base, const uint64_t* bits,
                     Xapian::docid documents) {
  uint64_t* const words = words_.data() + base / kBits;
  const unsigned shift = base % kBits;
  const size_t last = documents / kBits;
  // A damaged file may have bits of documents there are not.
  const auto word_at = [&](size_t i) {
    uint64_t word = bits[i];
    if (i == 0) word &= ~uint64_t{1};
    if (i == last) word &= ~uint64_t{0} >> (kBits - 1 - documents % kBits);
    return word;
  };
  words[0] |= word_at(0) << shift;
  if (last > 0) {
    OrShifted(words + 1, bits + 1, last - 1, shift, word_at(0));
    words[last] |= word_at(last) << shift;
  }
  if (shift == 0) return;
  if (last > 0) words[last] |= word_at(last - 1) >> (kBits - shift);
  const uint64_t carried = word_at(last) >> (kBits - shift);
  if (carried != 0) words[last + 1] |= carried;
}

int64_t DocSet::CountRuns(const DocSet& starts) const {
  return CountWithRuns(starts).runs;
}

DocSet::MembersAndRuns DocSet::CountWithRuns(const DocSet& starts) const {
  assert(words_.size() == starts.words_.size());
  return CountWithFirstBits(words_, starts.words_);
}

DocSet DocSet::FirstOfRuns(const DocSet& starts) const {
  assert(words_.size() == starts.words_.size());
  DocSet firsts;
  firsts.words_.resize(words_.size());
  bool taken = false;
  for (size_t i = 0; i < words_.size(); ++i) {
    firsts.words_[i] = FirstBits(words_[i], starts.words_[i], taken);
  }
  return firsts;
}

int64_t DocSet::Count() const { return CountBitsOf(words_); }

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

Xapian::docid DocSet::Previous(Xapian::docid from) const {
  if (words_.empty()) return 0;
  size_t at = from / kBits;
  uint64_t word = ~uint64_t{0};
  if (at < words_.size()) {
    word = words_[at] & ~uint64_t{0} >> (kBits - 1 - from % kBits);
  } else {
    at = words_.size() - 1;
    word = words_[at];
  }
  while (word == 0) {
    if (at == 0) return 0;
    word = words_[--at];
  }
  return static_cast<Xapian::docid>(at * kBits + kBits - 1) -
         static_cast<Xapian::docid>(std::countl_zero(word));
}

std::vector<Xapian::docid> DocSet::Members() const {
  std::vector<Xapian::docid> members;
  ForEach([&members](Xapian::docid docid) { members.push_back(docid); });
  return members;
}

}  // namespace imr
