#include "indexer/source.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <set>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"

#include "common/status_macros.h"
#include "indexer/extract.h"

namespace imr {
namespace {

constexpr int64_t kNanosecondsPerSecond = 1000000000;

// Files that archivers and desktops leave beside those people made.
bool IsHidden(absl::string_view name) {
  return absl::StartsWith(name, ".") || name == "__MACOSX";
}

// Returns why `path` cannot be looked at, and what to do.
absl::Status NotReadable(int error, const std::string& path) {
  if (error == ENOENT || error == ENOTDIR) {
    return absl::NotFoundError(absl::StrCat(
        "read \"", path, "\": no such file or folder; check the path"));
  }
  return absl::ErrnoToStatus(error, absl::StrCat("read \"", path, "\""));
}

class InputLister {
 public:
  absl::Status Add(const std::string& path) {
    struct stat info;
    if (stat(path.c_str(), &info) != 0) {
      return NotReadable(errno, path);
    }
    if (S_ISDIR(info.st_mode)) return Walk(path, info);
    if (!S_ISREG(info.st_mode)) {
      return absl::InvalidArgumentError(
          absl::StrCat("read \"", path,
                       "\": neither a file nor a folder; name a letter, an "
                       "archive or a folder"));
    }
    AddFile(path, info);
    return absl::OkStatus();
  }

  absl::Status AddList(std::istream& list) {
    std::string line;
    while (std::getline(list, line)) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (!line.empty()) RETURN_IF_ERROR(Add(line));
    }
    return absl::OkStatus();
  }

  std::vector<InputFile> Take() {
    std::sort(
        files_.begin(), files_.end(),
        [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
    const auto is_same = [](const InputFile& a, const InputFile& b) {
      return a.path == b.path;
    };
    files_.erase(std::unique(files_.begin(), files_.end(), is_same),
                 files_.end());
    return std::move(files_);
  }

 private:
  void AddFile(const std::string& path, const struct stat& info) {
    const int64_t modified =
        info.st_mtim.tv_sec * kNanosecondsPerSecond + info.st_mtim.tv_nsec;
    files_.push_back({path, static_cast<uint64_t>(info.st_size), modified});
  }

  absl::Status Walk(const std::string& folder, const struct stat& info) {
    // A link may lead back to a folder above it.
    if (!walked_.insert({info.st_dev, info.st_ino}).second) {
      return absl::OkStatus();
    }
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(opendir(folder.c_str()),
                                                      &closedir);
    if (entries == nullptr) {
      return absl::ErrnoToStatus(errno,
                                 absl::StrCat("list folder \"", folder, "\""));
    }
    const absl::string_view base = absl::StripSuffix(folder, "/");
    while (const dirent* entry = readdir(entries.get())) {
      if (IsHidden(entry->d_name)) continue;
      RETURN_IF_ERROR(AddEntry(absl::StrCat(base, "/", entry->d_name)));
    }
    return absl::OkStatus();
  }

  absl::Status AddEntry(const std::string& path) {
    struct stat info;
    const bool is_there = stat(path.c_str(), &info) == 0;
    if (is_there && S_ISDIR(info.st_mode)) return Walk(path, info);
    if (!IsKnownKind(path)) return absl::OkStatus();
    // A link to nothing becomes a letter's Problem when it is read.
    if (!is_there) files_.push_back({path, 0, 0});
    if (is_there && S_ISREG(info.st_mode)) AddFile(path, info);
    return absl::OkStatus();
  }

  std::vector<InputFile> files_;
  std::set<std::pair<dev_t, ino_t>> walked_;
};

}  // namespace

absl::StatusOr<std::vector<InputFile>> ListInputs(
    absl::Span<const std::string> inputs, std::istream& list) {
  InputLister lister;
  for (const std::string& input : inputs) {
    RETURN_IF_ERROR(input == "-" ? lister.AddList(list) : lister.Add(input));
  }
  return lister.Take();
}

}  // namespace imr
