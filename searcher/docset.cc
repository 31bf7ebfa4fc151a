#include "searcher/docset.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>

// Compiled for what the machine can do too.
#if defined(__x86_64__)
#define IMR_CLONES __attribute__((target_clones("avx2", "popcnt", "default")))
#else
#define IMR_CLONES
#endif

namespace imr {
namespace {

constexpr size_t kBlock = BlockedWords::kBlock;

// a &= b, word by word of a block. Returns false if nothing is left.
IMR_CLONES bool Meet(uint64_t* __restrict a, const uint64_t* __restrict b) {
  uint64_t any = 0;
  for (size_t i = 0; i < kBlock; ++i) any |= a[i] &= b[i];
  return any != 0;
}

// a &= ~b likewise.
IMR_CLONES bool Subtract(uint64_t* __restrict a, const uint64_t* __restrict b) {
  uint64_t any = 0;
  for (size_t i = 0; i < kBlock; ++i) any |= a[i] &= ~b[i];
  return any != 0;
}

IMR_CLONES void Join(uint64_t* __restrict a, const uint64_t* __restrict b) {
  for (size_t i = 0; i < kBlock; ++i) a[i] |= b[i];
}

IMR_CLONES int64_t CountBits(const uint64_t* words) {
  int64_t count = 0;
  for (size_t i = 0; i < kBlock; ++i) count += std::popcount(words[i]);
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

// Counts the bits of a block and those that are the first of their run.
IMR_CLONES void CountWithFirstBits(const uint64_t* words,
                                   const uint64_t* starts, bool& taken,
                                   DocSet::MembersAndRuns& count) {
  for (size_t i = 0; i < kBlock; ++i) {
    if (words[i] == 0 && !taken) continue;  // of narrow sets most
    count.members += std::popcount(words[i]);
    count.runs += std::popcount(FirstBits(words[i], starts[i], taken));
  }
}

constexpr uint64_t kNoStarts[kBlock] = {};

// Calls visit(block, the words of `starts` for it, taken) for each block in
// which `words` has some; `taken` is false if no run goes on from a block
// before (FirstBits).
template <typename Visit>
void ForEachBlockWithRuns(const BlockedWords& words, const BlockedWords& starts,
                          Visit visit) {
  bool taken = false;
  size_t next = 0;  // the block behind the one before
  words.ForEachFilled([&](size_t block) {
    for (; taken && next < block; ++next) {
      if (!starts.IsFilled(next)) continue;
      taken = CountBits(starts.Block(next)) == 0;
    }
    const bool has_starts = starts.IsFilled(block);
    visit(block, has_starts ? starts.Block(block) : kNoStarts, taken);
    next = block + 1;
  });
}

// words[i] |= bits[i] moved up by `shift`, with what falls out of bits[i - 1].
IMR_CLONES void OrShifted(uint64_t* __restrict words,
                          const uint64_t* __restrict bits, size_t count,
                          unsigned shift) {
  if (shift == 0) {
    for (size_t i = 0; i < count; ++i) words[i] |= bits[i];
    return;
  }
  const unsigned back = 64 - shift;
  for (size_t i = 0; i < count; ++i) {
    words[i] |= bits[i] << shift | (bits - 1)[i] >> back;
  }
}

}  // namespace

DocSet& DocSet::operator&=(const DocSet& other) {
  assert(words_.size() == other.words_.size());
  words_.ForEachFilled([&](size_t block) {
    if (!other.words_.IsFilled(block) ||
        !Meet(words_.Fill(block), other.words_.Block(block))) {
      words_.Clear(block);
    }
  });
  return *this;
}

DocSet& DocSet::operator|=(const DocSet& other) {
  assert(words_.size() == other.words_.size());
  other.words_.ForEachFilled([&](size_t block) {
    Join(words_.Fill(block), other.words_.Block(block));
  });
  return *this;
}

DocSet& DocSet::operator-=(const DocSet& other) {
  assert(words_.size() == other.words_.size());
  words_.ForEachFilled([&](size_t block) {
    if (other.words_.IsFilled(block) &&
        !Subtract(words_.Fill(block), other.words_.Block(block))) {
      words_.Clear(block);
    }
  });
  return *this;
}

void DocSet::AddRange(Xapian::docid first, Xapian::docid last) {
  last = std::min(last, static_cast<Xapian::docid>(words_.size() * kBits - 1));
  if (first > last) return;
  for (size_t i = first / kBits; i <= last / kBits; ++i) {
    words_.At(i) |= Within(i, first, last);
  }
}

void DocSet::AddBits(Xapian::docid base, const uint64_t* bits,
                     Xapian::docid documents, const DocSet& within) {
  assert(words_.size() == within.words_.size());
  const unsigned shift = base % kBits;
  const size_t first = base / kBits;
  const size_t last = documents / kBits;  // of bits
  // A damaged file may have bits of documents there are not.
  const auto word_at = [&](size_t i) {
    return i > last ? 0 : bits[i] & Within(i, 1, documents);
  };
  const auto add = [&](size_t i, uint64_t* word) {
    *word |= word_at(i) << shift;
    if (shift > 0 && i > 0) *word |= word_at(i - 1) >> (kBits - shift);
  };
  // A word takes from two words of `bits`; where both are whole, blockwise.
  const size_t end = (size_t{base} + documents) / kBits + 1;
  for (size_t block = within.words_.NextFilled(first / kBlock);
       block * kBlock < end; block = within.words_.NextFilled(block + 1)) {
    uint64_t* const words = words_.Fill(block) - block * kBlock;
    size_t at = std::max(first, block * kBlock);
    const size_t block_end = std::min(end, (block + 1) * kBlock);
    for (; at < std::min(block_end, first + 2); ++at) {
      add(at - first, words + at);
    }
    const size_t whole_end = std::min(block_end, first + last);
    if (at < whole_end) {
      OrShifted(words + at, bits + (at - first), whole_end - at, shift);
      at = whole_end;
    }
    for (; at < block_end; ++at) add(at - first, words + at);
  }
}

void DocSet::AddList(Xapian::docid base, absl::Span<const uint32_t> list,
                     Xapian::docid documents, const DocSet& within) {
  constexpr size_t kDocids = kBlock * kBits;  // of a block
  const auto block_of = [&](uint32_t d) {
    return (size_t{base} + d) / kDocids;
  };
  auto at = list.begin();
  while (at != list.end()) {
    const size_t block = within.words_.NextFilled(block_of(*at));
    if (block >= words_.blocks()) return;
    if (block != block_of(*at)) {
      at = std::partition_point(
          at, list.end(), [&](uint32_t d) { return block_of(d) < block; });
    }
    for (; at != list.end() && block_of(*at) == block; ++at) {
      if (*at == 0 || *at > documents) continue;  // damage
      Add(base + *at);
    }
  }
}

DocSet::MembersAndRuns DocSet::CountWithRuns(const DocSet& starts) const {
  assert(words_.size() == starts.words_.size());
  MembersAndRuns count;
  ForEachBlockWithRuns(words_, starts.words_,
                       [&](size_t block, const uint64_t* begins, bool& taken) {
                         CountWithFirstBits(words_.Block(block), begins, taken,
                                            count);
                       });
  return count;
}

DocSet DocSet::FirstOfRuns(const DocSet& starts) const {
  assert(words_.size() == starts.words_.size());
  DocSet firsts;
  firsts.words_ = BlockedWords(words_.size());
  ForEachBlockWithRuns(words_, starts.words_,
                       [&](size_t block, const uint64_t* begins, bool& taken) {
                         uint64_t* const first = firsts.words_.Fill(block);
                         for (size_t i = 0; i < kBlock; ++i) {
                           first[i] = FirstBits(words_.Block(block)[i],
                                                begins[i], taken);
                         }
                       });
  return firsts;
}

int64_t DocSet::Count() const {
  int64_t count = 0;
  words_.ForEachFilled(
      [&](size_t block) { count += CountBits(words_.Block(block)); });
  return count;
}

Xapian::docid DocSet::Next(Xapian::docid from) const {
  const size_t at = from / kBits;
  if (at >= words_.size()) return 0;
  for (size_t block = words_.NextFilled(at / kBlock); block < words_.blocks();
       block = words_.NextFilled(block + 1)) {
    const size_t end = std::min(words_.size(), (block + 1) * kBlock);
    for (size_t i = std::max(at, block * kBlock); i < end; ++i) {
      uint64_t word = words_[i];
      if (i == at) word &= ~uint64_t{0} << (from % kBits);
      if (word == 0) continue;
      return static_cast<Xapian::docid>(i * kBits) +
             static_cast<Xapian::docid>(std::countr_zero(word));
    }
  }
  return 0;
}

Xapian::docid DocSet::Previous(Xapian::docid from) const {
  if (words_.size() == 0) return 0;
  const size_t at = std::min(size_t{from} / kBits, words_.size() - 1);
  for (size_t i = at + 1; i-- > 0;) {
    if (!words_.IsFilled(i / kBlock)) {
      i = i / kBlock * kBlock;  // on before its block
      continue;
    }
    uint64_t word = words_[i];
    if (i == from / kBits) word &= ~uint64_t{0} >> (kBits - 1 - from % kBits);
    if (word == 0) continue;
    return static_cast<Xapian::docid>(i * kBits + kBits - 1) -
           static_cast<Xapian::docid>(std::countl_zero(word));
  }
  return 0;
}

std::vector<Xapian::docid> DocSet::Members() const {
  std::vector<Xapian::docid> members;
  ForEach([&members](Xapian::docid docid) { members.push_back(docid); });
  return members;
}

}  // namespace imr
