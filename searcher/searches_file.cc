#include "searcher/searches_file.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/time/clock.h"

#include "common/file.h"
#include "common/status_macros.h"
#include "searcher/spelling_distance.h"

namespace imr {
namespace {

namespace fs = std::filesystem;

constexpr int kNearNames = 2;       // slips in a name that may be meant
constexpr size_t kNamesShown = 10;  // where none is near

constexpr char kHead[] =
    "# Saved searches of imr-search: NAME [FLAG]... QUERY, one a line; this "
    "file may be edited.\n";

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// A name of `searches` that `typed` may stand for: nearly so spelled, or
// beginning so.
bool MayMean(absl::string_view typed, absl::string_view name) {
  const std::string a = absl::AsciiStrToLower(typed);
  const std::string b = absl::AsciiStrToLower(name);
  return absl::StartsWith(b, a) ||
         SpellingDistance(a, b, kNearNames) <= kNearNames;
}

std::string NamesThere(const std::vector<SavedSearch>& searches,
                       absl::string_view typed) {
  std::vector<std::string> near, all;
  for (const SavedSearch& search : searches) {
    const std::string name = absl::StrCat("@", search.name);
    if (MayMean(typed, search.name)) near.push_back(name);
    if (all.size() < kNamesShown) all.push_back(name);
  }
  if (!near.empty()) {
    near.resize(std::min(near.size(), kNamesShown));
    return absl::StrCat("the nearest: ", absl::StrJoin(near, ", "),
                        "; \"imr-search searches\" lists all");
  }
  if (all.empty()) {
    return "none is saved; \"imr-search save NAME QUERY\" saves one";
  }
  return absl::StrCat("there are ", absl::StrJoin(all, ", "),
                      searches.size() > all.size() ? ", ..." : "");
}

// Takes a lock that others hold for moments.
absl::StatusOr<FileLock> TakeLock(const std::string& path,
                                  absl::Duration patience) {
  constexpr absl::Duration kPause = absl::Milliseconds(5);
  for (absl::Duration waited;; waited += kPause) {
    absl::StatusOr<FileLock> lock = FileLock::Take(path);
    if (!absl::IsUnavailable(lock.status()) || waited >= patience) return lock;
    absl::SleepFor(kPause);
  }
}

// Returns where the file is that `path` may be a link to.
std::string TargetOf(const std::string& path) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  return error ? path : target.string();
}

}  // namespace

absl::StatusOr<std::string> SearchesPath() {
  const std::string own = Environment("IMR_SEARCHES");
  if (!own.empty()) return own;
  const std::string config = Environment("XDG_CONFIG_HOME");
  // XDG Base Directory Specification 0.8: a relative path is to be ignored.
  if (absl::StartsWith(config, "/")) return config + "/imr/searches";
  const std::string home = Environment("HOME");
  if (!home.empty()) return home + "/.config/imr/searches";
  return absl::FailedPreconditionError(
      "saved searches: neither IMR_SEARCHES nor HOME is set; set IMR_SEARCHES "
      "to the path of a file");
}

absl::StatusOr<SearchesFile> SearchesFile::Read(const std::string& path) {
  SearchesFile file(path);
  absl::StatusOr<std::string> bytes = ReadFile(path);
  if (absl::IsNotFound(bytes.status())) {
    file.lines_.push_back(std::string(absl::StripSuffix(kHead, "\n")));
    return file;
  }
  RETURN_IF_ERROR(bytes.status());
  absl::string_view text = *bytes;
  absl::ConsumePrefix(&text, "\xef\xbb\xbf");  // of editors that mark UTF-8
  absl::ConsumeSuffix(&text, "\n");
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    absl::ConsumeSuffix(&line, "\r");
    if (absl::Status read = file.ReadLine(line); !read.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat("read \"", path, "\": line ", file.lines_.size(), ": ",
                       read.message(), "; correct the line or delete it"));
    }
  }
  return file;
}

absl::Status SearchesFile::ReadLine(absl::string_view line) {
  lines_.emplace_back(line);
  const absl::string_view text = absl::StripAsciiWhitespace(line);
  if (text.empty() || text.front() == '#') return absl::OkStatus();
  ASSIGN_OR_RETURN(SavedSearch search, ParseSavedSearch(text));
  const size_t at = IndexOf(search.name);
  if (at < searches_.size()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "\"", search.name, "\" stands in line ", line_of_[at] + 1, " as well"));
  }
  searches_.push_back(std::move(search));
  line_of_.push_back(lines_.size() - 1);
  return absl::OkStatus();
}

size_t SearchesFile::IndexOf(absl::string_view name) const {
  size_t at = 0;
  while (at < searches_.size() && searches_[at].name != name) ++at;
  return at;
}

absl::StatusOr<SavedSearch> SearchesFile::Find(absl::string_view name) const {
  const size_t at = IndexOf(name);
  if (at < searches_.size()) return searches_[at];
  return absl::NotFoundError(absl::StrCat("saved search \"@", name,
                                          "\": no such search; ",
                                          NamesThere(searches_, name)));
}

void SearchesFile::Put(const SavedSearch& search) {
  const size_t at = IndexOf(search.name);
  if (at == searches_.size()) {
    searches_.emplace_back();
    line_of_.push_back(lines_.size());
    lines_.emplace_back();
  }
  searches_[at] = search;
  lines_[line_of_[at]] = FormatSavedSearch(search);
}

absl::StatusOr<SavedSearch> SearchesFile::Remove(absl::string_view name) {
  ASSIGN_OR_RETURN(SavedSearch removed, Find(name));
  const auto at = static_cast<std::ptrdiff_t>(IndexOf(name));
  const size_t line = line_of_[static_cast<size_t>(at)];
  lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(line));
  searches_.erase(searches_.begin() + at);
  line_of_.erase(line_of_.begin() + at);
  for (size_t& other : line_of_) {
    if (other > line) --other;
  }
  return removed;
}

// A link stays a link.
absl::Status SearchesFile::Write() const {
  std::string bytes;
  for (const std::string& line : lines_) absl::StrAppend(&bytes, line, "\n");
  return WriteFile(TargetOf(path_), bytes);
}

absl::Status ChangeSearches(
    const std::string& path,
    const std::function<absl::Status(SearchesFile&)>& change,
    absl::Duration patience) {
  const std::string folder = fs::path(path).parent_path().string();
  if (!folder.empty()) RETURN_IF_ERROR(MakeFolders(folder));
  const absl::StatusOr<FileLock> lock =
      TakeLock(absl::StrCat(path, ".lock"), patience);
  if (absl::IsUnavailable(lock.status())) {
    return absl::UnavailableError(absl::StrCat(
        "change \"", path, "\": another command is changing it; try again"));
  }
  RETURN_IF_ERROR(lock.status());
  ASSIGN_OR_RETURN(SearchesFile file, SearchesFile::Read(path));
  RETURN_IF_ERROR(change(file));
  return file.Write();
}

}  // namespace imr
