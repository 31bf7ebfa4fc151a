#include "indexer/archive.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include <archive.h>
#include <archive_entry.h>

#include "common/text.h"
#include "indexer/file_kind.h"
#include "indexer/json_lines.h"

namespace imr {
namespace {

using ArchivePtr = std::unique_ptr<archive, int (*)(archive*)>;

constexpr size_t kBlockBytes = 1 << 16;

// Returns a member's name as a relative path without "." and "..".
std::string MemberName(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  if (name == nullptr) return "";
  const std::string clean = CleanText(name).text;
  std::vector<absl::string_view> parts =
      absl::StrSplit(clean, absl::ByAnyChar("/\\"), absl::SkipEmpty());
  parts.erase(std::remove_if(parts.begin(), parts.end(),
                             [](absl::string_view part) {
                               return part == "." || part == "..";
                             }),
              parts.end());
  return absl::StrJoin(parts, "/");
}

bool IsHidden(absl::string_view name) {
  return absl::StartsWith(name, ".") || absl::StartsWith(name, "__MACOSX/") ||
         absl::StrContains(name, "/.");
}

class ArchiveReader {
 public:
  ArchiveReader(const std::string& path, uint64_t bytes, const LetterUser& use)
      : path_(path),
        most_bytes_(
            std::min(kMaxArchiveBytes,
                     std::max(kFreeArchiveBytes, bytes * kMaxArchiveRatio))),
        use_(use),
        archive_(archive_read_new(), &archive_read_free) {
    archive_read_support_filter_gzip(archive_.get());
    archive_read_support_format_tar(archive_.get());
    archive_read_support_format_zip(archive_.get());
  }

  void Read(int descriptor) {
    if (archive_read_open_fd(archive_.get(), descriptor, kBlockBytes) !=
        ARCHIVE_OK) {
      return ReportDamage();
    }
    archive_entry* entry = nullptr;
    for (;;) {
      const int code = archive_read_next_header(archive_.get(), &entry);
      if (code == ARCHIVE_EOF) break;
      if (code != ARCHIVE_OK && code != ARCHIVE_WARN) return ReportDamage();
      if (++members_ > kMaxArchiveMembers) return ReportTooLarge();
      if (!ReadMember(entry)) return;
    }
    if (letters_ == 0) ReportEmpty();
  }

 private:
  // Returns false if the rest of the archive cannot be read.
  bool ReadMember(archive_entry* entry) {
    const std::string name = MemberName(entry);
    const FileKind* kind = FindFileKind(name);
    const bool is_letter = archive_entry_filetype(entry) == AE_IFREG &&
                           kind != nullptr && !IsHidden(name) &&
                           kind->container != Container::kArchive;
    if (!is_letter) return SkipMember();
    const std::string path = absl::StrCat(path_, "!", name);
    const LetterUser counted = [this](ExtractedLetter letter) {
      ++letters_;
      use_(std::move(letter));
    };
    if (kind->container == Container::kJsonLines) {
      JsonLinesReader lines(path, counted);
      if (!ReadPieces([&](absl::string_view piece) { lines.Add(piece); })) {
        return false;
      }
      lines.Finish();
      return true;
    }
    return ReadLeaf(path, *kind, counted);
  }

  bool ReadLeaf(const std::string& path, const FileKind& kind,
                const LetterUser& use) {
    std::string content;
    uint64_t size = 0;
    const bool is_whole = ReadPieces([&](absl::string_view piece) {
      size += piece.size();
      if (size <= kMaxLetterBytes) content.append(piece.data(), piece.size());
    });
    if (!is_whole) return false;
    use(size > kMaxLetterBytes ? TooLargeLetter(path, kind.name, size)
                               : kind.read(path, content));
    return true;
  }

  // Members that are not read count too: they are decompressed.
  bool SkipMember() {
    return ReadPieces([](absl::string_view) {});
  }

  template <typename Use>
  bool ReadPieces(Use use) {
    for (;;) {
      const void* block = nullptr;
      size_t size = 0;
      la_int64_t offset = 0;
      const int code =
          archive_read_data_block(archive_.get(), &block, &size, &offset);
      if (code == ARCHIVE_EOF) return true;
      if (code != ARCHIVE_OK && code != ARCHIVE_WARN) {
        ReportDamage();
        return false;
      }
      bytes_ += size;
      if (bytes_ > most_bytes_) {
        ReportTooLarge();
        return false;
      }
      use(absl::string_view(static_cast<const char*>(block), size));
    }
  }

  void ReportDamage() {
    const char* what = archive_error_string(archive_.get());
    Report(ProblemCode::kUnreadableFile,
           absl::StrCat(what == nullptr ? "damaged" : what,
                        "; what stands before it was read; repack it"));
  }

  void ReportTooLarge() {
    Report(ProblemCode::kTooLarge,
           absl::StrCat("its members have more than ", most_bytes_,
                        " bytes or number more than ", kMaxArchiveMembers,
                        "; what stands before that was read; split it"));
  }

  void ReportEmpty() {
    Report(ProblemCode::kNoText, "no letters in it (.txt, .pdf, .jsonl)");
  }

  void Report(ProblemCode code, const std::string& what) {
    use_(LetterWithProblem(path_, "", code,
                           absl::StrCat("read \"", path_, "\": ", what)));
  }

  std::string path_;
  uint64_t most_bytes_;
  const LetterUser& use_;
  ArchivePtr archive_;
  uint64_t bytes_ = 0;
  int members_ = 0;
  int letters_ = 0;
};

}  // namespace

void ExtractArchive(const std::string& path, int descriptor, uint64_t bytes,
                    const LetterUser& use) {
  ArchiveReader(path, bytes, use).Read(descriptor);
}

}  // namespace imr
