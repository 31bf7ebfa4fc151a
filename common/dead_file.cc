#include "common/dead_file.h"

#include <bit>
#include <cstring>

#include "absl/strings/string_view.h"

#include "common/damage.h"
#include "common/file.h"
#include "common/output_file.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRDED01";

}  // namespace

uint32_t CountBits(const DocumentBits& bits) {
  int count = 0;
  for (uint64_t number : bits) count += std::popcount(number);
  return static_cast<uint32_t>(count);
}

absl::StatusOr<DocumentBits> ReadDeadFile(const std::string& path,
                                          uint32_t documents) {
  ASSIGN_OR_RETURN(const std::string bytes, ReadFile(path));
  DocumentBits bits = NoDocuments(documents);
  uint64_t found = 0;
  const size_t head = kMagic.size() + sizeof(found);
  if (bytes.size() == head + bits.size() * sizeof(uint64_t) &&
      bytes.compare(0, kMagic.size(), kMagic.data(), kMagic.size()) == 0) {
    std::memcpy(&found, bytes.data() + kMagic.size(), sizeof(found));
    std::memcpy(bits.data(), bytes.data() + head, bytes.size() - head);
    if (found == documents) return bits;
  }
  return DamagedFile("read dead documents", path);
}

absl::Status WriteDeadFile(const std::string& path, const DocumentBits& bits,
                           uint32_t documents) {
  OutputFile file(path);
  file.Write(kMagic);
  const uint64_t count = documents;
  file.WriteNumbers(&count, 1);
  file.WriteNumbers(bits.data(), bits.size());
  return file.Close();
}

}  // namespace imr
