#include "searcher/ranking.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_set.h"

#include "searcher/folding.h"
#include "searcher/scorer.h"

namespace imr {
namespace {

// Scores that take about as long as memory takes to answer.
constexpr size_t kScoresAhead = 8;

// A candidate with what puts it in order.
struct ScoredPlace {
  Place place;
  double score = 0;
  uint32_t day = 0;
};

bool Better(const ScoredPlace& a, const ScoredPlace& b) {
  return std::tie(b.score, b.day, a.place.docid) <
         std::tie(a.score, a.day, b.place.docid);
}

// Returns the candidates, which ascend, best first.
std::vector<ScoredPlace> ScoreAll(const IndexReader& index,
                                  const RankingQuery& ranking,
                                  absl::Span<const Xapian::docid> candidates) {
  Scorer scorer(index, ranking);
  const DecidedDays& days = index.decided_days();
  std::vector<ScoredPlace> scored;
  scored.reserve(candidates.size());
  const std::vector<Place> places = PlacesOf(index, candidates);
  for (size_t i = 0; i < places.size(); ++i) {
    if (i + kScoresAhead < places.size()) {
      const Place& ahead = places[i + kScoresAhead];
      scorer.Expect(ahead.docid, ahead.letter);
    }
    const Place& place = places[i];
    scored.push_back({place, scorer.Score(place.docid), days.At(place.docid)});
  }
  std::sort(scored.begin(), scored.end(), Better);
  return scored;
}

// Returns the documents to show for `scored`: by letter, each letter's best.
std::vector<RankedDocument> Head(absl::Span<const ScoredPlace> scored,
                                 ResultUnit unit) {
  std::vector<RankedDocument> head;
  absl::flat_hash_set<Xapian::docid> letters;
  for (const ScoredPlace& one : scored) {
    if (unit == ResultUnit::kLetter &&
        !letters.insert(one.place.letter).second) {
      continue;
    }
    head.push_back({one.place.docid, one.score});
  }
  return head;
}

// Returns the matches that are not scored; by letter, one for each letter none
// of whose documents is.
std::vector<Place> Tail(const IndexReader& index, const DocSet& matches,
                        absl::Span<const ScoredPlace> scored, ResultUnit unit) {
  const bool by_letter = unit == ResultUnit::kLetter;
  absl::flat_hash_set<Xapian::docid> taken;
  for (const ScoredPlace& one : scored) {
    taken.insert(by_letter ? one.place.letter : one.place.docid);
  }
  std::vector<Place> tail = PlacesOf(index, matches);
  const auto is_taken = [&](const Place& place) {
    return taken.contains(by_letter ? place.letter : place.docid);
  };
  tail.erase(std::remove_if(tail.begin(), tail.end(), is_taken), tail.end());
  if (by_letter) KeepOneForEachLetter(tail);
  return tail;
}

// Returns true if the page asked for ends within a list of `size`.
bool EndsWithin(size_t size, const SearchRequest& request) {
  return request.limit > 0 && request.offset >= 0 &&
         static_cast<uint64_t>(request.offset) +
                 static_cast<uint64_t>(request.limit) <=
             size;
}

// Returns what of `bounds` lies behind the first `head` of a list.
PageBounds Behind(size_t head, PageBounds bounds) {
  return {std::max(bounds.begin, head) - head,
          std::max(bounds.end, head) - head};
}

}  // namespace

RankedPage RankByRelevance(const IndexReader& index, const QueryNode& tree,
                           const RankingQuery& ranking, const DocSet& matches,
                           const SearchRequest& request, Evaluator& evaluator,
                           size_t max_scored) {
  const std::vector<Xapian::docid> candidates = ChooseCandidates(
      index, tree, request.query, matches, max_scored, evaluator);
  const std::vector<ScoredPlace> scored = ScoreAll(index, ranking, candidates);
  std::vector<RankedDocument> head = Head(scored, request.unit);
  RankedPage page;
  if (Folds(request)) page.folded = Fold(index, head);
  std::vector<Place> tail;  // read where the page reaches it
  if (!EndsWithin(head.size(), request) && candidates.size() == max_scored) {
    tail = Tail(index, matches, scored, request.unit);
  }
  const PageBounds bounds = BoundsOfPage(request, head.size() + tail.size());
  for (size_t i = bounds.begin; i < std::min(bounds.end, head.size()); ++i) {
    page.documents.push_back(std::move(head[i]));
  }
  for (RankedDocument& document : RankByDate(index, tail, SortOrder::kNewest,
                                             Behind(head.size(), bounds))) {
    page.documents.push_back(std::move(document));
  }
  return page;
}

}  // namespace imr
