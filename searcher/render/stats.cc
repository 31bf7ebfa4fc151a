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

std::vector<std::string> TextCells(std::string name, const StatisticsRow& row) {
  const std::optional<Share> share = ShareUpheld(row);
  return {std::move(name),
          absl::StrCat(row.count.determinations),
          absl::StrCat(row.count.letters),
          absl::StrCat(row.upheld),
          absl::StrCat(row.overturned),
          share ? Percent(share->rate) : "-",
          share ? absl::StrCat(Percent(share->low), " - ", Percent(share->high))
                : "-"};
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
  Table table;
  table.AddRow({absl::StrJoin(FieldNames(statistics), ", "), "determinations",
                "letters", "upheld", "overturned", "upheld %",
                "95 % interval"});
  for (const StatisticsRow& row : statistics.rows) {
    table.AddRow(TextCells(NameOf(row), row));
  }
  table.AddRow(TextCells("all", statistics.total));
  std::string text;
  for (const std::string& note : statistics.notes) {
    absl::StrAppend(&text,
                    Wrap(absl::StrCat("note: ", note), 0, options.width));
  }
  absl::StrAppend(&text, table.ToText(0),
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
