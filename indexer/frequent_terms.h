// Terms that many documents of a segment have, while it is built. Inverting
// them by Xapian was half of the work of building, and needs no tree: their
// documents come in order. So Xapian has the first postings of each term, from
// which on the others are kept here, and in the end all go into the segment's
// sets (set_builder.h).
// Outside face: FrequentTerms, kPostingsInXapian.
#ifndef IMR_INDEXER_FREQUENT_TERMS_H_
#define IMR_INDEXER_FREQUENT_TERMS_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

#include "common/varint.h"

namespace imr {

// A term with more postings in a segment is frequent.
inline constexpr uint32_t kPostingsInXapian = 64;

// A frequent term and its postings but the first kPostingsInXapian.
class FrequentTerm {
 public:
  explicit FrequentTerm(absl::string_view term) : term_(term) {}

  const std::string& term() const { return term_; }

  // `document` is above the last one's; term.h says what wdf means.
  void Add(uint32_t document, uint32_t wdf) {
    AppendVarint(document - last_, bytes_);
    AppendVarint(wdf, bytes_);
    last_ = document;
  }

  // Calls visit(document, wdf) for each posting in order.
  template <typename Visit>
  void ForEach(Visit visit) const {
    absl::string_view left = bytes_;
    uint64_t document = 0, step = 0, wdf = 0;
    while (ConsumeVarint(left, step) && ConsumeVarint(left, wdf)) {
      document += step;
      visit(static_cast<uint32_t>(document), static_cast<uint32_t>(wdf));
    }
  }

  size_t bytes() const { return bytes_.capacity() + sizeof(*this); }

 private:
  std::string term_;
  std::string bytes_;  // (varint steps, varint wdf)*
  uint32_t last_ = 0;
};

class FrequentTerms {
 public:
  // Takes the posting of a word, which has `number` in the segment. Returns
  // false if Xapian is to have it. Documents ascend.
  bool TakeWord(uint32_t number, absl::string_view word, uint32_t document,
                uint32_t wdf);

  // Takes the posting of a value.
  bool TakeValue(absl::string_view term, uint32_t document, uint32_t wdf);

  // Returns the frequent terms in ascending order.
  std::vector<const FrequentTerm*> Sorted() const;

  // Bytes held in memory, about.
  size_t bytes() const { return bytes_; }

 private:
  // Of a term: how many postings it has, up to kPostingsInXapian, or where it
  // stands in frequent_.
  struct Seen {
    uint32_t postings = 0;
    uint32_t frequent = 0;
  };

  bool Take(Seen& seen, absl::string_view term, uint32_t document,
            uint32_t wdf);

  std::vector<Seen> words_;  // by number
  absl::flat_hash_map<std::string, Seen> values_;
  std::deque<FrequentTerm> frequent_;
  size_t bytes_ = 0;
};

}  // namespace imr

#endif  // IMR_INDEXER_FREQUENT_TERMS_H_
