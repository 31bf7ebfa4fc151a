// Puts right the letters of values that were counted at each document: a letter
// counts once, however many of its determinations have a value.
// Outside face: LetterRepeats, PlacedBits(). Used by segment_tally.cc.
#ifndef IMR_SEARCHER_LETTER_REPEATS_H_
#define IMR_SEARCHER_LETTER_REPEATS_H_

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "common/column_file.h"
#include "common/tally_file.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"
#include "searcher/result_page.h"
#include "searcher/tally_set.h"

namespace imr {

// Returns by docid the documents of a segment, which are bits, that are in
// `within`.
DocSet PlacedBits(const IndexReader& index, const PlacedSegment& placed,
                  const uint64_t* bits, const DocSet& within);

// The values of a facet in one segment. Those that are rare, not frequent ones
// (common/tally_file.h), are put right at the documents that repeat one.
class LetterRepeats {
 public:
  // `counts`, by value, are what is put right.
  LetterRepeats(const IndexReader& index, const PlacedSegment& placed,
                const StoredColumn& column, const StoredTallies& tallies,
                std::vector<Count>& counts);

  // Takes a letter off a value at each document of the set that another before
  // it, of the set and its letter, has it too: off rare values, or off all.
  void TakeOffRare(const DocSet& set);
  void TakeOffAll(const TallySet& set);

  // Gives a letter back to a value at each missing document whose letter has
  // it still, or lost it before: to rare values, or to all.
  void GiveBackRare(const MissingDocuments& missing);
  void GiveBackAll(const MissingDocuments& missing);

 private:
  void TakeOff(const DocSet& set, Xapian::docid docid);
  void GiveBack(const MissingDocuments& missing, Xapian::docid docid);
  void BeginWith(Xapian::docid docid, bool frequent_too);
  void ChangeLetters(Xapian::docid docid, int64_t change);
  Xapian::docid LastOfLetter(Xapian::docid docid) const;
  uint32_t NumberAt(Xapian::docid docid) const {
    return column_.NumberAt(docid - placed_.base);
  }

  const IndexReader& index_;
  const PlacedSegment& placed_;
  const StoredColumn& column_;
  const StoredTallies& tallies_;
  std::vector<Count>& counts_;
  std::vector<bool> is_frequent_;
  std::vector<uint32_t> left_;  // values of a document, not looked after yet
};

}  // namespace imr

#endif  // IMR_SEARCHER_LETTER_REPEATS_H_
