// The commands that keep saved searches: save, searches, delete.
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"

#include "common/json.h"
#include "common/status_macros.h"
#include "searcher/alert.h"
#include "searcher/clean_query.h"
#include "searcher/commands.h"
#include "searcher/expand_saved.h"
#include "searcher/interpret.h"
#include "searcher/render/style.h"
#include "searcher/saved_search.h"
#include "searcher/searches_file.h"

namespace imr {
namespace {

// Returns the name given to a command, which may be typed as in a query.
absl::StatusOr<std::string> NameOf(const Options& options) {
  const std::string name(absl::StripPrefix(options.name, "@"));
  RETURN_IF_ERROR(CheckSearchName(name));
  return name;
}

// A search to save, and what is to be noted of how its query was read.
struct SearchToSave {
  SavedSearch search;
  std::vector<std::string> notes;
};

absl::Status CannotSave(absl::string_view name, absl::string_view why) {
  return absl::InvalidArgumentError(absl::StrCat("save \"", name, "\": ", why));
}

// Errors: InvalidArgument if the file would not give back what is saved, as
// where a flag's value holds a space.
absl::Status CheckReadBack(const SavedSearch& search) {
  const std::string line = FormatSavedSearch(search);
  const absl::StatusOr<SavedSearch> read = ParseSavedSearch(line);
  if (read.ok() && read->query == search.query &&
      FormatSavedSearch(*read) == line) {
    return absl::OkStatus();
  }
  return CannotSave(search.name,
                    absl::StrCat("\"", line,
                                 "\" would be read as something else; give "
                                 "its flags without spaces in them"));
}

// Returns the search to save. A saved search it is made of is put in, so that
// it does not change with it.
// Errors: InvalidArgument where find would give one, and for a query of which
// only a part would be kept.
absl::StatusOr<SearchToSave> SearchOf(const Options& given) {
  ASSIGN_OR_RETURN(const ExpandedOptions expanded, ExpandSaved(given));
  SearchToSave save;
  SavedSearch& search = save.search;
  ASSIGN_OR_RETURN(search.name, NameOf(given));
  search.flags = expanded.options;
  SearchRequest request;
  request.query = absl::StrJoin(expanded.options.words, " ");
  request.literal = search.flags.literal;
  search.query =
      std::string(absl::StripAsciiWhitespace(CleanQuery(request.query).text));
  RETURN_IF_ERROR(CheckFlags(search.flags));
  if (search.query.empty()) {
    return CannotSave(search.name, "no query; give its words");
  }
  if (request.query.size() > kMaxQueryBytes) {
    return CannotSave(search.name,
                      absl::StrCat("the query has ", request.query.size(),
                                   " bytes, of which ", kMaxQueryBytes,
                                   " are read; save it in parts"));
  }
  RETURN_IF_ERROR(CheckReadBack(search));
  ASSIGN_OR_RETURN(Interpretation interpretation, Interpret(request));
  save.notes = std::move(interpretation.notes);
  return save;
}

std::string TextOf(const SavedSearch& search) {
  return absl::StrCat("@", FormatSavedSearch(search));
}

Json TextOrNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json ToJson(const SavedSearch& search) {
  const SearchFlags& flags = search.flags;
  return {{"name", search.name},
          {"query", search.query},
          {"by", TextOrNull(flags.by)},
          {"sort", TextOrNull(flags.sort)},
          {"limit", flags.limit ? Json(*flags.limit) : Json(nullptr)},
          {"facets", flags.facets},
          {"literal", flags.literal},
          {"no_fold", flags.no_fold}};
}

std::string SearchesToJson(const SearchesFile& file) {
  Json searches = Json::array();
  for (const SavedSearch& search : file.searches()) {
    searches.push_back(ToJson(search));
  }
  return absl::StrCat(DumpJson({{"schema", "imr.searches/1"},
                                {"path", file.path()},
                                {"searches", std::move(searches)}}),
                      "\n");
}

std::string SearchesToText(const SearchesFile& file) {
  if (file.searches().empty()) {
    return absl::StrCat("no search is saved in ", file.path(),
                        "; \"imr-search save NAME QUERY\" saves one\n");
  }
  std::string text;
  for (const SavedSearch& search : file.searches()) {
    absl::StrAppend(&text, TextOf(search), "\n");
  }
  return text;
}

}  // namespace

absl::StatusOr<int> RunSave(const Options& options, std::ostream& out) {
  ASSIGN_OR_RETURN(const SearchToSave save, SearchOf(options));
  const SavedSearch& search = save.search;
  ASSIGN_OR_RETURN(const std::string path, SearchesPath());
  std::string before;
  RETURN_IF_ERROR(ChangeSearches(path, [&](SearchesFile& file) {
    const absl::StatusOr<SavedSearch> old = file.Find(search.name);
    if (old.ok()) before = TextOf(*old);
    file.Put(search);
    return absl::OkStatus();
  }));
  std::string text = absl::StrCat("saved ", TextOf(search), "\n");
  if (!before.empty()) {
    absl::StrAppend(&text, "in the place of ", before, "\n");
  }
  for (const std::string& note : save.notes) {
    absl::StrAppend(
        &text, Wrap(absl::StrCat("note: ", note), 2, options.render.width));
  }
  out << text;
  return 0;
}

absl::StatusOr<int> RunSearches(const Options& options, std::ostream& out) {
  RETURN_IF_ERROR(CheckChoice("--format", options.format, kSearchesFormats));
  ASSIGN_OR_RETURN(const std::string path, SearchesPath());
  ASSIGN_OR_RETURN(const SearchesFile file, SearchesFile::Read(path));
  out << (options.format == "json" ? SearchesToJson(file)
                                   : SearchesToText(file));
  return file.searches().empty() ? 1 : 0;
}

absl::StatusOr<int> RunDelete(const Options& options, std::ostream& out) {
  ASSIGN_OR_RETURN(const std::string name, NameOf(options));
  ASSIGN_OR_RETURN(const std::string path, SearchesPath());
  std::string text;
  RETURN_IF_ERROR(ChangeSearches(path, [&](SearchesFile& file) -> absl::Status {
    ASSIGN_OR_RETURN(const SavedSearch removed, file.Remove(name));
    text = TextOf(removed);
    return absl::OkStatus();
  }));
  RETURN_IF_ERROR(RemoveMarks(path, name));
  out << "deleted " << text << "\n";
  return 0;
}

}  // namespace imr
