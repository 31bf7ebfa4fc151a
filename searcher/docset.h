// A set of documents as bits, one for each docid: what a query matches,
// exactly. Totals, facets, statistics and the ranked page all come from one
// such set, so they cannot disagree.
// Outside face: DocSet.
#ifndef IMR_SEARCHER_DOCSET_H_
#define IMR_SEARCHER_DOCSET_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include <xapian.h>

#include "searcher/blocked_words.h"

namespace imr {

// Sets that meet in a call were made for the same last docid.
class DocSet {
 public:
  // An empty set that has room for docids 1..last.
  explicit DocSet(Xapian::docid last = 0) : words_(last / kBits + 1) {}

  void Add(Xapian::docid docid) {
    words_.At(docid / kBits) |= uint64_t{1} << (docid % kBits);
  }
  // Adds docids first..last, as far as there is room.
  void AddRange(Xapian::docid first, Xapian::docid last);

  // Adds base + d for each bit d of `bits`, 1..documents, that is in `within`;
  // of others it may. Where `within` has few members few bits are read.
  void AddBits(Xapian::docid base, const uint64_t* bits,
               Xapian::docid documents, const DocSet& within);

  // The same for each d of `list`, which ascends.
  void AddList(Xapian::docid base, absl::Span<const uint32_t> list,
               Xapian::docid documents, const DocSet& within);

  void Remove(Xapian::docid docid) {
    words_.At(docid / kBits) &= ~(uint64_t{1} << (docid % kBits));
  }

  bool Contains(Xapian::docid docid) const {
    return docid / kBits < words_.size() &&
           (words_[docid / kBits] >> (docid % kBits) & 1) != 0;
  }

  DocSet& operator&=(const DocSet& other);
  DocSet& operator|=(const DocSet& other);
  DocSet& operator-=(const DocSet& other);

  int64_t Count() const;

  // Docids there is room for, about.
  int64_t Room() const { return static_cast<int64_t>(words_.size() * kBits); }

  // Returns Count() and in how many runs there are members: a run begins with
  // each member of `starts`, the first one with docid 1.
  struct MembersAndRuns {
    int64_t members = 0;
    int64_t runs = 0;
  };
  MembersAndRuns CountWithRuns(const DocSet& starts) const;

  // Returns the members that are the first of their run.
  DocSet FirstOfRuns(const DocSet& starts) const;

  bool Empty() const { return Next(1) == 0; }

  // Returns the first member that is not below `from`; 0 if none.
  Xapian::docid Next(Xapian::docid from) const;

  // Returns the last member that is not above `from`; 0 if none.
  Xapian::docid Previous(Xapian::docid from) const;

  // Calls visit(docid) for each member from `first` to `last`, ascending.
  template <typename Visit>
  void ForEachIn(Xapian::docid first, Xapian::docid last, Visit visit) const {
    ForEachFlaggedIn(first, last, *this,
                     [&visit](Xapian::docid docid, bool) { visit(docid); });
  }

  // Calls visit(docid, whether it is in `flagged`) for the same members.
  template <typename Visit>
  void ForEachFlaggedIn(Xapian::docid first, Xapian::docid last,
                        const DocSet& flagged, Visit visit) const {
    words_.ForEachWord(
        first / kBits, size_t{last} / kBits + 1, [&](size_t i, uint64_t word) {
          word &= Within(i, first, last);
          const auto at = static_cast<Xapian::docid>(i * kBits);
          const uint64_t flags = flagged.words_[i];
          if (word == ~uint64_t{0}) {  // of broad sets most
            for (Xapian::docid bit = 0; bit < kBits; ++bit) {
              visit(at + bit, (flags >> bit & 1) != 0);
            }
            return;
          }
          for (; word != 0; word &= word - 1) {
            const auto bit = static_cast<Xapian::docid>(std::countr_zero(word));
            visit(at + bit, (flags >> bit & 1) != 0);
          }
        });
  }

  // Adds to `kept`, which has as much room, the members from `first` to `last`
  // for which keep(docid) is true. Without a branch for each.
  template <typename Keep>
  void KeepIn(Xapian::docid first, Xapian::docid last, Keep keep,
              DocSet& kept) const {
    words_.ForEachWord(
        first / kBits, size_t{last} / kBits + 1, [&](size_t i, uint64_t word) {
          const auto at = static_cast<Xapian::docid>(i * kBits);
          uint64_t of_word = 0;
          for (word &= Within(i, first, last); word != 0; word &= word - 1) {
            const int bit = std::countr_zero(word);
            const bool is_kept = keep(at + static_cast<Xapian::docid>(bit));
            of_word |= uint64_t{is_kept} << bit;
          }
          if (of_word != 0) kept.words_.At(i) |= of_word;
        });
  }

  // Calls visit(docid) for each member, ascending.
  template <typename Visit>
  void ForEach(Visit visit) const {
    if (words_.size() == 0) return;
    ForEachIn(0, static_cast<Xapian::docid>(words_.size() * kBits - 1), visit);
  }

  // Returns the members in ascending order.
  std::vector<Xapian::docid> Members() const;

 private:
  static constexpr Xapian::docid kBits = 64;

  // Returns the bits of word i for docids first to last.
  static uint64_t Within(size_t i, Xapian::docid first, Xapian::docid last) {
    uint64_t bits = ~uint64_t{0};
    if (i == first / kBits) bits &= ~uint64_t{0} << (first % kBits);
    if (i == last / kBits) bits &= ~uint64_t{0} >> (kBits - 1 - last % kBits);
    return bits;
  }

  BlockedWords words_;  // docid d is bit d % 64 of word d / 64
};

}  // namespace imr

#endif  // IMR_SEARCHER_DOCSET_H_
