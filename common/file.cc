#include "common/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <system_error>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include <openssl/evp.h>

#include "common/output_file.h"
#include "common/status_macros.h"
#include "common/system_status.h"

namespace imr {
namespace {

namespace fs = std::filesystem;

// Returns the algorithm, looked up once: EVP_sha256() has each digest look it
// up again (OpenSSL docs, crypto(7)), a third of the time of a short text.
const EVP_MD* FetchedSha256() {
  static const EVP_MD* const kSha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return kSha256 != nullptr ? kSha256 : EVP_sha256();
}

class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
    EVP_DigestInit_ex(context_.get(), FetchedSha256(), nullptr);
  }
  void Add(absl::string_view bytes) {
    EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
  }
  std::string Hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int size = 0;
    EVP_DigestFinal_ex(context_.get(), digest.data(), &size);
    return absl::BytesToHexString(
        {reinterpret_cast<const char*>(digest.data()), size});
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

// Calls `use` with the file's bytes in order.
template <typename Use>
absl::Status ReadPieces(const std::string& path, Use use) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    return absl::FailedPreconditionError(
        absl::StrCat("read \"", path, "\": it is a folder; name a file"));
  }
  const std::unique_ptr<FILE, int (*)(FILE*)> file(fopen(path.c_str(), "rb"),
                                                   &fclose);
  if (file == nullptr) return SystemStatus(errno, "read", path);
  std::string piece(1 << 18, '\0');
  while (const size_t n = fread(piece.data(), 1, piece.size(), file.get())) {
    use(absl::string_view(piece).substr(0, n));
  }
  return ferror(file.get()) ? SystemStatus(errno, "read", path)
                            : absl::OkStatus();
}

std::string ParentOf(const std::string& path) {
  const fs::path parent = fs::path(path).parent_path();
  return parent.empty() ? "." : parent.string();
}

absl::Status Rename(const std::string& from, const std::string& to) {
  if (rename(from.c_str(), to.c_str()) == 0) return absl::OkStatus();
  return SystemStatus(errno, absl::StrCat("rename \"", from, "\" to"), to);
}

// Lets those read and write `fresh` who may read and write `old`, if there is
// such a file.
absl::Status KeepMode(const std::string& old, const std::string& fresh) {
  struct stat file;
  if (stat(old.c_str(), &file) != 0) return absl::OkStatus();
  if (chmod(fresh.c_str(), file.st_mode & 07777) == 0) return absl::OkStatus();
  return SystemStatus(errno, "set the mode of", fresh);
}

}  // namespace

std::string Sha256Hex(absl::string_view bytes) {
  Sha256 sha;
  sha.Add(bytes);
  return sha.Hex();
}

absl::StatusOr<std::string> Sha256OfFile(const std::string& path) {
  Sha256 sha;
  RETURN_IF_ERROR(
      ReadPieces(path, [&](absl::string_view piece) { sha.Add(piece); }));
  return sha.Hex();
}

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  std::string bytes;
  RETURN_IF_ERROR(ReadPieces(path, [&](absl::string_view piece) {
    bytes.append(piece.data(), piece.size());
  }));
  return bytes;
}

absl::Status SyncFolder(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return SystemStatus(errno, "sync", path);
  const bool synced = fsync(descriptor) == 0;
  const int error = errno;
  close(descriptor);
  return synced ? absl::OkStatus() : SystemStatus(error, "sync", path);
}

absl::Status WriteFile(const std::string& path, absl::string_view bytes) {
  const std::string beside = absl::StrCat(path, kUnfinishedSuffix);
  unlink(beside.c_str());  // what a kill left may have a mode that hinders us
  OutputFile file(beside);
  const absl::Status kept = KeepMode(path, beside);
  if (kept.ok()) file.Write(bytes);
  absl::Status written = file.Close();
  written.Update(kept);
  if (!written.ok()) {
    unlink(beside.c_str());
    return written;
  }
  RETURN_IF_ERROR(Rename(beside, path));
  return SyncFolder(ParentOf(path));
}

absl::Status RenameFile(const std::string& from, const std::string& to) {
  RETURN_IF_ERROR(Rename(from, to));
  return SyncFolder(ParentOf(to));
}

absl::Status RemoveFile(const std::string& path) {
  if (unlink(path.c_str()) == 0 || errno == ENOENT) return absl::OkStatus();
  return SystemStatus(errno, "remove", path);
}

bool PathExists(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

absl::Status MakeFolders(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) return SystemStatus(error.value(), "create folder", path);
  return absl::OkStatus();
}

absl::Status RemoveFolder(const std::string& path) {
  std::error_code error;
  fs::remove_all(path, error);
  if (error) return SystemStatus(error.value(), "remove folder", path);
  return absl::OkStatus();
}

uint64_t FolderBytes(const std::string& path) {
  uint64_t bytes = 0;
  std::error_code error;
  for (fs::directory_iterator at(path, error), end; !error && at != end;
       at.increment(error)) {
    // A build may be removing what is looked at.
    std::error_code gone;
    const fs::file_status status = at->symlink_status(gone);
    if (fs::is_directory(status)) {
      bytes += FolderBytes(at->path().string());
    } else if (fs::is_regular_file(status)) {
      const uintmax_t size = at->file_size(gone);
      if (!gone) bytes += size;
    }
  }
  return bytes;
}

absl::StatusOr<FileLock> FileLock::Take(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return SystemStatus(errno, "lock", path);
  FileLock lock(descriptor);
  if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
  if (errno != EWOULDBLOCK) return SystemStatus(errno, "lock", path);
  return absl::UnavailableError(
      absl::StrCat("lock \"", path, "\": another process holds it"));
}

absl::StatusOr<FileLock> FileLock::WaitForFolder(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return SystemStatus(errno, "lock", path);
  FileLock lock(descriptor);
  while (flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) return SystemStatus(errno, "lock", path);
  }
  return lock;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace imr
