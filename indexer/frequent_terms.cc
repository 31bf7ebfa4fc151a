#include "indexer/frequent_terms.h"

#include <algorithm>

namespace imr {

bool FrequentTerms::TakeWord(uint32_t number, absl::string_view word,
                             uint32_t document, uint32_t wdf) {
  if (number >= words_.size()) {
    bytes_ += (size_t{number} + 1 - words_.size()) * sizeof(Seen);
    words_.resize(size_t{number} + 1);
  }
  return Take(words_[number], word, document, wdf);
}

bool FrequentTerms::TakeValue(absl::string_view term, uint32_t document,
                              uint32_t wdf) {
  const auto [found, is_new] = values_.try_emplace(term);
  // A table is half empty after it has grown.
  if (is_new) bytes_ += 2 * sizeof(*found) + term.size();
  return Take(found->second, term, document, wdf);
}

bool FrequentTerms::Take(Seen& seen, absl::string_view term, uint32_t document,
                         uint32_t wdf) {
  if (seen.postings < kPostingsInXapian) {
    ++seen.postings;
    return false;
  }
  if (seen.postings == kPostingsInXapian) {
    ++seen.postings;
    seen.frequent = static_cast<uint32_t>(frequent_.size());
    frequent_.emplace_back(term);
    bytes_ += frequent_.back().bytes();
  }
  FrequentTerm& frequent = frequent_[seen.frequent];
  bytes_ -= frequent.bytes();
  frequent.Add(document, wdf);
  bytes_ += frequent.bytes();
  return true;
}

std::vector<const FrequentTerm*> FrequentTerms::Sorted() const {
  std::vector<const FrequentTerm*> sorted;
  for (const FrequentTerm& term : frequent_) sorted.push_back(&term);
  std::sort(sorted.begin(), sorted.end(),
            [](const FrequentTerm* a, const FrequentTerm* b) {
              return a->term() < b->term();
            });
  return sorted;
}

}  // namespace imr
