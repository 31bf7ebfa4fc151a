// Any bytes as an archive of letters: each letter is clean text with a path,
// or has a Problem. PDF members get one, as no worker may be started here.
#include <sys/mman.h>
#include <unistd.h>

#include "absl/strings/match.h"

#include "common/text.h"
#include "indexer/archive.h"
#include "tests/fuzz/fuzz.h"

namespace imr {
namespace {

// A file that is in memory only, open as `descriptor`.
class MemoryFile {
 public:
  explicit MemoryFile(absl::string_view bytes)
      : descriptor(memfd_create("archive", MFD_CLOEXEC)) {
    while (!bytes.empty()) {
      const ssize_t written = write(descriptor, bytes.data(), bytes.size());
      Promise(written > 0, "a file in memory takes the input");
      bytes.remove_prefix(static_cast<size_t>(written));
    }
    lseek(descriptor, 0, SEEK_SET);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { close(descriptor); }

  const int descriptor;
};

void TryArchive(absl::string_view bytes) {
  const MemoryFile file(bytes);
  int letters = 0;
  const auto try_letter = [&letters](const ExtractedLetter& letter) {
    ++letters;
    Promise(absl::StartsWith(letter.source.path, "a.zip"),
            "a letter's path begins with its archive's");
    Promise(!letter.text.empty() || !letter.problems.empty(),
            "a letter without text has a problem");
    Promise(CleanText(letter.text).was_utf8, "a letter's text is clean");
  };
  ExtractArchive("a.zip", file.descriptor, bytes.size(), try_letter);
  Promise(letters > 0, "an archive gives letters or a problem");
}

}  // namespace
}  // namespace imr

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  imr::TryArchive(imr::BytesOf(data, size));
  return 0;
}
