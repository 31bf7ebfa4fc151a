// Draws queries from a corpus: values and words that stand together in one of
// its determinations, so that most queries find something, and words by how
// many documents have them.
// Outside face: DrawQueries().
#ifndef IMR_TOOLS_BENCH_DRAW_QUERIES_H_
#define IMR_TOOLS_BENCH_DRAW_QUERIES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"

#include "tools/bench/documents.h"
#include "tools/bench/queries.h"
#include "tools/bench/vocabulary.h"

namespace imr {

// Returns `per_class` queries of each of the eight classes, and queries that
// count the facets of some 1, 10, 50 and 100 % of the documents. The same
// seed and corpus give the same queries; a small corpus may give fewer.
std::vector<BenchQuery> DrawQueries(const BenchVocabulary& vocabulary,
                                    absl::Span<const BenchDocument> samples,
                                    int per_class, uint64_t seed);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_DRAW_QUERIES_H_
