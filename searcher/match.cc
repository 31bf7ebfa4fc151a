#include "searcher/match.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <tuple>

#include "common/fields.h"
#include "common/slot.h"
#include "searcher/column.h"

namespace imr {
namespace {

// A place of the page with what puts it in order.
struct DatedPlace {
  Place place;
  uint32_t rank = 0;
  std::string case_id;  // decides where days are equal
};

constexpr uint32_t kNoDay = std::numeric_limits<uint32_t>::max();

// Returns a day, 0 if there is none, as a number that ascends in the order
// asked for; without a day comes last.
uint32_t RankOfDay(uint32_t day, SortOrder order) {
  if (day == 0) return kNoDay;
  return order == SortOrder::kOldest ? day : kNoDay - 1 - day;
}

// Returns the rank of each place, ascending in the order asked for.
std::vector<uint32_t> RanksOf(const IndexReader& index,
                              absl::Span<const Place> places, SortOrder order) {
  std::vector<uint32_t> ranks;
  ranks.reserve(places.size());
  for (const Place& place : places) {
    ranks.push_back(RankOfDay(index.decided_days().At(place.docid), order));
  }
  return ranks;
}

bool Before(const DatedPlace& a, const DatedPlace& b) {
  return std::tie(a.rank, a.case_id, a.place.docid) <
         std::tie(b.rank, b.case_id, b.place.docid);
}

// Returns the rank that stands at index `at` when all are sorted.
uint32_t RankAt(std::vector<uint32_t>& ranks, size_t at) {
  const auto nth = ranks.begin() + static_cast<std::ptrdiff_t>(at);
  std::nth_element(ranks.begin(), nth, ranks.end());
  return *nth;
}

// Reads the case ids of `dated`, which is in docid order.
void ReadCases(const IndexReader& index, std::vector<DatedPlace>& dated) {
  Column letters(index, GetField(FieldId::kCase).slot);
  for (DatedPlace& one : dated) {
    one.case_id = std::string(letters.At(one.place.docid));
  }
}

// Returns the first docid of the letter in which a document has `number`; a
// damaged number is of a letter's first document.
Xapian::docid LetterOf(Xapian::docid docid, uint32_t number) {
  return number <= docid ? docid - number + 1 : docid;
}

}  // namespace

std::vector<Place> PlacesOf(const IndexReader& index, const DocSet& set) {
  return PlacesOf(index, set.Members());
}

std::vector<Place> PlacesOf(const IndexReader& index,
                            absl::Span<const Xapian::docid> docids) {
  auto numbers = DecodeColumn(index, kNumberSlot, DecodeDeterminationNumber);
  std::vector<Place> places;
  places.reserve(docids.size());
  for (Xapian::docid docid : docids) {
    places.push_back({docid, LetterOf(docid, numbers.At(docid))});
  }
  return places;
}

Count CountOf(const IndexReader& index, const DocSet& set) {
  const auto count = set.CountWithRuns(index.LetterStarts());
  return {count.members, count.runs};
}

PageBounds BoundsOfPage(const SearchRequest& request, size_t size) {
  PageBounds bounds;
  bounds.begin = static_cast<size_t>(
      std::min(static_cast<uint64_t>(request.offset), uint64_t{size}));
  const size_t rest = size - bounds.begin;
  const uint64_t wanted = static_cast<uint64_t>(request.limit);
  bounds.end =
      bounds.begin +
      (wanted == 0 ? rest
                   : static_cast<size_t>(std::min(wanted, uint64_t{rest})));
  return bounds;
}

void KeepOneForEachLetter(std::vector<Place>& places) {
  const auto same_letter = [](const Place& a, const Place& b) {
    return a.letter == b.letter;
  };
  places.erase(std::unique(places.begin(), places.end(), same_letter),
               places.end());
}

// Only the places whose day stands on the page are sorted to the end.
std::vector<RankedDocument> RankByDate(const IndexReader& index,
                                       absl::Span<const Place> places,
                                       SortOrder order, PageBounds bounds) {
  if (bounds.begin == bounds.end) return {};
  const std::vector<uint32_t> ranks = RanksOf(index, places, order);
  std::vector<uint32_t> sorted = ranks;
  const uint32_t low = RankAt(sorted, bounds.begin);
  const uint32_t high = RankAt(sorted, bounds.end - 1);
  size_t before = 0;  // places of earlier pages whose day is on none of this
  std::vector<DatedPlace> dated;
  for (size_t i = 0; i < places.size(); ++i) {
    if (ranks[i] < low) ++before;
    if (ranks[i] >= low && ranks[i] <= high) {
      dated.push_back({places[i], ranks[i], ""});
    }
  }
  ReadCases(index, dated);
  std::sort(dated.begin(), dated.end(), Before);
  std::vector<RankedDocument> page;
  for (size_t i = bounds.begin - before; i < bounds.end - before; ++i) {
    page.push_back({dated[i].place.docid, 0});
  }
  return page;
}

}  // namespace imr
