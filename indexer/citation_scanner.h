// A guideline line under the eye of the citation readers: its text, its words
// and a place in it. Positions are bytes; words give the lexicons their hold.
#ifndef IMR_INDEXER_CITATION_SCANNER_H_
#define IMR_INDEXER_CITATION_SCANNER_H_

#include <cstddef>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

#include "common/lexicon.h"
#include "common/words.h"

namespace imr {

class CitationScanner {
 public:
  // `line` must outlive the scanner.
  explicit CitationScanner(absl::string_view line);

  // Bytes [begin, end) of the line where a lexicon form stands.
  struct Span {
    size_t begin = 0;
    size_t end = 0;
    const LexiconEntry* entry = nullptr;  // null if nothing matched
  };

  absl::string_view line() const { return line_; }
  absl::string_view Text(size_t begin, size_t end) const {
    return line_.substr(begin, end - begin);
  }

  // Returns the longest form of `lexicon` that starts with the first word at
  // or after `at` and ends before `limit`.
  Span MatchForm(const Lexicon& lexicon, size_t at, size_t limit) const;

  // Returns the longest forms within [begin, end), left to right.
  std::vector<Span> FindForms(const Lexicon& lexicon, size_t begin,
                              size_t end) const;

  // Returns the begin of the first word at or after `at`; the line's size if
  // there is none.
  size_t NextWord(size_t at) const;

  // Returns true if `words` (lower-case ASCII) stand at `at`, letter case
  // aside.
  bool LooksAt(size_t at, absl::string_view words) const {
    // Most places are told by their first byte.
    return at < line_.size() &&
           absl::ascii_tolower(static_cast<unsigned char>(line_[at])) ==
               words.front() &&
           absl::StartsWithIgnoreCase(line_.substr(at), words);
  }

  // Returns where `words` stand next in [at, limit), or npos.
  size_t Find(absl::string_view words, size_t at, size_t limit) const;

 private:
  size_t WordAt(size_t at) const;  // index of the first word at or after

  absl::string_view line_;
  std::vector<Word> words_;
};

}  // namespace imr

#endif  // IMR_INDEXER_CITATION_SCANNER_H_
