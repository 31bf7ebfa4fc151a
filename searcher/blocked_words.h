// Words of 64 bits, in blocks of which most may be empty: those take no time
// to make, to copy or to go through, so that a set of ten documents among
// millions costs what ten documents cost.
// Outside face: BlockedWords.
#ifndef IMR_SEARCHER_BLOCKED_WORDS_H_
#define IMR_SEARCHER_BLOCKED_WORDS_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace imr {

class BlockedWords {
 public:
  static constexpr size_t kBlock = 64;  // words

  // `size` words, all 0.
  explicit BlockedWords(size_t size)
      : size_(size),
        filled_(blocks() / kBits + 1),
        words_(new uint64_t[blocks() * kBlock]) {}

  BlockedWords(const BlockedWords& other);
  BlockedWords& operator=(const BlockedWords& other);
  // What was moved from has no words.
  BlockedWords(BlockedWords&& other) noexcept
      : size_(std::exchange(other.size_, 0)),
        filled_(std::move(other.filled_)),
        words_(std::move(other.words_)) {}
  BlockedWords& operator=(BlockedWords&& other) noexcept;
  ~BlockedWords() = default;

  size_t size() const { return size_; }
  size_t blocks() const { return (size_ + kBlock - 1) / kBlock; }

  // Returns false if all words of a block are 0; if true they may be so too.
  bool IsFilled(size_t block) const {
    return (filled_[block / kBits] >> (block % kBits) & 1) != 0;
  }

  // Returns the kBlock words of a filled block.
  const uint64_t* Block(size_t block) const {
    return words_.get() + block * kBlock;
  }

  // Returns the words of a block to write to; it counts as filled.
  uint64_t* Fill(size_t block) {
    uint64_t* const words = words_.get() + block * kBlock;
    if (!IsFilled(block)) {
      std::fill_n(words, kBlock, 0);
      filled_[block / kBits] |= uint64_t{1} << (block % kBits);
    }
    return words;
  }

  // Sets all words of a block to 0.
  void Clear(size_t block) {
    filled_[block / kBits] &= ~(uint64_t{1} << (block % kBits));
  }

  uint64_t operator[](size_t i) const {
    return IsFilled(i / kBlock) ? words_[i] : 0;
  }

  // Returns a word to write to.
  uint64_t& At(size_t i) { return Fill(i / kBlock)[i % kBlock]; }

  // Returns the first filled block from `block` on; blocks() if none is.
  size_t NextFilled(size_t block) const {
    for (size_t i = block / kBits; i < filled_.size(); ++i) {
      uint64_t filled = filled_[i];
      if (i == block / kBits) filled &= ~uint64_t{0} << (block % kBits);
      if (filled != 0) {
        return i * kBits + static_cast<size_t>(std::countr_zero(filled));
      }
    }
    return blocks();
  }

  // Calls visit(block) for the filled blocks, ascending; it may clear its own.
  template <typename Visit>
  void ForEachFilled(Visit visit) const {
    for (size_t block = NextFilled(0); block < blocks();
         block = NextFilled(block + 1)) {
      visit(block);
    }
  }

  // Calls visit(i, word i) for the words that are not 0 from `begin` to before
  // `end`, ascending.
  template <typename Visit>
  void ForEachWord(size_t begin, size_t end, Visit visit) const {
    end = std::min(end, size_);
    for (size_t block = NextFilled(begin / kBlock); block * kBlock < end;
         block = NextFilled(block + 1)) {
      const size_t last = std::min(end, (block + 1) * kBlock);
      for (size_t i = std::max(begin, block * kBlock); i < last; ++i) {
        if (words_[i] != 0) visit(i, words_[i]);
      }
    }
  }

 private:
  static constexpr size_t kBits = 64;

  size_t size_;
  std::vector<uint64_t> filled_;       // block b is bit b % 64 of number b / 64
  std::unique_ptr<uint64_t[]> words_;  // of a block not filled: anything
};

}  // namespace imr

#endif  // IMR_SEARCHER_BLOCKED_WORDS_H_
