#include "searcher/value_tallies.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "searcher/column.h"

namespace imr {
namespace {

// A count and the last letter that was counted: letters come in order.
struct Tally {
  uint32_t determinations = 0;
  uint32_t letters = 0;
  Xapian::docid letter = 0;

  void Add(Xapian::docid in_letter) {
    ++determinations;
    letters += letter != in_letter ? 1 : 0;
    letter = in_letter;
  }
};

// Returns the tally of a number; a damaged one counts as none.
Tally& TallyOf(std::vector<Tally>& tallies, size_t number) {
  return tallies[number < tallies.size() ? number : 0];
}

// Returns the places that stand in a piece.
absl::Span<const Place> PlacesIn(const Column::Piece& piece,
                                 absl::Span<const Place> places) {
  const auto before = [](const Place& place, Xapian::docid docid) {
    return place.docid <= docid;
  };
  const auto begin =
      std::lower_bound(places.begin(), places.end(), piece.base, before);
  const auto end = std::lower_bound(begin, places.end(), piece.last, before);
  return places.subspan(static_cast<size_t>(begin - places.begin()),
                        static_cast<size_t>(end - begin));
}

// Calls count(tallies, numbers, base, places) for each piece that has
// contents: `numbers` of its documents, tallies by number.
template <typename Fn>
void ForEachPiece(const Column& column, absl::Span<const Place> places,
                  std::vector<Tally>& tallies, Fn count) {
  for (const Column::Piece& piece : column.pieces()) {
    if (piece.stored == nullptr) continue;
    const absl::Span<const Place> in_piece = PlacesIn(piece, places);
    // The first tally is of documents without content, in every piece.
    std::vector<Tally> of_piece(size_t{piece.stored->contents()} + 1);
    piece.stored->VisitNumbers([&](const auto* numbers) {
      count(of_piece, numbers, piece.base, in_piece);
    });
    std::copy(of_piece.begin() + 1, of_piece.end(),
              tallies.begin() + 1 + piece.before);
  }
}

// Counts contents of a field that the documents of a letter share: a letter
// counts with the first of its documents.
void CountShared(const Column& column, absl::Span<const Place> places,
                 std::vector<Tally>& tallies) {
  ForEachPiece(column, places, tallies,
               [](std::vector<Tally>& of_piece, const auto* numbers,
                  Xapian::docid base, absl::Span<const Place> in_piece) {
                 Xapian::docid last = 0;
                 for (const Place& place : in_piece) {
                   Tally& tally =
                       TallyOf(of_piece, numbers[place.docid - base]);
                   ++tally.determinations;
                   tally.letters += place.letter != last ? 1 : 0;
                   last = place.letter;
                 }
               });
}

// Counts contents of a field with one value.
void CountSingle(const Column& column, absl::Span<const Place> places,
                 std::vector<Tally>& tallies) {
  ForEachPiece(column, places, tallies,
               [](std::vector<Tally>& of_piece, const auto* numbers,
                  Xapian::docid base, absl::Span<const Place> in_piece) {
                 for (const Place& place : in_piece) {
                   TallyOf(of_piece, numbers[place.docid - base])
                       .Add(place.letter);
                 }
               });
}

// Returns the counts of values whose contents were counted: no two contents in
// one letter share a value, so their letters add up.
std::vector<Count> SumContents(ValueColumn& column,
                               const std::vector<Tally>& contents) {
  std::vector<Count> counts;
  for (uint32_t number = 1; number < contents.size(); ++number) {
    if (contents[number].determinations == 0) continue;
    for (uint32_t value : column.ValuesOf(number)) {
      if (value >= counts.size()) counts.resize(column.values().size());
      counts[value].determinations += contents[number].determinations;
      counts[value].letters += contents[number].letters;
    }
  }
  return counts;
}

// Counts the values of a field of which a document may have several, and the
// documents of one letter others.
std::vector<Count> CountEach(ValueColumn& column,
                             absl::Span<const Place> places) {
  std::vector<Tally> tallies;
  for (const Column::Piece& piece : column.column().pieces()) {
    if (piece.stored == nullptr) continue;
    const absl::Span<const Place> in_piece = PlacesIn(piece, places);
    piece.stored->VisitNumbers([&](const auto* numbers) {
      for (const Place& place : in_piece) {
        const uint32_t number = numbers[place.docid - piece.base];
        if (number == 0 || number > piece.stored->contents()) continue;
        for (uint32_t value : column.ValuesOf(piece.before + number)) {
          if (value >= tallies.size()) tallies.resize(column.values().size());
          tallies[value].Add(place.letter);
        }
      }
    });
  }
  std::vector<Count> counts;
  counts.reserve(tallies.size());
  for (const Tally& tally : tallies) {
    counts.push_back({tally.determinations, tally.letters});
  }
  return counts;
}

}  // namespace

std::vector<Count> TallyValues(ValueColumn& column, const Field& field,
                               absl::Span<const Place> places) {
  const bool is_shared = field.scope == Scope::kLetter;
  if (!is_shared && field.cardinality == Cardinality::kMany) {
    return CountEach(column, places);
  }
  std::vector<Tally> contents(size_t{column.contents()} + 1);
  if (is_shared) {
    CountShared(column.column(), places, contents);
  } else {
    CountSingle(column.column(), places, contents);
  }
  return SumContents(column, contents);
}

}  // namespace imr
