// Where chapters of the schedule begin and end in a guideline line.
// Outside face: ChapterFinder.
#ifndef IMR_INDEXER_MTUS_CHAPTERS_H_
#define IMR_INDEXER_MTUS_CHAPTERS_H_

#include <cstddef>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

#include "indexer/citation_scanner.h"

namespace imr {

class ChapterFinder {
 public:
  // `scanner` must outlive the finder, which reads its line up to byte `end`.
  ChapterFinder(const CitationScanner& scanner, size_t end)
      : scanner_(scanner), end_(end) {}

  // A chapter's name in the line; `known` if a lexicon has it.
  struct Name {
    size_t end = 0;
    bool known = false;
  };

  // Returns the chapter that begins at `at`, whatever stands there.
  Name NameAt(size_t at) const;

  // Reads an edition at the next word: "2016", "(May 2009)"; keeps the place
  // if there is none.
  std::optional<int> YearAt(size_t& at) const;

  // Moves over "(ACOEM Practice Guidelines, 2nd Edition (Revised 2007), Chapter
  // 10)", the book of the chapter before it, and returns its edition; keeps the
  // place if none follows.
  std::optional<int> YearOfBook(size_t& at) const;

  // "Chronic Pain Treatment Guidelines Chronic Pain Medical Treatment
  // Guidelines, page 64": returns where the chapter that begins at `begin` and
  // ends before `at` is named again, whatever of its names; `at` if it is not.
  size_t SkippedRepeat(size_t begin, size_t at) const;

  // Returns true if a new chapter begins at `at`. A chapter's name opens one
  // where something that only follows chapters comes after it, so that topics
  // of the same name stay topics; `has_pages`: pages of the last chapter stand
  // before it.
  bool StartsChapter(size_t at, bool has_pages) const;

  // The same for a chapter a lexicon knows.
  bool StartsKnownChapter(size_t at, bool has_pages) const;

  // Returns the first byte at or after `at` that is no space or comma.
  size_t SkippedSpaces(size_t at) const;

 private:
  absl::string_view line() const { return scanner_.line(); }
  size_t SkippedMonth(size_t begin) const;
  size_t WithItsName(const CitationScanner::Span& form) const;
  size_t WithBracket(size_t begin, size_t end) const;
  size_t UnknownEnd(size_t begin) const;
  bool IsLabelAt(size_t at) const;
  bool IsDatedTitle(size_t at) const;
  bool IsTopicForm(const CitationScanner::Span& chapter) const;
  bool IsListed(const CitationScanner::Span& form) const;

  const CitationScanner& scanner_;
  const size_t end_;
};

// Returns `printed` without the word "Guidelines" at its end.
absl::string_view WithoutGuidelines(absl::string_view printed);

// Returns a chapter's name as letters are compared by: "Chronic Pain Treatment
// Guidelines," is "Chronic Pain Treatment".
std::string ChapterName(absl::string_view printed);

}  // namespace imr

#endif  // IMR_INDEXER_MTUS_CHAPTERS_H_
