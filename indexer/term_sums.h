// Sums of the terms of documents, by which verifying compares what an index
// has with what its letters give: hashes of a document's terms, a word's in
// each field, added up. The order in which terms come does not matter, so
// threads may add as they come; a term too many, too few or other changes the
// sum.
// Outside face: TermHash(), HashInField(), AddPosting(), TermSums.
#ifndef IMR_INDEXER_TERM_SUMS_H_
#define IMR_INDEXER_TERM_SUMS_H_

#include <atomic>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/term.h"

namespace imr {

// Returns the hash of a term, wherever it stands.
uint64_t TermHash(absl::string_view term);

// Returns the hash of a word's term in the field of this bit, of a value's
// term in 0.
uint64_t HashInField(uint64_t term_hash, uint32_t field);

inline uint32_t LowestBit(uint32_t bits) { return bits & (~bits + 1); }

// Calls add(hash, documents) for what a posting adds to the sums of so many
// documents, from its own on.
template <typename Add>
void AddPosting(uint64_t term_hash, bool is_word, uint32_t wdf, Add add) {
  if (!is_word) return add(HashInField(term_hash, 0), DocumentsOfValue(wdf));
  const WordPosting posting = WordPosting::FromWdf(wdf);
  for (uint32_t left = posting.fields; left != 0; left &= left - 1) {
    const uint32_t field = LowestBit(left);
    add(HashInField(term_hash, field), posting.DocumentsIn(field));
  }
}

// The sums of a segment's documents, to which several threads add.
class TermSums {
 public:
  explicit TermSums(uint32_t documents) : sums_(uint64_t{documents} + 1) {}

  bool IsDocument(uint64_t number) const {
    return number > 0 && number < sums_.size();
  }

  // Adds to the sum of a document there is.
  void Add(uint32_t document, uint64_t hash) {
    std::atomic_ref(sums_[document]).fetch_add(hash, std::memory_order_relaxed);
  }

  // Returns the sum of a document when all threads are done.
  uint64_t Of(uint32_t document) const { return sums_[document]; }

 private:
  std::vector<uint64_t> sums_;
};

}  // namespace imr

#endif  // IMR_INDEXER_TERM_SUMS_H_
