#include "indexer/extract.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "indexer/archive.h"
#include "indexer/file_kind.h"
#include "indexer/json_lines.h"

namespace imr {
namespace {

// An open file, closed at the end of its scope.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      // A pipe without a writer must not block.
      : descriptor_(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

// What is wrong with an open file, "" if it can be read.
std::string WhatIsWrong(const OpenFile& file, struct stat& info) {
  if (file.descriptor() < 0 || fstat(file.descriptor(), &info) != 0) {
    return std::strerror(errno);
  }
  return S_ISREG(info.st_mode) ? "" : "it is no file; name a letter's file";
}

// Calls `use` with the file's bytes, piece by piece; returns what went wrong,
// "" if nothing did.
template <typename Use>
std::string ReadPieces(const OpenFile& file, Use use) {
  constexpr size_t kPieceBytes = 1 << 18;
  std::string piece(kPieceBytes, '\0');
  for (;;) {
    const ssize_t size = read(file.descriptor(), piece.data(), piece.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return std::strerror(errno);
    if (size == 0) return "";
    use(absl::string_view(piece.data(), static_cast<size_t>(size)));
  }
}

void ReportUnreadable(const std::string& path, absl::string_view kind,
                      absl::string_view what, const LetterUser& use) {
  use(LetterWithProblem(path, kind, ProblemCode::kUnreadableFile,
                        absl::StrCat("read \"", path, "\": ", what)));
}

void ExtractLeaf(const std::string& path, const FileKind& kind,
                 const OpenFile& file, const LetterUser& use) {
  std::string bytes;
  const std::string wrong = ReadPieces(file, [&](absl::string_view piece) {
    bytes.append(piece.data(), piece.size());
  });
  if (!wrong.empty()) return ReportUnreadable(path, kind.name, wrong, use);
  use(kind.read(path, bytes));
}

void ExtractJsonLines(const std::string& path, const OpenFile& file,
                      const LetterUser& use) {
  JsonLinesReader lines(path, use);
  const std::string wrong =
      ReadPieces(file, [&](absl::string_view piece) { lines.Add(piece); });
  lines.Finish();
  if (!wrong.empty()) ReportUnreadable(path, "jsonl", wrong, use);
}

}  // namespace

bool IsKnownKind(absl::string_view path) {
  return FindFileKind(path) != nullptr;
}

void ExtractLetters(absl::string_view path, const LetterUser& use) {
  const std::string name(path);
  const FileKind* kind = FindFileKind(path);
  if (kind == nullptr) {
    return ReportUnreadable(name, "", KnownKindsHint(), use);
  }
  const OpenFile file(name);
  struct stat info = {};
  const std::string wrong = WhatIsWrong(file, info);
  if (!wrong.empty()) return ReportUnreadable(name, kind->name, wrong, use);
  const auto bytes = static_cast<uint64_t>(info.st_size);
  switch (kind->container) {
    case Container::kNone:
      if (bytes > kMaxLetterBytes) {
        return use(TooLargeLetter(name, kind->name, bytes));
      }
      return ExtractLeaf(name, *kind, file, use);
    case Container::kJsonLines:
      return ExtractJsonLines(name, file, use);
    case Container::kArchive:
      return ExtractArchive(name, file.descriptor(), bytes, use);
  }
}

}  // namespace imr
