#include "indexer/letter_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>

namespace imr {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

// Cuts the text at line feeds and form feeds.
class LineCutter {
 public:
  explicit LineCutter(absl::string_view text)
      : text_(text), next_page_(NextPage(0)) {
    lines_.reserve(text.size() / 48 + 1);
  }

  std::vector<LetterLine> Cut() {
    size_t at = 0;
    while (at < text_.size()) {
      const char* begin = text_.data() + at;
      const size_t left = text_.size() - at;
      const void* feed = std::memchr(begin, '\n', left);
      const size_t size =
          feed == nullptr
              ? left
              : static_cast<size_t>(static_cast<const char*>(feed) - begin);
      if (at + size > next_page_) {
        CutPages(at, size);
        next_page_ = NextPage(at + size);
      } else {
        AddLine(at, size);
      }
      at += size + 1;
    }
    return std::move(lines_);
  }

 private:
  // Returns the next form feed at or after `from`, or the text's size.
  size_t NextPage(size_t from) const {
    return std::min(text_.find('\f', from), text_.size());
  }

  // A form feed may stand anywhere in a line.
  void CutPages(size_t at, size_t size) {
    while (const void* page = std::memchr(text_.data() + at, '\f', size)) {
      const auto before = static_cast<size_t>(static_cast<const char*>(page) -
                                              (text_.data() + at));
      if (before > 0) AddLine(at, before);
      page_ = true;
      at += before + 1;
      size -= before + 1;
      if (size == 0) return;
    }
    AddLine(at, size);
  }

  void AddLine(size_t at, size_t size) {
    const size_t whole = size;
    while (size > 0 && IsBlank(text_[at + size - 1])) --size;
    if (size == 0) {
      ++empty_;
      spaced_ |= whole > 0;
      return;
    }
    while (IsBlank(text_[at])) ++at, --size;
    lines_.push_back({text_.substr(at, size), static_cast<uint32_t>(at), empty_,
                      spaced_, page_});
    empty_ = 0;
    spaced_ = page_ = false;
  }

  absl::string_view text_;
  size_t next_page_;  // the next form feed not yet cut at
  std::vector<LetterLine> lines_;
  uint32_t empty_ = 0;
  bool spaced_ = false;
  bool page_ = false;
};

}  // namespace

std::vector<LetterLine> CutLines(absl::string_view text) {
  return LineCutter(text).Cut();
}

}  // namespace imr
