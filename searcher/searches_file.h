// The user's saved searches: a text file of one search a line (saved_search.h)
// that may be edited by hand. Empty lines and lines that begin with "#" are
// kept as they are. It is replaced whole, by renaming, one change at a time.
// Outside face: SearchesPath(), SearchesFile, ChangeSearches().
#ifndef IMR_SEARCHER_SEARCHES_FILE_H_
#define IMR_SEARCHER_SEARCHES_FILE_H_

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"

#include "searcher/saved_search.h"

namespace imr {

// Returns the path of the file: IMR_SEARCHES, else imr/searches in
// XDG_CONFIG_HOME, else in ~/.config.
// Errors: FailedPrecondition if none of them says where.
absl::StatusOr<std::string> SearchesPath();

class SearchesFile {
 public:
  // Reads the file; one that is not there has no searches.
  // Errors: InvalidArgument naming the line that is no search, or has the name
  // of another.
  static absl::StatusOr<SearchesFile> Read(const std::string& path);

  const std::string& path() const { return path_; }
  const std::vector<SavedSearch>& searches() const { return searches_; }

  // Errors: NotFound naming the nearest names there are.
  absl::StatusOr<SavedSearch> Find(absl::string_view name) const;

  // Adds the search, in the place of one that has its name.
  void Put(const SavedSearch& search);

  // Takes the search out and returns it. Errors: as Find.
  absl::StatusOr<SavedSearch> Remove(absl::string_view name);

  // Writes the file, in a folder that is there; who may read it stays as it
  // was.
  absl::Status Write() const;

 private:
  explicit SearchesFile(std::string path) : path_(std::move(path)) {}

  absl::Status ReadLine(absl::string_view line);
  // Returns the search's index in searches_, their number if there is none.
  size_t IndexOf(absl::string_view name) const;

  std::string path_;
  std::vector<std::string> lines_;
  std::vector<SavedSearch> searches_;
  std::vector<size_t> line_of_;  // of each search, index in lines_
};

// How long a command waits for others that change the file, which takes each
// some milliseconds.
inline constexpr absl::Duration kChangePatience = absl::Seconds(5);

// Reads the file, has `change` change it and writes it, while no other command
// does so.
// Errors: those of reading, of `change` and of writing; Unavailable if others
// are changing the file all the time.
absl::Status ChangeSearches(
    const std::string& path,
    const std::function<absl::Status(SearchesFile&)>& change,
    absl::Duration patience = kChangePatience);

}  // namespace imr

#endif  // IMR_SEARCHER_SEARCHES_FILE_H_
