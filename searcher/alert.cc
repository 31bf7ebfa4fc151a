#include "searcher/alert.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"

#include "common/date.h"
#include "common/file.h"
#include "common/json.h"
#include "common/revision.h"
#include "common/status_macros.h"
#include "searcher/added_after.h"
#include "searcher/searches_file.h"
#include "searcher/typed_days.h"

namespace imr {
namespace {

namespace fs = std::filesystem;

constexpr char kFormat[] = "imr.mark/1";
constexpr size_t kKeyDigits = 16;

// When a search was last asked, and of what.
struct Mark {
  std::string index_id;
  uint64_t generation = 0;  // of the index then
  std::string day;
};

std::string MarksFolder(const std::string& searches_path) {
  return absl::StrCat(searches_path, ".marks");
}

std::string PathOfIndex(const IndexReader& index) {
  std::error_code error;
  const fs::path path = fs::canonical(index.path(), error);
  return error ? index.path() : path.string();
}

// Returns the file of the mark of one search and index.
std::string MarkPath(const std::string& searches_path, const std::string& name,
                     const std::string& index_path,
                     const SearchRequest& request) {
  const std::string key = Sha256Hex(absl::StrCat(
      index_path, "\n", request.query, "\n", request.literal ? "literal" : "",
      "\n", absl::StrJoin(request.cases, "\n")));
  return absl::StrCat(MarksFolder(searches_path), "/", name, ".",
                      key.substr(0, kKeyDigits));
}

// Returns the mark in a file, nullopt if there is no such file.
absl::StatusOr<std::optional<Mark>> ReadMark(const std::string& path) {
  const absl::StatusOr<std::string> bytes = ReadFile(path);
  if (absl::IsNotFound(bytes.status())) return std::nullopt;
  RETURN_IF_ERROR(bytes.status());
  const Json json = Json::parse(*bytes, nullptr, /*allow_exceptions=*/false);
  const std::string what = absl::StrCat("read \"", path, "\"");
  absl::Status status;
  JsonReader reader(what, status);
  std::string schema;
  Mark mark;
  reader.Get(json, "schema", schema);
  reader.Get(json, "index_id", mark.index_id);
  reader.Get(json, "generation", mark.generation);
  reader.Get(json, "day", mark.day);
  if (schema != kFormat) reader.Fail("schema", "unknown");
  if (status.ok()) return mark;
  return absl::DataLossError(absl::StrCat(
      status.message(), "; delete it, and --since last begins anew"));
}

absl::Status NoSince(absl::string_view given, absl::string_view why) {
  return absl::InvalidArgumentError(
      absl::StrCat("--since \"", given, "\": ", why));
}

// A build, and how a note says what those after it are.
struct Since {
  uint64_t build = 0;
  std::string note;
};

absl::StatusOr<Since> SinceBuild(absl::string_view text,
                                 const IndexReader& index) {
  uint64_t build = 0;
  if (!absl::SimpleAtoi(text, &build) || build > index.generation()) {
    return NoSince(text, absl::StrCat("the newest build of this index is ",
                                      index.generation(),
                                      "; a day is given as 2016-11-18"));
  }
  return Since{build, absl::StrCat("--since ", text, ": what builds after ",
                                   text, " added or replaced; the newest is ",
                                   index.generation())};
}

// Errors: FailedPrecondition if a build of which no day is known may be of this
// day or a later one.
absl::StatusOr<Since> SinceDay(absl::string_view text, absl::CivilDay day,
                               const IndexReader& index) {
  const std::vector<BuildDay>& days = index.revision().days;
  const uint64_t dayless =
      days.empty() ? index.generation() : days.front().first - 1;
  const bool may_be_dayless = days.empty() || day <= days.front().day;
  if (may_be_dayless && HasAddedUpTo(index, dayless)) {
    return absl::FailedPreconditionError(absl::StrCat(
        "--since \"", text, "\": of builds up to ", dayless,
        ", which an older imr-index made, the index has no days; give ",
        days.empty() ? ""
                     : absl::StrCat("a day after ",
                                    FormatIsoDay(days.front().day), ", or "),
        "the number of a build, or make the index anew with \"imr-index build "
        "--rebuild\""));
  }
  const auto from =
      std::find_if(days.begin(), days.end(),
                   [&](const BuildDay& other) { return other.day >= day; });
  const std::string since =
      absl::StrCat("--since ", text, ": what builds on ", FormatIsoDay(day),
                   " and later added or replaced; ");
  if (from != days.end()) {
    return Since{from->first - 1,
                 absl::StrCat(since, "the first of them was ", from->first,
                              " on ", FormatIsoDay(from->day))};
  }
  return Since{
      index.generation(),
      absl::StrCat(since, "the last build was ",
                   days.empty()
                       ? "earlier"
                       : absl::StrCat("on ", FormatIsoDay(days.back().day)))};
}

absl::StatusOr<Since> SinceOf(absl::string_view text, absl::CivilDay today,
                              const IndexReader& index) {
  if (std::all_of(text.begin(), text.end(), absl::ascii_isdigit)) {
    return SinceBuild(text, index);
  }
  if (const auto typed = ParseTypedDays(text, today)) {
    return SinceDay(text, typed->days.first, index);
  }
  return NoSince(text,
                 "no such choice; give last, a day such as 2016-11-18, or the "
                 "number of a build");
}

}  // namespace

absl::StatusOr<Alert> Alert::Prepare(const ExpandedOptions& expanded,
                                     const IndexReader& index,
                                     SearchRequest& request) {
  Alert alert;
  const std::string& since = expanded.options.since;
  if (since.empty()) return alert;
  if (since != "last") {
    ASSIGN_OR_RETURN(const Since build, SinceOf(since, request.today, index));
    request.since = build.build;
    alert.note_ = build.note;
    return alert;
  }
  RETURN_IF_ERROR(alert.PrepareLast(expanded, index, request));
  return alert;
}

absl::Status Alert::PrepareLast(const ExpandedOptions& expanded,
                                const IndexReader& index,
                                SearchRequest& request) {
  if (expanded.name.empty()) {
    return NoSince("last",
                   "only a saved search is remembered; \"imr-search save NAME "
                   "QUERY\", then \"imr-search find @NAME --since last\"");
  }
  ASSIGN_OR_RETURN(const std::string searches, SearchesPath());
  name_ = expanded.name;
  index_path_ = PathOfIndex(index);
  path_ = MarkPath(searches, name_, index_path_, request);
  request_ = request;
  ASSIGN_OR_RETURN(const std::optional<Mark> mark, ReadMark(path_));
  const bool is_same = mark && mark->index_id == index.revision().id &&
                       mark->generation <= index.generation();
  moves_on_ = !mark;
  if (mark && !expanded.options.limit) request.limit = 0;
  if (!mark) {
    note_ = absl::StrCat(
        "--since last: first asked of this index, so this is the search "
        "without it; next time, what builds after ",
        index.generation(), " add or replace");
  } else if (!is_same) {
    note_ =
        absl::StrCat("--since last: the index was made anew since ", mark->day,
                     ", when this was last asked, so all of it counts as new");
  } else {
    request.since = mark->generation;
    note_ = absl::StrCat("--since last: what builds after ", mark->generation,
                         " added or replaced; last asked on ", mark->day,
                         "; --since ", mark->generation, " shows it again");
  }
  return absl::OkStatus();
}

void Alert::AddNotes(ResultPage& page) const {
  if (note_.empty()) return;
  std::vector<std::string> notes = {note_};
  if (!path_.empty() && !moves_on_ && !IsWhole(page)) {
    notes.push_back(
        "not all of it is shown, so next time it is shown again; --limit 0 "
        "shows all");
  }
  page.notes.insert(page.notes.begin(), notes.begin(), notes.end());
}

absl::Status Alert::Remember(const IndexReader& index,
                             const ResultPage& page) const {
  if (path_.empty() || !(moves_on_ || IsWhole(page))) return absl::OkStatus();
  const std::string folder = fs::path(path_).parent_path().string();
  RETURN_IF_ERROR(MakeFolders(folder));
  ASSIGN_OR_RETURN(const FileLock lock, FileLock::WaitForFolder(folder));
  // Another command may have asked since this one read the mark, of later
  // builds too: they were shown then.
  ASSIGN_OR_RETURN(const std::optional<Mark> there, ReadMark(path_));
  if (there && there->index_id == index.revision().id &&
      there->generation > index.generation()) {
    return absl::OkStatus();
  }
  const Json mark = {{"schema", kFormat},
                     {"search", name_},
                     {"query", request_.query},
                     {"index", index_path_},
                     {"index_id", index.revision().id},
                     {"generation", index.generation()},
                     {"day", FormatIsoDay(request_.today)}};
  return WriteFile(path_, absl::StrCat(DumpJson(mark), "\n"));
}

absl::Status RemoveMarks(const std::string& searches_path,
                         absl::string_view name) {
  const std::string folder = MarksFolder(searches_path);
  if (!PathExists(folder)) return absl::OkStatus();
  ASSIGN_OR_RETURN(const FileLock lock, FileLock::WaitForFolder(folder));
  std::error_code error;
  std::vector<std::string> marks;
  for (const auto& file : fs::directory_iterator(folder, error)) {
    const std::string file_name = file.path().filename().string();
    absl::string_view key = file_name;
    if (absl::ConsumePrefix(&key, absl::StrCat(name, ".")) &&
        key.size() == kKeyDigits) {
      marks.push_back(file.path().string());
    }
  }
  for (const std::string& mark : marks) RETURN_IF_ERROR(RemoveFile(mark));
  return absl::OkStatus();
}

}  // namespace imr
