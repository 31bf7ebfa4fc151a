#include "searcher/blocked_words.h"

namespace imr {

BlockedWords::BlockedWords(const BlockedWords& other)
    : BlockedWords(other.size_) {
  filled_ = other.filled_;
  ForEachFilled([&](size_t block) {
    std::copy_n(other.Block(block), kBlock, words_.get() + block * kBlock);
  });
}

BlockedWords& BlockedWords::operator=(const BlockedWords& other) {
  if (this != &other) *this = BlockedWords(other);
  return *this;
}

BlockedWords& BlockedWords::operator=(BlockedWords&& other) noexcept {
  size_ = std::exchange(other.size_, 0);
  filled_ = std::move(other.filled_);
  words_ = std::move(other.words_);
  return *this;
}

}  // namespace imr
