// The exact set of matches -> totals and the one page asked for, in order.
// By relevance Xapian's matcher ranks inside the set; by date the column of
// decision days does, letters without one last.
// Outside face: PlacesOf(), CountOf(), RankByWords(), RankByDate().
#ifndef IMR_SEARCHER_MATCH_H_
#define IMR_SEARCHER_MATCH_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include <xapian.h>

#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/request.h"
#include "searcher/result_page.h"

namespace imr {

// A matching document and the first document of its letter.
struct Place {
  Xapian::docid docid = 0;
  Xapian::docid letter = 0;
};

// A document of the page; by letter, the letter's best one.
struct RankedDocument {
  Xapian::docid docid = 0;
  double score = 0;  // 0 if the order is by date
};

// Returns the members of `set` in ascending order, those of a letter
// together. Throws Xapian::Error, as do the functions below.
std::vector<Place> PlacesOf(const IndexReader& index, const DocSet& set);

Count CountOf(absl::Span<const Place> places);

// Returns the page `request` asks for out of what `ranking` matches, the
// heaviest first, then by docid.
std::vector<RankedDocument> RankByWords(const IndexReader& index,
                                        const Xapian::Query& ranking,
                                        const SearchRequest& request);

// Returns the page `request` asks for out of `places` by day of decision,
// then by case and number.
std::vector<RankedDocument> RankByDate(const IndexReader& index,
                                       std::vector<Place> places,
                                       const SearchRequest& request);

}  // namespace imr

#endif  // IMR_SEARCHER_MATCH_H_
