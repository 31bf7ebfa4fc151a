// A file written from its begin to its end, synced when it is closed.
// Outside face: OutputFile.
#ifndef IMR_COMMON_OUTPUT_FILE_H_
#define IMR_COMMON_OUTPUT_FILE_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace imr {

class OutputFile {
 public:
  // Creates or empties the file. An error shows in Close().
  explicit OutputFile(const std::string& path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  void Write(absl::string_view bytes);

  // Writes an array of numbers, in the machine's byte order.
  template <typename Number>
  void WriteNumbers(const Number* numbers, size_t count) {
    Write(absl::string_view(reinterpret_cast<const char*>(numbers),
                            count * sizeof(Number)));
  }

  // Writes zero bytes up to a multiple of `alignment`.
  void Align(size_t alignment);

  // Bytes written so far.
  uint64_t size() const { return size_; }

  // Writes what is left to the disk. The last call.
  // Errors: the first the file system gave.
  absl::Status Close();

 private:
  void Flush();

  const std::string path_;
  int descriptor_ = -1;
  int error_ = 0;  // errno of the first failure
  uint64_t size_ = 0;
  std::string buffer_;
};

}  // namespace imr

#endif  // IMR_COMMON_OUTPUT_FILE_H_
