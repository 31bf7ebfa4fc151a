#include "tools/bench/queries.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

#include "common/file.h"

namespace imr {
namespace {

constexpr size_t kColumns = 7;

std::string IsoDay(absl::string_view day) {
  return absl::StrCat(day.substr(0, 4), "-", day.substr(4, 2), "-",
                      day.substr(6, 2));
}

std::string Quoted(absl::string_view text) {
  return absl::StrCat("\"", text, "\"");
}

// Returns what stands after the words in both forms of a query.
void AddDays(const BenchQuery& query, std::vector<std::string>& parts) {
  if (query.from.empty()) return;
  parts.push_back(
      absl::StrCat("decided:", IsoDay(query.from), "..", IsoDay(query.to)));
}

BenchQuery QueryOf(const std::vector<std::string>& cells) {
  BenchQuery query;
  query.group = cells[0];
  query.mode = cells[1];
  query.words = absl::StrSplit(cells[2], ' ', absl::SkipEmpty());
  for (absl::string_view filter :
       absl::StrSplit(cells[3], '|', absl::SkipEmpty())) {
    query.filters.push_back(absl::StrSplit(filter, absl::MaxSplits('=', 1)));
  }
  query.from = cells[4];
  query.to = cells[5];
  return query;
}

}  // namespace

std::string QueriesToText(absl::Span<const BenchQuery> queries) {
  std::string text;
  int number = 0;
  for (const BenchQuery& query : queries) {
    absl::StrAppend(&text, query.group, "\t", query.mode, "\t",
                    absl::StrJoin(query.words, " "), "\t",
                    absl::StrJoin(query.filters, "|", absl::PairFormatter("=")),
                    "\t", query.from, "\t", query.to, "\t", number++, "\n");
  }
  return text;
}

absl::StatusOr<std::vector<BenchQuery>> ReadQueries(const std::string& path) {
  const auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  std::vector<BenchQuery> queries;
  for (absl::string_view line :
       absl::StrSplit(*text, '\n', absl::SkipEmpty())) {
    const std::vector<std::string> cells = absl::StrSplit(line, '\t');
    if (cells.size() != kColumns) {
      return absl::DataLossError(absl::StrCat("read \"", path, "\": \"", line,
                                              "\" is no query; make the corpus "
                                              "again"));
    }
    queries.push_back(QueryOf(cells));
  }
  return queries;
}

std::string ExactQuery(const BenchQuery& query) {
  std::vector<std::string> parts;
  for (const auto& [field, value] : query.filters) {
    parts.push_back(absl::StrCat(field, ":", Quoted(value)));
  }
  if (query.mode == "phrase") {
    parts.push_back(Quoted(absl::StrJoin(query.words, " ")));
  } else if (query.mode == "prefix") {
    parts.push_back(absl::StrCat(query.words.front(), "*"));
  } else if (query.mode == "any") {
    parts.push_back(
        absl::StrCat("\"", absl::StrJoin(query.words, "\" OR \""), "\""));
  } else {
    for (const std::string& word : query.words) parts.push_back(Quoted(word));
  }
  AddDays(query, parts);
  return absl::StrJoin(parts, " ");
}

std::string TypedQuery(const BenchQuery& query) {
  std::vector<std::string> parts;
  for (const auto& [field, value] : query.filters) {
    parts.push_back(field == "page" ? absl::StrCat("page ", value) : value);
  }
  if (query.mode == "phrase") {
    parts.push_back(Quoted(absl::StrJoin(query.words, " ")));
  } else if (query.mode == "prefix") {
    parts.push_back(absl::StrCat(query.words.front(), "*"));
  } else {
    parts.push_back(
        absl::StrJoin(query.words, query.mode == "any" ? " OR " : " "));
  }
  AddDays(query, parts);
  return absl::StrJoin(parts, " ");
}

}  // namespace imr
