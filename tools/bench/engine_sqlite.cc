// SQLite with FTS5: the text in a contentless table with positions; records
// and days in a table by row; the values of the fields in a table by value.
// No journal while building.
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/file.h"
#include "common/status_macros.h"
#include "tools/bench/documents.h"
#include "tools/bench/engine_loop.h"
#include "tools/bench/engines.h"

namespace imr {
namespace {

constexpr const char* kTables = R"sql(
PRAGMA journal_mode=OFF;
PRAGMA synchronous=OFF;
PRAGMA cache_size=-262144;
CREATE VIRTUAL TABLE words USING fts5(text, content='', detail=full);
INSERT INTO words(words, rank) VALUES('hashsize', 67108864);
CREATE TABLE record(id INTEGER PRIMARY KEY, decided INTEGER, data TEXT);
CREATE TABLE field_value(field TEXT, value TEXT, id INTEGER,
                         PRIMARY KEY(field, value, id)) WITHOUT ROWID;
BEGIN;
)sql";

// The contentless table cannot be scanned, so all documents are those of
// `record`.
constexpr absl::string_view kFacet =
    "SELECT value, count(*) FROM field_value WHERE field = ? AND id IN ";

class Statement {
 public:
  Statement(sqlite3* database, const std::string& sql) : database_(database) {
    sqlite3_prepare_v2(database, sql.c_str(), -1, &statement_, nullptr);
  }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(statement_); }

  void Bind(int at, const std::string& text) {
    sqlite3_bind_text(statement_, at, text.data(),
                      static_cast<int>(text.size()), SQLITE_TRANSIENT);
  }
  void Bind(int at, int64_t number) {
    sqlite3_bind_int64(statement_, at, number);
  }

  bool Step() { return sqlite3_step(statement_) == SQLITE_ROW; }
  void Reset() { sqlite3_reset(statement_); }
  int64_t Number(int column) {
    return sqlite3_column_int64(statement_, column);
  }
  int Bytes(int column) { return sqlite3_column_bytes(statement_, column); }

 private:
  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

absl::Status StatusOf(sqlite3* database) {
  const int code = sqlite3_errcode(database);
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) {
    return absl::OkStatus();
  }
  return absl::InternalError(
      absl::StrCat("ask SQLite: ", sqlite3_errmsg(database)));
}

absl::StatusOr<Database> Open(const std::string& folder) {
  sqlite3* database = nullptr;
  const int code = sqlite3_open((folder + "/index.sqlite").c_str(), &database);
  Database opened(database, &sqlite3_close);
  if (code != SQLITE_OK) return StatusOf(database);
  return opened;
}

absl::Status Execute(sqlite3* database, const char* sql) {
  sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
  return StatusOf(database);
}

class Writer {
 public:
  explicit Writer(sqlite3* database)
      : words_(database, "INSERT INTO words(rowid, text) VALUES(?, ?)"),
        records_(database, "INSERT INTO record VALUES(?, ?, ?)"),
        values_(database, "INSERT OR IGNORE INTO field_value VALUES(?, ?, ?)") {
  }

  void Add(const BenchLetter& letter, const BenchDocument& document) {
    ++id_;
    words_.Bind(1, id_);
    words_.Bind(2, absl::StrCat(letter.context, " ", document.text));
    Run(words_);
    records_.Bind(1, id_);
    records_.Bind(2, document.decided);
    records_.Bind(3, document.record);
    Run(records_);
    for (size_t i = 0; i < kBenchFields.size(); ++i) {
      values_.Bind(1, std::string(GetField(kBenchFields[i]).name));
      for (const std::string& value : document.values[i]) {
        values_.Bind(2, value);
        values_.Bind(3, id_);
        Run(values_);
      }
    }
  }

 private:
  static void Run(Statement& statement) {
    statement.Step();
    statement.Reset();
  }

  int64_t id_ = 0;
  Statement words_;
  Statement records_;
  Statement values_;
};

// A query as SQL that selects ids, and what is bound to it in order.
struct Selection {
  std::string from;  // "FROM ... WHERE ..."
  std::vector<std::string> bound;
};

