#include "searcher/expand_saved.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/status_macros.h"
#include "searcher/saved_search.h"
#include "searcher/searches_file.h"

namespace imr {

absl::StatusOr<ExpandedOptions> ExpandSaved(Options options) {
  ExpandedOptions expanded;
  const std::string typed = absl::StrJoin(options.words, " ");
  absl::string_view more = typed;
  expanded.name = std::string(TakeReference(more));
  if (!expanded.name.empty()) {
    ASSIGN_OR_RETURN(const std::string path, SearchesPath());
    ASSIGN_OR_RETURN(const SearchesFile file, SearchesFile::Read(path));
    ASSIGN_OR_RETURN(const SavedSearch search, file.Find(expanded.name));
    ASSIGN_OR_RETURN(std::string query, NarrowedQuery(search, more));
    options.words = {std::move(query)};
    static_cast<SearchFlags&>(options) = OverSaved(options, search.flags);
    expanded.notes.push_back(absl::StrCat("@", FormatSavedSearch(search)));
  }
  expanded.options = std::move(options);
  return expanded;
}

}  // namespace imr
