#include "searcher/value_tallies.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "absl/algorithm/container.h"

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

// Counts contents of a field of which the documents of a letter have others.
void CountOwn(const Column& column, absl::Span<const Place> places,
              std::vector<Tally>& tallies) {
  ForEachPiece(
      column, places, tallies,
      [](std::vector<Tally>& of_piece, const auto* numbers, Xapian::docid base,
         absl::Span<const Place> in_piece) {
        for (const Place& place : in_piece) {
          TallyOf(of_piece, numbers[place.docid - base]).Add(place.letter);
        }
      });
}

// Takes a letter off each value of a content that a document of the same letter
// before has in another content: counted by contents it counted twice.
class RepeatedValues {
 public:
  RepeatedValues(ValueColumn& column, std::vector<Count>& counts)
      : column_(column), counts_(counts) {}

  // Looks through the documents of `places`, which stand in `piece`.
  template <typename Number>
  void TakeOff(const Column::Piece& piece, const Number* numbers,
               absl::Span<const Place> places) {
    Xapian::docid letter = 0;  // of the last document with a content
    uint32_t content = 0;      // its content
    for (size_t i = 0; i < places.size(); ++i) {
      const uint32_t number = numbers[places[i].docid - piece.base];
      if (number == 0 || number > piece.stored->contents()) continue;
      if (places[i].letter == letter && number != content) {
        const auto content_at = [&](size_t at) -> uint32_t {
          return numbers[places[at].docid - piece.base];
        };
        TakeOffOne(piece, places, i, content_at);
      }
      letter = places[i].letter;
      content = number;
    }
  }

 private:
  template <typename ContentAt>
  void TakeOffOne(const Column::Piece& piece, absl::Span<const Place> places,
                  size_t at, ContentAt content_at) {
    const uint32_t number = content_at(at);
    for (uint32_t value : column_.ValuesOf(piece.before + number)) {
      bool is_there = false;
      for (size_t i = at; i-- > 0 && places[i].letter == places[at].letter;) {
        const uint32_t before = content_at(i);
        if (before == number) return;  // it was counted once
        is_there = is_there || HasValue(piece, before, value);
      }
      if (is_there) --counts_[value].letters;
    }
  }

  bool HasValue(const Column::Piece& piece, uint32_t number, uint32_t value) {
    if (number == 0 || number > piece.stored->contents()) return false;
    return absl::c_linear_search(column_.ValuesOf(piece.before + number),
                                 value);
  }

  ValueColumn& column_;
  std::vector<Count>& counts_;
};

// Returns the counts of the values of contents that were counted.
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

}  // namespace

std::vector<Count> TallyValues(ValueColumn& column, const Field& field,
                               absl::Span<const Place> places) {
  const bool is_shared = field.scope == Scope::kLetter;
  std::vector<Tally> contents(size_t{column.contents()} + 1);
  if (is_shared) {
    CountShared(column.column(), places, contents);
  } else {
    CountOwn(column.column(), places, contents);
  }
  std::vector<Count> counts = SumContents(column, contents);
  if (is_shared || field.cardinality == Cardinality::kOne) return counts;
  RepeatedValues repeated(column, counts);
  for (const Column::Piece& piece : column.column().pieces()) {
    if (piece.stored == nullptr) continue;
    piece.stored->VisitNumbers([&](const auto* numbers) {
      repeated.TakeOff(piece, numbers, PlacesIn(piece, places));
    });
  }
  return counts;
}

}  // namespace imr
