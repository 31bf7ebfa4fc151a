// What was understood -> a query that says it, for notes that tell what else
// would be found: a reader who types it gets what the note counts. The same
// words mean another thing elsewhere ("xanax" near a word is only a word), so
// each text is read back.
// Outside face: LabelledText(), IsReadAs(), QueryFor(), AloneText(). Used by
// nothing_found.cc and did_you_mean.cc.
#ifndef IMR_SEARCHER_QUERY_TEXT_H_
#define IMR_SEARCHER_QUERY_TEXT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"
#include "searcher/request.h"

namespace imr {

// Bytes of a query that is shown, or read back: five lines of 80 columns.
inline constexpr size_t kMaxShownBytes = 400;

// Returns "drug-class:opioid", the value in quotes if it has spaces.
std::string LabelledText(const Field& field, absl::string_view value);

// Returns true if `query`, asked with the flags of `request`, is understood as
// all of `nodes`. Throws Xapian::Error.
bool IsReadAs(const IndexReader& index, const std::string& query,
              const SearchRequest& request,
              const std::vector<QueryNode>& nodes);

// Returns a query that is understood as `node`: the text it was `typed` as, or
// a word or phrase with its field, "citation:as"; nullopt if neither is.
// Throws Xapian::Error.
std::optional<std::string> QueryFor(const IndexReader& index,
                                    const QueryNode& node,
                                    const std::string& typed,
                                    const SearchRequest& request);

// Returns what a note calls a part of the query that it counts: "soma alone",
// "20+ as read here" where that would be read otherwise alone. Throws
// Xapian::Error.
std::string AloneText(const IndexReader& index, const QueryNode& node,
                      const std::string& typed, const SearchRequest& request);

}  // namespace imr

#endif  // IMR_SEARCHER_QUERY_TEXT_H_
