#include "searcher/render/stats.h"

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"

#include "common/fields.h"
#include "common/json.h"
#include "searcher/render/csv.h"
#include "searcher/render/style.h"

namespace imr {
namespace {

std::string Percent(double share) {
  return absl::StrFormat("%.1f %%", share * 100);
}

std::vector<std::string> FieldNames(const Statistics& statistics) {
  std::vector<std::string> names;
  for (FieldId id : statistics.fields) {
    names.push_back(std::string(GetField(id).name));
  }
  return names;
}

// Returns "pain management, upheld", with "(none)" for a missing value.
std::string NameOf(const StatisticsRow& row) {
  return absl::StrJoin(
      row.values, ", ", [](std::string* name, const std::string& value) {
        absl::StrAppend(name, value.empty() ? "(none)" : value);
      });
}

// Returns the share upheld and its interval in cells of their own: "66.7 %",
// "20.8 % - 93.9 %"; in a narrow table in one: "66.7 (20.8-93.9)".
std::vector<std::string> ShareCells(const StatisticsRow& row, bool is_narrow) {
  const std::optional<Share> share = ShareUpheld(row);
  if (!share && is_narrow) return {"-"};
  if (!share) return {"-", "-"};
  if (is_narrow) {
    return {absl::StrFormat("%.1f (%.1f-%.1f)", share->rate * 100,
                            share->low * 100, share->high * 100)};
  }
  return {Percent(share->rate),
          absl::StrCat(Percent(share->low), " - ", Percent(share->high))};
}

void AddTextRow(std::string name, const StatisticsRow& row, bool is_narrow,
                Table& table) {
  std::vector<std::string> cells = {
      std::move(name), absl::StrCat(row.count.determinations),
      absl::StrCat(row.count.letters), absl::StrCat(row.upheld),
      absl::StrCat(row.overturned)};
  for (std::string& cell : ShareCells(row, is_narrow)) {
    cells.push_back(std::move(cell));
  }
  table.AddRow(std::move(cells));
}

Table TableOf(const Statistics& statistics, bool is_narrow) {
  Table table;
  std::vector<std::string> header = {
      absl::StrJoin(FieldNames(statistics), ", "), "determinations", "letters",
      "upheld", "overturned"};
  if (is_narrow) {
    header.push_back("upheld % (95 %)");
  } else {
    header.insert(header.end(), {"upheld %", "95 % interval"});
  }
  table.AddRow(std::move(header));
  for (const StatisticsRow& row : statistics.rows) {
    AddTextRow(NameOf(row), row, is_narrow, table);
  }
  AddTextRow("all", statistics.total, is_narrow, table);
  return table;
}

double Rounded(double share) { return std::round(share * 10000) / 10000; }

Json RowToJson(const Statistics& statistics, const StatisticsRow& row) {
  Json json = Json::object();
  if (!row.values.empty()) {
    Json values = Json::object();
    const std::vector<std::string> names = FieldNames(statistics);
    for (size_t i = 0; i < row.values.size(); ++i) {
      values[names[i]] =
          row.values[i].empty() ? Json(nullptr) : Json(row.values[i]);
    }
    json["values"] = std::move(values);
  }
  json["determinations"] = row.count.determinations;
  json["letters"] = row.count.letters;
  json["upheld"] = row.upheld;
  json["overturned"] = row.overturned;
  const std::optional<Share> share = ShareUpheld(row);
  json["upheld_rate"] = share ? Json(Rounded(share->rate)) : Json(nullptr);
  json["interval_95"] =
      share ? Json({Rounded(share->low), Rounded(share->high)}) : Json(nullptr);
  return json;
}

std::vector<std::string> CsvCells(const StatisticsRow& row) {
  const std::optional<Share> share = ShareUpheld(row);
  std::vector<std::string> cells = row.values;
  for (int64_t count : {row.count.determinations, row.count.letters, row.upheld,
                        row.overturned}) {
    cells.push_back(absl::StrCat(count));
  }
  for (double Share::*part : {&Share::rate, &Share::low, &Share::high}) {
    cells.push_back(share ? absl::StrFormat("%.4f", *share.*part) : "");
  }
  return cells;
}

}  // namespace

std::string RenderStatisticsText(const Statistics& statistics,
                                 const RenderOptions& options) {
  Table table = TableOf(statistics, /*is_narrow=*/false);
  if (table.Width() > options.width) {
    table = TableOf(statistics, /*is_narrow=*/true);
  }
  std::string text;
  for (const std::string& note : statistics.notes) {
    absl::StrAppend(&text,
                    Wrap(absl::StrCat("note: ", note), 0, options.width));
  }
  absl::StrAppend(&text, table.ToText(options.width),
                  "upheld: the denial stands; overturned: the treatment is "
                  "approved\n");
  return text;
}

std::string RenderStatisticsJson(const Statistics& statistics) {
  Json rows = Json::array();
  for (const StatisticsRow& row : statistics.rows) {
    rows.push_back(RowToJson(statistics, row));
  }
  return DumpJson({{"schema", "imr.stats/1"},
                   {"by", FieldNames(statistics)},
                   {"notes", statistics.notes},
                   {"total", RowToJson(statistics, statistics.total)},
                   {"rows", std::move(rows)}}) +
         "\n";
}

std::string RenderStatisticsCsv(const Statistics& statistics) {
  std::vector<std::string> header = FieldNames(statistics);
  for (const char* name : {"determinations", "letters", "upheld", "overturned",
                           "upheld_rate", "low_95", "high_95"}) {
    header.push_back(name);
  }
  std::string csv = CsvLine(header);
  for (const StatisticsRow& row : statistics.rows) {
    absl::StrAppend(&csv, CsvLine(CsvCells(row)));
  }
  return csv;
}

}  // namespace imr
