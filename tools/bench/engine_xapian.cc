// Raw Xapian, as its manual sets it up: TermGenerator without a stemmer, one
// writer, positions, boolean terms for the fields, values for facets and days.
// Totals are exact because every match is checked (checkatleast).
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include <xapian.h>

#include "common/xapian_status.h"
#include "tools/bench/documents.h"
#include "tools/bench/engine_loop.h"
#include "tools/bench/engines.h"

namespace imr {
namespace {

// Slots: those of kBenchFields by column, then the day.
constexpr Xapian::valueno kDaySlot = kBenchFields.size();
constexpr size_t kMostTermBytes = 240;  // Xapian takes 245

std::string FieldTerm(absl::string_view field, absl::string_view value) {
  std::string term = "X";
  absl::StrAppend(&term, absl::AsciiStrToUpper(field), ":", value);
  return term.substr(0, kMostTermBytes);
}

Xapian::Document DocumentOf(const BenchLetter& letter,
                            const BenchDocument& from,
                            Xapian::TermGenerator& generator) {
  Xapian::Document document;
  generator.set_document(document);
  generator.index_text(letter.context);
  generator.index_text(from.text);
  for (size_t i = 0; i < kBenchFields.size(); ++i) {
    const std::string name(GetField(kBenchFields[i]).name);
    for (const std::string& value : from.values[i]) {
      document.add_boolean_term(FieldTerm(name, value));
    }
    document.add_value(static_cast<Xapian::valueno>(i),
                       absl::StrJoin(from.values[i], "|"));
  }
  document.add_value(kDaySlot, from.decided);
  document.set_data(from.record);
  return document;
}

// Counts the values of a slot that holds a list. Xapian's own spy counts
// values whole.
class ListCounter : public Xapian::MatchSpy {
 public:
  explicit ListCounter(Xapian::valueno slot) : slot_(slot) {}

  void operator()(const Xapian::Document& document, double) override {
    const std::string list = document.get_value(slot_);
    for (absl::string_view value :
         absl::StrSplit(list, '|', absl::SkipEmpty())) {
      ++counts_[std::string(value)];
    }
  }

  int64_t Check() const {
    std::vector<int64_t> counts;
    for (const auto& [value, count] : counts_) counts.push_back(count);
    return SumOfGreatest(std::move(counts));
  }

 private:
  Xapian::valueno slot_;
  std::map<std::string, int64_t> counts_;
};

Xapian::Query WordsOf(const BenchQuery& query) {
  const auto& words = query.words;
  if (words.empty()) return Xapian::Query();
  if (query.mode == "prefix") {
    return Xapian::Query(Xapian::Query::OP_WILDCARD, words.front());
  }
  const Xapian::Query::op op = query.mode == "phrase" ? Xapian::Query::OP_PHRASE
                               : query.mode == "any"  ? Xapian::Query::OP_OR
                                                      : Xapian::Query::OP_AND;
  return Xapian::Query(op, words.begin(), words.end());
}

Xapian::Query QueryOf(const BenchQuery& query) {
  std::vector<Xapian::Query> filters;
  for (const auto& [field, value] : query.filters) {
    filters.emplace_back(FieldTerm(field, value));
  }
  if (!query.from.empty()) {
    filters.emplace_back(Xapian::Query::OP_VALUE_RANGE, kDaySlot, query.from,
                         query.to);
  }
  const Xapian::Query words = WordsOf(query);
  if (filters.empty()) return words.empty() ? Xapian::Query::MatchAll : words;
  const Xapian::Query filter(Xapian::Query::OP_AND, filters.begin(),
                             filters.end());
  if (words.empty()) return Xapian::Query(0.0, filter);
  return Xapian::Query(Xapian::Query::OP_FILTER, words, filter);
}

EngineAnswer CountFacets(const Xapian::Database& database,
                         Xapian::Enquire& enquire) {
  std::vector<std::unique_ptr<ListCounter>> counters;
  for (size_t i = 0; i < kBenchFields.size(); ++i) {
    if (!IsBenchFacet(kBenchFields[i])) continue;
    counters.push_back(
        std::make_unique<ListCounter>(static_cast<Xapian::valueno>(i)));
    enquire.add_matchspy(counters.back().get());
  }
  const Xapian::MSet found = enquire.get_mset(0, 0, database.get_doccount());
  EngineAnswer answer = {found.get_matches_estimated(), 0};
  for (const auto& counter : counters) answer.facet_check += counter->Check();
  return answer;
}

EngineAnswer Ask(const Xapian::Database& database, const BenchQuery& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(QueryOf(query));
  if (query.counts_facets()) return CountFacets(database, enquire);
  const Xapian::MSet found =
      enquire.get_mset(0, kBenchPage, database.get_doccount());
  size_t bytes = 0;
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    bytes += hit.get_document().get_data().size();
  }
  EngineAnswer answer = {found.get_matches_estimated(), 0};
  if (bytes == 0 && answer.matched > 0) answer.matched = -1;  // no records
  return answer;
}

}  // namespace

absl::Status BuildWithXapian(const EngineOptions& options) {
  return CatchXapian("build with Xapian", [&] {
    Xapian::WritableDatabase database(
        options.index, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    Xapian::TermGenerator generator;
    const absl::Status status =
        ReadDocuments(options.documents, [&](const BenchLetter& letter) {
          for (const BenchDocument& document : letter.documents) {
            database.add_document(DocumentOf(letter, document, generator));
          }
        });
    database.commit();
    return status;
  });
}

absl::Status SearchWithXapian(const EngineOptions& options) {
  return CatchXapian("search with Xapian", [&] {
    const Xapian::Database database(options.index);
    return AskAll(options.queries, options.seconds,
                  [&](const BenchQuery& query) -> absl::StatusOr<EngineAnswer> {
                    return Ask(database, query);
                  });
  });
}

}  // namespace imr
