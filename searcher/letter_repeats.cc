#include "searcher/letter_repeats.h"

#include <algorithm>

namespace imr {

DocSet PlacedBits(const IndexReader& index, const PlacedSegment& placed,
                  const uint64_t* bits, const DocSet& within) {
  DocSet set(index.LastDocid());
  set.AddBits(placed.base, bits, placed.segment->entry.documents, within);
  set &= within;
  return set;
}

LetterRepeats::LetterRepeats(const IndexReader& index,
                             const PlacedSegment& placed,
                             const StoredColumn& column,
                             const StoredTallies& tallies,
                             std::vector<Count>& counts)
    : index_(index),
      placed_(placed),
      column_(column),
      tallies_(tallies),
      counts_(counts),
      is_frequent_(tallies.values()) {
  for (uint32_t value : tallies.frequent()) is_frequent_[value] = true;
}

void LetterRepeats::TakeOffRare(const DocSet& set) {
  const DocSet repeats = PlacedBits(index_, placed_, tallies_.repeats(), set);
  repeats.ForEachIn(placed_.base + 1, placed_.last(), [&](Xapian::docid docid) {
    BeginWith(docid, /*frequent_too=*/false);
    TakeOff(set, docid);
  });
}

void LetterRepeats::TakeOffAll(const TallySet& set) {
  const DocSet& documents = set.documents().set();
  const DocSet& firsts = set.firsts();
  set.documents().ForEachIn(placed_.base, placed_.last(),
                            [&](Xapian::docid docid) {
                              if (firsts.Contains(docid)) return;
                              BeginWith(docid, /*frequent_too=*/true);
                              TakeOff(documents, docid);
                            });
}

// Takes a letter off the values in left_ that documents of the set before
// this one of its letter have too.
void LetterRepeats::TakeOff(const DocSet& set, Xapian::docid docid) {
  const DocSet& starts = index_.LetterStarts();
  while (!left_.empty() && !starts.Contains(docid)) {
    --docid;
    if (set.Contains(docid)) ChangeLetters(docid, -1);
  }
}

void LetterRepeats::GiveBackRare(const MissingDocuments& missing) {
  const DocSet repeats =
      PlacedBits(index_, placed_, tallies_.repeats(), missing.broken);
  Xapian::docid last = placed_.base;  // of the letter before
  repeats.ForEachIn(placed_.base + 1, placed_.last(), [&](Xapian::docid docid) {
    if (docid <= last) return;
    last = LastOfLetter(docid);
    missing.documents.set().ForEachIn(index_.LetterStarts().Previous(docid),
                                      last, [&](Xapian::docid lost) {
                                        BeginWith(lost, /*frequent_too=*/false);
                                        GiveBack(missing, lost);
                                      });
  });
}

void LetterRepeats::GiveBackAll(const MissingDocuments& missing) {
  missing.documents.ForEachIn(placed_.base, placed_.last(),
                              [&](Xapian::docid docid) {
                                BeginWith(docid, /*frequent_too=*/true);
                                GiveBack(missing, docid);
                              });
}

// Gives a letter back to the values in left_ that other documents of the
// letter have, missing ones only if they come before.
void LetterRepeats::GiveBack(const MissingDocuments& missing,
                             Xapian::docid docid) {
  const DocSet& starts = index_.LetterStarts();
  for (Xapian::docid before = docid;
       !left_.empty() && !starts.Contains(before);) {
    ChangeLetters(--before, 1);
  }
  for (Xapian::docid after = docid + 1;
       !left_.empty() && after <= placed_.last() && !starts.Contains(after);
       ++after) {
    if (missing.left.Contains(after)) ChangeLetters(after, 1);
  }
}

Xapian::docid LetterRepeats::LastOfLetter(Xapian::docid docid) const {
  const Xapian::docid next = index_.LetterStarts().Next(docid + 1);
  return next == 0 ? placed_.last() : next - 1;
}

// Puts the values of a document into left_.
void LetterRepeats::BeginWith(Xapian::docid docid, bool frequent_too) {
  left_.clear();
  tallies_.ForEachValueOf(NumberAt(docid), [&](uint32_t value) {
    if (frequent_too || !is_frequent_[value]) left_.push_back(value);
  });
}

// Changes the letters of the values in left_ that a document has, which are
// left no longer.
void LetterRepeats::ChangeLetters(Xapian::docid docid, int64_t change) {
  tallies_.ForEachValueOf(NumberAt(docid), [&](uint32_t value) {
    const auto found = std::find(left_.begin(), left_.end(), value);
    if (found == left_.end()) return;
    counts_[value].letters += change;
    left_.erase(found);
  });
}

}  // namespace imr
