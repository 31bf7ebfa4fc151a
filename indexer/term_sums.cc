#include "indexer/term_sums.h"

namespace imr {

// FNV-1a.
uint64_t TermHash(absl::string_view term) {
  uint64_t hash = 14695981039346656037u;
  for (char c : term) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  }
  return hash;
}

// Mixed well (MurmurHash3's end), since differences between fields would else
// cancel out in sums.
uint64_t HashInField(uint64_t term_hash, uint32_t field) {
  uint64_t hash = term_hash ^ field;
  hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdu;
  hash = (hash ^ hash >> 33) * 0xc4ceb9fe1a85ec53u;
  return hash ^ hash >> 33;
}

}  // namespace imr
