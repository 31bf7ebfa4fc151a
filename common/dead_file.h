// The documents of a segment that are no more: replaced or pruned. A segment
// never changes, so they are kept beside it, a bit a document.
//
//   file := "IMRDED01" documents:u64 u64*    document d is bit d % 64 of
//                                            number d / 64
//
// Outside face: ReadDeadFile(), WriteDeadFile().
#ifndef IMR_COMMON_DEAD_FILE_H_
#define IMR_COMMON_DEAD_FILE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace imr {

// Bits of documents 1..documents, 64 a number.
using DocumentBits = std::vector<uint64_t>;

inline DocumentBits NoDocuments(uint32_t documents) {
  return DocumentBits(documents / 64 + 1);
}
inline void SetBit(uint32_t document, DocumentBits& bits) {
  bits[document / 64] |= uint64_t{1} << (document % 64);
}
inline bool HasBit(const DocumentBits& bits, uint32_t document) {
  return (bits[document / 64] >> (document % 64) & 1) != 0;
}

uint32_t CountBits(const DocumentBits& bits);

// Errors: as ReadFile; DataLoss if it is no file for so many documents.
absl::StatusOr<DocumentBits> ReadDeadFile(const std::string& path,
                                          uint32_t documents);

absl::Status WriteDeadFile(const std::string& path, const DocumentBits& bits,
                           uint32_t documents);

}  // namespace imr

#endif  // IMR_COMMON_DEAD_FILE_H_
