// The queries that every engine answers, written once by "bench corpus": a
// line a query, seven columns separated by tabs.
//
//   class   mode   words   filters (field=value|field=value)   from   to   n
//
// mode says how the words (separated by spaces) are meant: all, any, phrase,
// prefix; facets: all of them, with facets and without a page; every: facets
// of all documents. from and to are YYYYMMDD or empty; n is a number.
// Outside face: BenchQuery, QueriesToText(), ReadQueries(), ExactQuery(),
// TypedQuery().
#ifndef IMR_TOOLS_BENCH_QUERIES_H_
#define IMR_TOOLS_BENCH_QUERIES_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"

namespace imr {

struct BenchQuery {
  std::string group;  // "one rare word"
  std::string mode;
  std::vector<std::string> words;
  std::vector<std::pair<std::string, std::string>> filters;  // field, value
  std::string from;
  std::string to;

  bool counts_facets() const { return mode == "facets" || mode == "every"; }
};

std::string QueriesToText(absl::Span<const BenchQuery> queries);

// Errors: NotFound, or DataLoss for a line that is none.
absl::StatusOr<std::vector<BenchQuery>> ReadQueries(const std::string& path);

// Returns the query as imr-search takes it, each word as it stands and no
// more: what the peers are asked, too.
std::string ExactQuery(const BenchQuery& query);

// Returns the query as a person would type it: words that find their plurals
// and are understood as fields.
std::string TypedQuery(const BenchQuery& query);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_QUERIES_H_
