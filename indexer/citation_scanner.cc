#include "indexer/citation_scanner.h"

#include <algorithm>

namespace imr {
CitationScanner::CitationScanner(absl::string_view line)
    : line_(line), words_(SplitWords(line)) {}

size_t CitationScanner::WordAt(size_t at) const {
  const auto found = std::lower_bound(
      words_.begin(), words_.end(), at,
      [](const Word& word, size_t begin) { return word.begin < begin; });
  return static_cast<size_t>(found - words_.begin());
}

CitationScanner::Span CitationScanner::MatchForm(const Lexicon& lexicon,
                                                 size_t at,
                                                 size_t limit) const {
  const size_t first = WordAt(at);
  const size_t last = WordAt(limit);
  const auto within = absl::MakeConstSpan(words_).subspan(0, last);
  if (first >= within.size()) return {};
  const LexiconMatch match = lexicon.MatchAt(within, first);
  if (match.entries.empty()) return {};
  return {words_[match.begin].begin, words_[match.end - 1].end,
          match.entries.front()};
}

std::vector<CitationScanner::Span> CitationScanner::FindForms(
    const Lexicon& lexicon, size_t begin, size_t end) const {
  std::vector<Span> spans;
  const auto within = absl::MakeConstSpan(words_).subspan(0, WordAt(end));
  for (size_t at = WordAt(begin); at < within.size();) {
    const LexiconMatch match = lexicon.MatchAt(within, at);
    if (match.entries.empty()) {
      ++at;
      continue;
    }
    spans.push_back({words_[match.begin].begin, words_[match.end - 1].end,
                     match.entries.front()});
    at = match.end;
  }
  return spans;
}

size_t CitationScanner::NextWord(size_t at) const {
  const size_t word = WordAt(at);
  return word < words_.size() ? words_[word].begin : line_.size();
}

size_t CitationScanner::Find(absl::string_view words, size_t at,
                             size_t limit) const {
  for (; at + words.size() <= limit; ++at) {
    if (LooksAt(at, words)) return at;
  }
  return absl::string_view::npos;
}

}  // namespace imr
