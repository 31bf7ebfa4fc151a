// Page lists of citations: "24, 66", "76-80 and 124", "303-5", "64 of 127".
//
//   pages := number (joint number)*      joint := [,;&-] | "and" | "to" | "or"
//   a range runs over "-", a dash or "to"; "303-5" means 303-305
//
// Outside face: ReadPages(), FindPageLabel().
#ifndef IMR_INDEXER_CITATION_PAGES_H_
#define IMR_INDEXER_CITATION_PAGES_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"

namespace imr {

struct PagesReading {
  std::vector<int> pages;  // in the line's order, ranges expanded
  size_t end = 0;          // one past the last byte read
};

// Pages of one range that are expanded; a longer one is a misprint and keeps
// its two ends. The longest MTUS document has 157 pages.
inline constexpr int kMaxPageRange = 200;

// Reads the page list that starts at byte `at` of `text`.
PagesReading ReadPages(absl::string_view text, size_t at);

struct PageLabel {
  size_t begin = absl::string_view::npos;  // npos if none
  size_t end = 0;  // one past the label, where its numbers start
};

// Finds the next "Page(s):", "pages", "page", "pg." or "pp." in [at, limit)
// that a number follows.
PageLabel FindPageLabel(absl::string_view text, size_t at, size_t limit);

}  // namespace imr

#endif  // IMR_INDEXER_CITATION_PAGES_H_
