// Query tree -> what of it puts its matches in order: words and phrases whose
// occurrences count, and values that some matches have and others do not.
// Plain data that sees no index.
//
// A word that was understood as a value ("xanax", "epidural") counts as a
// word too: a determination that speaks of it more is more about it. A part
// typed as a filter ("drug:alprazolam", a page, a year, an outcome) holds of
// all its matches alike and puts nothing in order.
// Outside face: RankingQuery, RankingQueryOf(), ToString(), TypedWords().
#ifndef IMR_SEARCHER_RANKING_QUERY_H_
#define IMR_SEARCHER_RANKING_QUERY_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/query_tree.h"

namespace imr {

// Words of a query that are counted; the rest puts nothing in order.
inline constexpr size_t kMaxRankedTerms = 48;

// A word or a phrase. A word is a phrase of one step.
struct RankedTerm {
  std::string text;  // as explain shows it: "weaning", "low back", "benzo*"
  // The words that may stand at each place in turn: a word's inflections
  // count as one. None for a prefix, which only an index can complete.
  std::vector<std::vector<std::string>> steps;
  std::string prefix;              // of "benzo*": "benzo"
  FieldId field = FieldId::kText;  // where it is looked for
  size_t begin = 0, end = 0;       // where it stands in the query
  bool joins_next = false;         // nothing but spaces up to the next term
};

// A value that a match may have. Of the values of one part only the one that
// says most counts.
struct RankedValue {
  FieldId field = FieldId::kDrug;
  std::string value;
  size_t begin = 0, end = 0;  // of the part
};

struct RankingQuery {
  std::vector<RankedTerm> terms;  // in the order of the query
  std::vector<RankedValue> values;
  std::vector<std::string> names;  // drugs as typed, folded

  // True if nothing puts the matches in order: they are shown newest first.
  bool Empty() const { return terms.empty(); }
};

// Returns what puts in order the matches of `tree`, which was made of `query`.
RankingQuery RankingQueryOf(const QueryNode& tree, absl::string_view query);

// Returns "words weaning, low back*; values topic:weaning; names xanax", or
// "newest first".
std::string ToString(const RankingQuery& ranking);

// Returns the words typed for a value leaf that was understood from bare
// words; nullopt if it was typed as a filter, or is of a field whose values
// are not looked for as words.
std::optional<std::vector<std::string>> TypedWords(const QueryNode& leaf,
                                                   absl::string_view query);

}  // namespace imr

#endif  // IMR_SEARCHER_RANKING_QUERY_H_
