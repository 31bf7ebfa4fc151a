// Files and folders as the index needs them: read whole, written and renamed
// so that a kill at any moment leaves the old or the new, and locked.
#ifndef IMR_COMMON_FILE_H_
#define IMR_COMMON_FILE_H_

#include <cstdint>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace imr {

// Returns the SHA-256 of `bytes` as 64 lower-case hex digits.
std::string Sha256Hex(absl::string_view bytes);

// Returns the SHA-256 of the file's bytes, read piece by piece.
absl::StatusOr<std::string> Sha256OfFile(const std::string& path);

// Returns the file's bytes.
// Errors: NotFound, PermissionDenied, or FailedPrecondition if it is no file.
absl::StatusOr<std::string> ReadFile(const std::string& path);

// What the name of a file that is being written ends with; a kill leaves it.
inline constexpr char kUnfinishedSuffix[] = ".new";

// Writes a file beside `path`, to the disk, and renames it, so that readers
// and what a kill or a power cut leaves are the old or the new bytes. It has
// the mode of the file it replaces from its first byte on.
absl::Status WriteFile(const std::string& path, absl::string_view bytes);

// Puts a file in the place of another, in one step that outlives a power cut.
absl::Status RenameFile(const std::string& from, const std::string& to);

// Removes the file; not an error if it is not there.
absl::Status RemoveFile(const std::string& path);

// Puts the names of a folder's files, or a file's bytes, on the disk.
absl::Status SyncFolder(const std::string& path);

bool PathExists(const std::string& path);

// Creates the folder and those above it; none is an error if it is there.
absl::Status MakeFolders(const std::string& path);

// Removes the folder and what is in it; not an error if it is not there.
absl::Status RemoveFolder(const std::string& path);

// Returns the bytes of the files in the folder, or 0 if it cannot be read.
uint64_t FolderBytes(const std::string& path);

// An exclusive lock on a file, held until destroyed or the process ends.
class FileLock {
 public:
  // Errors: Unavailable if another process holds it.
  static absl::StatusOr<FileLock> Take(const std::string& path);

  // Waits for the lock of a folder, which needs no file of its own, while
  // another process holds it: for what takes moments.
  static absl::StatusOr<FileLock> WaitForFolder(const std::string& path);

  FileLock(FileLock&& other) noexcept
      : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FileLock& operator=(FileLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace imr

#endif  // IMR_COMMON_FILE_H_
