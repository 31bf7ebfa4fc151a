// Files of blocks of numbers and bytes that a directory at the end names.
//
//   file := magic block* directory length:u64 magic
//
// Blocks begin at multiples of 8; the directory is a JSON object with a row for
// each thing that has blocks. Numbers have the machine's byte order.
// Outside face: ReadDirectory(), NumberIn(), NumbersAt(), BlockFileWriter.
#ifndef IMR_COMMON_BLOCK_FILE_H_
#define IMR_COMMON_BLOCK_FILE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/json.h"
#include "common/output_file.h"

namespace imr {

inline constexpr uint64_t kBlockAlignment = 8;

// Returns the directory of a file, in which `rows` is an array of objects;
// nullopt if the file is not whole.
std::optional<Json> ReadDirectory(absl::string_view file,
                                  absl::string_view magic, const char* rows);

// Returns the whole number at a key, 0 if there is none.
uint64_t NumberIn(const Json& json, const char* key);

// Returns `count` numbers from `offset` of a file on; nullopt if they do not
// lie in it.
template <typename Number>
std::optional<absl::Span<const Number>> NumbersAt(absl::string_view file,
                                                  uint64_t offset,
                                                  uint64_t count) {
  static_assert(std::is_trivially_copyable_v<Number>);
  if (offset % kBlockAlignment != 0 || offset > file.size() ||
      count > (file.size() - offset) / sizeof(Number)) {
    return std::nullopt;
  }
  return absl::MakeConstSpan(
      reinterpret_cast<const Number*>(file.data() + offset),
      static_cast<size_t>(count));
}

class BlockFileWriter {
 public:
  BlockFileWriter(const std::string& path, absl::string_view magic);

  // Begins a block; returns its offset.
  uint64_t BeginBlock();

  void Write(absl::string_view bytes) { file_.Write(bytes); }

  template <typename Number>
  void Write(absl::Span<const Number> numbers) {
    file_.WriteNumbers(numbers.data(), numbers.size());
  }

  // Writes texts one behind the other, before them where each begins and the
  // last one ends.
  void WriteTexts(absl::Span<const std::string> texts);

  // Writes the directory. The last call.
  // Errors: what the file system says.
  absl::Status Finish(const Json& directory);

 private:
  const std::string magic_;
  OutputFile file_;
};

}  // namespace imr

#endif  // IMR_COMMON_BLOCK_FILE_H_
