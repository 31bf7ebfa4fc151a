#include "searcher/value_tallies.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/algorithm/container.h"

#include "searcher/column.h"

namespace imr {
namespace {

// A count and the last letter that was counted; letters are numbered from 1 in
// the order of their documents.
struct Tally {
  uint32_t determinations = 0;
  uint32_t letters = 0;
  uint32_t letter = 0;
};

// Returns the tally of a number; a damaged one counts as none.
Tally& TallyOf(std::vector<Tally>& tallies, size_t number) {
  return tallies[number < tallies.size() ? number : 0];
}

// Calls visit(number, is_first) for each document of `set` in `piece`: the
// number of its content, and whether it comes first of its letter's.
template <typename Number, typename Visit>
void ForEachNumber(const Column::Piece& piece, const Number* numbers,
                   const TallySet& set, Visit visit) {
  set.ForEachIn(piece.base, piece.last,
                [&](Xapian::docid docid, bool is_first) {
                  visit(numbers[docid - piece.base], is_first);
                });
}

// Calls count(tallies, piece, numbers) for each piece that has contents:
// `numbers` of its documents, tallies by number.
template <typename Fn>
void ForEachPiece(const Column& column, std::vector<Tally>& tallies, Fn count) {
  for (const Column::Piece& piece : column.pieces()) {
    if (piece.stored == nullptr) continue;
    // The first tally is of documents without content, in every piece.
    std::vector<Tally> of_piece(size_t{piece.stored->contents()} + 1);
    piece.stored->VisitNumbers(
        [&](const auto* numbers) { count(of_piece, piece, numbers); });
    std::copy(of_piece.begin() + 1, of_piece.end(),
              tallies.begin() + 1 + piece.before);
  }
}

// Counts contents of a field that the documents of a letter share: a letter
// counts with the first of its documents.
void CountShared(const Column& column, const TallySet& set,
                 std::vector<Tally>& tallies) {
  ForEachPiece(column, tallies,
               [&](std::vector<Tally>& of_piece, const Column::Piece& piece,
                   const auto* numbers) {
                 ForEachNumber(piece, numbers, set,
                               [&](uint32_t number, bool is_first) {
                                 Tally& tally = TallyOf(of_piece, number);
                                 ++tally.determinations;
                                 tally.letters += is_first ? 1 : 0;
                               });
               });
}

// Counts contents of a field of which the documents of a letter have others.
void CountOwn(const Column& column, const TallySet& set,
              std::vector<Tally>& tallies) {
  ForEachPiece(column, tallies,
               [&](std::vector<Tally>& of_piece, const Column::Piece& piece,
                   const auto* numbers) {
                 uint32_t letter = 0;
                 ForEachNumber(piece, numbers, set,
                               [&](uint32_t number, bool is_first) {
                                 letter += is_first ? 1 : 0;
                                 Tally& tally = TallyOf(of_piece, number);
                                 ++tally.determinations;
                                 tally.letters += tally.letter != letter;
                                 tally.letter = letter;
                               });
               });
}

// Takes a letter off each value of a content that a document of the same letter
// before has in another content: counted by contents it counted twice.
class RepeatedValues {
 public:
  RepeatedValues(ValueColumn& column, std::vector<Count>& counts)
      : column_(column), counts_(counts) {}

  // Looks through the documents of `set` in `piece`.
  template <typename Number>
  void TakeOff(const Column::Piece& piece, const Number* numbers,
               const TallySet& set) {
    const uint32_t contents = piece.stored->contents();
    ForEachNumber(piece, numbers, set, [&](uint32_t number, bool is_first) {
      if (is_first) before_.clear();
      if (number == 0 || number > contents) return;
      if (absl::c_linear_search(before_, number)) return;  // counted once
      if (!before_.empty()) TakeOffOne(piece.before, number);
      before_.push_back(number);
    });
  }

 private:
  void TakeOffOne(uint32_t piece, uint32_t number) {
    for (uint32_t value : column_.ValuesOf(piece + number)) {
      const bool is_there = absl::c_any_of(before_, [&](uint32_t before) {
        return absl::c_linear_search(column_.ValuesOf(piece + before), value);
      });
      if (is_there) --counts_[value].letters;
    }
  }

  ValueColumn& column_;
  std::vector<Count>& counts_;
  std::vector<uint32_t> before_;  // contents of the letter's documents before
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

TallySet::TallySet(const IndexReader& index, DocSet set)
    : set_(std::move(set)), firsts_(set_.FirstOfRuns(index.LetterStarts())) {
  constexpr int64_t kBroad = 8;  // one document in so many
  const int64_t count = set_.Count();
  is_broad_ = count >= int64_t{index.LastDocid()} / kBroad;
  if (is_broad_) return;
  members_.reserve(static_cast<size_t>(count));
  set_.ForEach([this](Xapian::docid docid) {
    members_.push_back({docid, firsts_.Contains(docid)});
  });
}

std::vector<Count> TallyValues(ValueColumn& column, const Field& field,
                               const TallySet& set) {
  const bool is_shared = field.scope == Scope::kLetter;
  std::vector<Tally> contents(size_t{column.contents()} + 1);
  if (is_shared) {
    CountShared(column.column(), set, contents);
  } else {
    CountOwn(column.column(), set, contents);
  }
  std::vector<Count> counts = SumContents(column, contents);
  if (is_shared || field.cardinality == Cardinality::kOne) return counts;
  RepeatedValues repeated(column, counts);
  for (const Column::Piece& piece : column.column().pieces()) {
    if (piece.stored == nullptr) continue;
    piece.stored->VisitNumbers(
        [&](const auto* numbers) { repeated.TakeOff(piece, numbers, set); });
  }
  return counts;
}

}  // namespace imr
