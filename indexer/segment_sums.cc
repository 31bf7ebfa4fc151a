#include "indexer/segment_sums.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/json.h"
#include "common/progress.h"
#include "common/status_macros.h"
#include "common/sums.h"
#include "indexer/on_threads.h"

namespace imr {
namespace {

namespace fs = std::filesystem;

std::string SumsPath(const std::string& folder) {
  return absl::StrCat(folder, "/", kSumsName);
}

// Returns the paths in the folder of all its files but the sums.
std::vector<std::string> FilesIn(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end;
       !error && at != end; at.increment(error)) {
    std::error_code none;
    if (!at->is_regular_file(none)) continue;
    files.push_back(fs::relative(at->path(), folder, none).string());
  }
  std::erase(files, kSumsName);
  std::sort(files.begin(), files.end());
  return files;
}

// Files of segments with what they should be, and what is wrong with them.
class SumsChecker {
 public:
  // Takes the files of a segment that its sums tell of.
  void AddSegment(const std::string& folder) {
    const absl::StatusOr<std::string> bytes = ReadFile(SumsPath(folder));
    if (!bytes.ok()) return Find(bytes.status().message());
    const std::optional<Json> written = DecodeSums(*bytes);
    if (!written) return Find("\"", SumsPath(folder), "\": it is damaged");
    std::vector<std::string> names;
    for (const auto& [name, sums] : written->items()) {
      names.push_back(name);
      files_.push_back({absl::StrCat(folder, "/", name), sums, ""});
    }
    std::sort(names.begin(), names.end());
    if (names != FilesIn(folder)) {
      Find("\"", folder, "\": its files are not those that were written");
    }
  }

  std::vector<std::string> Run(int threads) {
    Progress progress(TotalBytes(), "bytes");
    std::atomic<size_t> next = 0;
    absl::Mutex mutex;
    uint64_t done = 0;
    OnThreads(threads, [&] {
      for (size_t i; (i = next++) < files_.size();) {
        const uint64_t bytes = Check(files_[i]);
        const absl::MutexLock lock(&mutex);
        progress.Update(done += bytes);
      }
    });
    std::vector<std::string> findings;
    for (File& file : files_) {
      if (!file.finding.empty()) findings.push_back(std::move(file.finding));
    }
    return findings;
  }

 private:
  struct File {
    std::string path;
    Json sums;  // as they should be
    std::string finding;
  };

  // Adds what is wrong with no file alone.
  template <typename... Parts>
  void Find(const Parts&... parts) {
    files_.push_back({"", Json(), absl::StrCat(parts...)});
  }

  uint64_t TotalBytes() const {
    uint64_t bytes = 0;
    for (const File& file : files_) {
      if (!file.path.empty()) bytes += BytesOf(file.path);
    }
    return bytes;
  }

  static uint64_t BytesOf(const std::string& path) {
    std::error_code error;
    const uintmax_t bytes = fs::file_size(path, error);
    return error ? 0 : bytes;
  }

  // Returns the file's bytes.
  static uint64_t Check(File& file) {
    if (file.path.empty()) return 0;
    const uint64_t bytes = BytesOf(file.path);
    const absl::StatusOr<std::string> sha256 = Sha256OfFile(file.path);
    if (!sha256.ok()) {
      file.finding = std::string(sha256.status().message());
    } else if (file.sums != SumsOf(bytes, *sha256)) {
      file.finding = absl::StrCat(
          "\"", file.path, "\": its bytes are not those that were written");
    }
    return bytes;
  }

  std::vector<File> files_;
};

}  // namespace

absl::Status WriteSums(const std::string& segment_folder) {
  Json files = Json::object();
  for (const std::string& name : FilesIn(segment_folder)) {
    const std::string path = absl::StrCat(segment_folder, "/", name);
    RETURN_IF_ERROR(SyncFolder(path));
    ASSIGN_OR_RETURN(const std::string sha256, Sha256OfFile(path));
    std::error_code error;
    files[name] = SumsOf(fs::file_size(path, error), sha256);
  }
  const std::string postings = absl::StrCat(segment_folder, "/", kPostingsName);
  if (PathExists(postings)) RETURN_IF_ERROR(SyncFolder(postings));
  return WriteFile(SumsPath(segment_folder), EncodeSums(files));
}

std::vector<std::string> CheckSums(
    absl::Span<const std::string> segment_folders, int threads) {
  SumsChecker checker;
  for (const std::string& folder : segment_folders) checker.AddSegment(folder);
  return checker.Run(threads);
}

}  // namespace imr