std::string MatchOf(const BenchQuery& query) {
  if (query.mode == "prefix") return query.words.front() + "*";
  if (query.mode == "phrase") {
    return absl::StrCat("\"", absl::StrJoin(query.words, " "), "\"");
  }
  return absl::StrJoin(query.words, query.mode == "any" ? " OR " : " AND ");
}

Selection SelectionOf(const BenchQuery& query) {
  Selection selection;
  std::vector<std::string> conditions;
  if (query.words.empty()) {
    selection.from = " FROM record";
  } else {
    selection.from = " FROM words JOIN record ON record.id = words.rowid";
    conditions.push_back("words MATCH ?");
    selection.bound.push_back(MatchOf(query));
  }
  for (const auto& [field, value] : query.filters) {
    conditions.push_back(
        "record.id IN (SELECT id FROM field_value WHERE field = ? AND "
        "value = ?)");
    selection.bound.push_back(field);
    selection.bound.push_back(value);
  }
  if (!query.from.empty()) {
    // Days are digits alone.
    conditions.push_back(
        absl::StrCat("record.decided BETWEEN ", query.from, " AND ", query.to));
  }
  if (!conditions.empty()) {
    absl::StrAppend(&selection.from, " WHERE ",
                    absl::StrJoin(conditions, " AND "));
  }
  return selection;
}

void BindAll(const Selection& selection, int first, Statement& statement) {
  for (const std::string& value : selection.bound) {
    statement.Bind(first++, value);
  }
}

int64_t Count(sqlite3* database, const Selection& selection) {
  Statement count(database, "SELECT count(*)" + selection.from);
  BindAll(selection, 1, count);
  return count.Step() ? count.Number(0) : 0;
}

void ReadPage(sqlite3* database, const BenchQuery& query,
              const Selection& selection) {
  Statement page(database,
                 absl::StrCat("SELECT record.data", selection.from,
                              query.words.empty() ? " ORDER BY decided DESC"
                                                  : " ORDER BY rank",
                              " LIMIT ", kBenchPage));
  BindAll(selection, 1, page);
  while (page.Step()) page.Bytes(0);
}

int64_t CheckFacet(sqlite3* database, FieldId field,
                   const Selection& selection) {
  Statement facet(
      database,
      absl::StrCat(kFacet, "(SELECT record.id", selection.from,
                   ") GROUP BY value ORDER BY 2 DESC LIMIT ", kBenchPage));
  facet.Bind(1, std::string(GetField(field).name));
  BindAll(selection, 2, facet);
  int64_t sum = 0;
  while (facet.Step()) sum += facet.Number(1);
  return sum;
}

EngineAnswer Ask(sqlite3* database, const BenchQuery& query) {
  const Selection selection = SelectionOf(query);
  EngineAnswer answer = {Count(database, selection), 0};
  if (!query.counts_facets()) {
    ReadPage(database, query, selection);
    return answer;
  }
  for (const FieldId field : kBenchFields) {
    if (!IsBenchFacet(field)) continue;
    answer.facet_check += CheckFacet(database, field, selection);
  }
  return answer;
}

}  // namespace

absl::Status BuildWithSqlite(const EngineOptions& options) {
  RETURN_IF_ERROR(MakeFolders(options.index));
  ASSIGN_OR_RETURN(const Database database, Open(options.index));
  RETURN_IF_ERROR(Execute(database.get(), kTables));
  {
    Writer writer(database.get());
    RETURN_IF_ERROR(
        ReadDocuments(options.documents, [&](const BenchLetter& letter) {
          for (const BenchDocument& document : letter.documents) {
            writer.Add(letter, document);
          }
        }));
  }
  return Execute(database.get(), "COMMIT");
}

absl::Status SearchWithSqlite(const EngineOptions& options) {
  ASSIGN_OR_RETURN(const Database database, Open(options.index));
  RETURN_IF_ERROR(Execute(database.get(),
                          "PRAGMA cache_size=-1048576;"
                          "PRAGMA mmap_size=68719476736"));
  return AskAll(options.queries, options.seconds,
                [&](const BenchQuery& query) -> absl::StatusOr<EngineAnswer> {
                  EngineAnswer answer = Ask(database.get(), query);
                  RETURN_IF_ERROR(StatusOf(database.get()));
                  return answer;
                });
}

}  // namespace imr
