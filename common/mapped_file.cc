#include "common/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "absl/strings/str_cat.h"

namespace imr {

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
  return MappedFile(absl::string_view(static_cast<const char*>(start), size));
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
