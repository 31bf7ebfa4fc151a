#include "common/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>

#include "absl/strings/str_cat.h"

namespace imr {
namespace {

// Bytes of each end of a file that are read when it is opened: a footer, or the
// directory of columns.
constexpr size_t kEndBytes = 8192;

}  // namespace

absl::StatusOr<MappedFile> MappedFile::Open(const std::string& path) {
  const std::string what = absl::StrCat("map \"", path, "\"");
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return absl::ErrnoToStatus(errno, what);
  struct stat status = {};
  const bool is_file =
      fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = static_cast<size_t>(status.st_size);
  void* const start = is_file && size > 0 ? mmap(nullptr, size, PROT_READ,
                                                 MAP_SHARED, descriptor, 0)
                                          : MAP_FAILED;
  close(descriptor);
  if (is_file && size == 0) return MappedFile(absl::string_view());
  if (start == MAP_FAILED) {
    return absl::FailedPreconditionError(
        absl::StrCat(what, ": it is no file that can be mapped"));
  }
  MappedFile file(absl::string_view(static_cast<const char*>(start), size));
  Fetch(file.bytes_.substr(0, kEndBytes));
  Fetch(file.bytes_.substr(size - std::min(size, kEndBytes)));
  return file;
}

// A hint: that it could not be taken is no error.
void MappedFile::Fetch(absl::string_view part) {
  if (part.empty()) return;
  static const auto kPageBytes = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
  const uintptr_t before =  // on the page where `part` begins
      reinterpret_cast<uintptr_t>(part.data()) % kPageBytes;
  madvise(const_cast<char*>(part.data()) - before, before + part.size(),
          MADV_WILLNEED);
}

void MappedFile::Forget() const {
  if (bytes_.empty()) return;
  madvise(const_cast<char*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);
}

MappedFile::~MappedFile() {
  if (bytes_.empty()) return;
  munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace imr
