// A file's bytes in memory without reading them first: they are read when they
// are touched, and with them up to megabytes around, as the machine is set. A
// program that begins on a cold disk waits for all of it; so what is known to
// be needed is asked for alone. Opening asks for the file's ends, which say
// what it is. Outside face: MappedFile.
#ifndef IMR_COMMON_MAPPED_FILE_H_
#define IMR_COMMON_MAPPED_FILE_H_

#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace imr {

// The file must not shrink while it is mapped: files are replaced by renaming
// (file.h), never written in place.
class MappedFile {
 public:
  // Errors: NotFound, PermissionDenied, or FailedPrecondition if it is no
  // file that can be mapped.
  static absl::StatusOr<MappedFile> Open(const std::string& path);

  MappedFile(MappedFile&& other) noexcept
      : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~MappedFile();

  absl::string_view bytes() const { return bytes_; }

  // Begins to read `part` of a mapped file, and nothing around it.
  static void Fetch(absl::string_view part);

  // Gives back the memory of what was read; reading it again brings it back.
  void Forget() const;

 private:
  explicit MappedFile(absl::string_view bytes) : bytes_(bytes) {}

  absl::string_view bytes_;
};

}  // namespace imr

#endif  // IMR_COMMON_MAPPED_FILE_H_
