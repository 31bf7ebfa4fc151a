#include "common/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "common/system_status.h"

namespace imr {
namespace {

constexpr size_t kBufferBytes = size_t{1} << 18;
constexpr mode_t kMode = 0666;  // less the user's umask

}  // namespace

OutputFile::OutputFile(const std::string& path)
    : path_(path),
      descriptor_(
          open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode)) {
  if (descriptor_ < 0) error_ = errno;
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

void OutputFile::Write(absl::string_view bytes) {
  size_ += bytes.size();
  buffer_.append(bytes.data(), bytes.size());
  if (buffer_.size() >= kBufferBytes) Flush();
}

void OutputFile::Align(size_t alignment) {
  const std::string padding((alignment - size_ % alignment) % alignment, '\0');
  Write(padding);
}

void OutputFile::Flush() {
  absl::string_view rest = buffer_;
  while (!rest.empty() && error_ == 0) {
    const ssize_t written = write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<size_t>(written));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  buffer_.clear();
}

absl::Status OutputFile::Close() {
  Flush();
  if (error_ == 0 && fdatasync(descriptor_) != 0) error_ = errno;
  if (descriptor_ >= 0 && close(descriptor_) != 0 && error_ == 0) {
    error_ = errno;
  }
  descriptor_ = -1;
  if (error_ == 0) return absl::OkStatus();
  return SystemStatus(error_, "write", path_);
}

}  // namespace imr
