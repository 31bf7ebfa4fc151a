// The exact set of matches -> totals, and the page asked for in the order of
// decision days, letters without one last. Order by relevance is ranking.h's.
// Outside face: PlacesOf(), CountOf(), BoundsOfPage(), RankByDate().
#ifndef IMR_SEARCHER_MATCH_H_
#define IMR_SEARCHER_MATCH_H_

#include <cstddef>
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
  // Matches further down that are shown as one with it (folding.h).
  std::vector<Xapian::docid> duplicates = {};
};

// The part of a sorted list that a page shows.
struct PageBounds {
  size_t begin = 0;
  size_t end = 0;
};

// Returns the members of `set` in ascending order, those of a letter
// together. Throws Xapian::Error, as do the functions below.
std::vector<Place> PlacesOf(const IndexReader& index, const DocSet& set);

// Returns the same of documents in ascending order.
std::vector<Place> PlacesOf(const IndexReader& index,
                            absl::Span<const Xapian::docid> docids);

// Returns how many documents are in `set`, and of how many letters.
Count CountOf(const IndexReader& index, const DocSet& set);

// Returns what part of a list of `size` the page of `request` is.
PageBounds BoundsOfPage(const SearchRequest& request, size_t size);

// Leaves the first place of each letter, which has the lowest number.
void KeepOneForEachLetter(std::vector<Place>& places);

// Returns the part within `bounds` of `places` when they are sorted by day of
// decision, newest first unless `order` is kOldest, then by case and number.
std::vector<RankedDocument> RankByDate(const IndexReader& index,
                                       absl::Span<const Place> places,
                                       SortOrder order, PageBounds bounds);

}  // namespace imr

#endif  // IMR_SEARCHER_MATCH_H_
