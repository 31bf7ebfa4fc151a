// A query that finds nothing -> what to do about it: what each part finds
// alone, which part to drop, how a word may be meant.
// Outside face: NothingFoundNotes(). Used by run.cc.
#ifndef IMR_SEARCHER_NOTHING_FOUND_H_
#define IMR_SEARCHER_NOTHING_FOUND_H_

#include <string>
#include <vector>

#include "absl/types/span.h"

#include "searcher/evaluate.h"
#include "searcher/index_reader.h"
#include "searcher/query_parts.h"
#include "searcher/request.h"

namespace imr {

// Returns the notes for a query of `parts`, those of `tree`, made of `request`,
// which finds nothing: "xanex alone: 12 determinations in 12 letters",
// "without zzz: ...", "did you mean acupuncture? ...". What a note counts is
// found by whoever types its query. Throws Xapian::Error.
std::vector<std::string> NothingFoundNotes(const IndexReader& index,
                                           const SearchRequest& request,
                                           const QueryNode& tree,
                                           absl::Span<const QueryPart> parts,
                                           Evaluator& evaluator);

}  // namespace imr

#endif  // IMR_SEARCHER_NOTHING_FOUND_H_
