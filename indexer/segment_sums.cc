#include "indexer/segment_sums.h"

#include <algorithm>
#include <filesystem>

#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/json.h"
#include "common/status_macros.h"

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
  for (const auto& file : fs::recursive_directory_iterator(folder, error)) {
    if (!file.is_regular_file(error)) continue;
    files.push_back(fs::relative(file.path(), folder, error).string());
  }
  std::erase(files, kSumsName);
  std::sort(files.begin(), files.end());
  return files;
}

Json SumsOf(uint64_t bytes, const std::string& sha256) {
  return {{"bytes", bytes}, {"sha256", sha256}};
}

// Returns what a file should be and is not, "" if it is.
std::string CheckFile(const std::string& folder, const std::string& name,
                      const Json& sums) {
  const std::string path = absl::StrCat(folder, "/", name);
  const absl::StatusOr<std::string> sha256 = Sha256OfFile(path);
  if (!sha256.ok()) return std::string(sha256.status().message());
  std::error_code error;
  if (sums == SumsOf(fs::file_size(path, error), *sha256)) return "";
  return absl::StrCat("\"", path,
                      "\": its bytes are not those that were written");
}

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
  return WriteFile(SumsPath(segment_folder),
                   absl::StrCat(Json({{"files", files}}).dump(), "\n"));
}

std::vector<std::string> CheckSums(const std::string& segment_folder) {
  const absl::StatusOr<std::string> bytes = ReadFile(SumsPath(segment_folder));
  if (!bytes.ok()) return {std::string(bytes.status().message())};
  const Json json = Json::parse(*bytes, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("files") ||
      !json["files"].is_object()) {
    return {absl::StrCat("\"", SumsPath(segment_folder), "\": it is damaged")};
  }
  std::vector<std::string> findings;
  std::vector<std::string> names;
  for (const auto& [name, sums] : json["files"].items()) {
    names.push_back(name);
    const std::string finding = CheckFile(segment_folder, name, sums);
    if (!finding.empty()) findings.push_back(finding);
  }
  std::sort(names.begin(), names.end());
  if (names != FilesIn(segment_folder)) {
    findings.push_back(absl::StrCat("\"", segment_folder,
                                    "\": its files are not those that were "
                                    "written"));
  }
  return findings;
}

}  // namespace imr
