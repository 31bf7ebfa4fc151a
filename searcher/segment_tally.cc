#include "searcher/segment_tally.h"

#include <algorithm>

namespace imr {
namespace {

// Adds `sign` for each of `members` in the segment to its content. A damaged
// number counts as no content.
void CountContents(const PlacedSegment& placed, const StoredColumn& column,
                   const Members& members, int32_t sign,
                   std::vector<int32_t>& counts) {
  column.VisitNumbers([&](const auto* numbers) {
    const size_t size = counts.size();
    int32_t* const count = counts.data();
    members.ForEachIn(placed.base, placed.last(), [&](Xapian::docid docid) {
      const size_t number = numbers[docid - placed.base];
      count[number < size ? number : 0] += sign;
    });
  });
}

// How many documents and letters have a content.
struct SharedCount {
  int32_t documents = 0;
  int32_t letters = 0;
};

// Adds the letters in the segment, whose documents have one content each, to
// it. A damaged number counts as no content.
void CountLetters(const PlacedSegment& placed, const StoredColumn& column,
                  absl::Span<const LetterMembers> letters,
                  std::vector<SharedCount>& counts) {
  const auto above = [](Xapian::docid docid, const LetterMembers& letter) {
    return docid < letter.first;
  };
  const auto begin =
      std::upper_bound(letters.begin(), letters.end(), placed.base, above);
  const auto end = std::upper_bound(begin, letters.end(), placed.last(), above);
  column.VisitNumbers([&](const auto* numbers) {
    const size_t size = counts.size();
    for (auto letter = begin; letter != end; ++letter) {
      const size_t number = numbers[letter->first - placed.base];
      SharedCount& count = counts[number < size ? number : 0];
      count.documents += letter->documents;
      ++count.letters;
    }
  });
}

}  // namespace

SegmentTally::SegmentTally(const IndexReader& index,
                           const PlacedSegment& placed,
                           const StoredColumn& column,
                           const StoredTallies& tallies)
    : index_(index),
      placed_(placed),
      column_(column),
      tallies_(tallies),
      counts_(tallies.values()),
      is_frequent_(tallies.values()) {
  for (uint32_t value : tallies.frequent()) is_frequent_[value] = true;
}

void SegmentTally::AddAll() {
  for (uint32_t value = 0; value < counts_.size(); ++value) {
    counts_[value].determinations += tallies_.Total(value).documents;
    counts_[value].letters += tallies_.Total(value).letters;
  }
}

void SegmentTally::Add(const TallySet& set) {
  const Members& documents = set.documents();
  if (documents.is_broad() && HasFrequentOnly()) {
    AddFrequent(documents.set(), 1);
    return;
  }
  if (tallies_.is_shared()) return AddLetters(set.letters());
  const ContentCounts contents = CountOf(documents, 1);
  // Counts each document as a letter of its values, then takes off those
  // where one before of its letter has the value too.
  AddContents(contents, contents);
  if (documents.is_broad()) {
    TakeOffFrequent(documents.set(), 1);
    TakeOffRepeats(documents.set());
  } else {
    TakeOffAllRepeats(set);
  }
}

// Takes away what is missing from all.
void SegmentTally::TakeAway(const MissingDocuments& missing) {
  const Members& documents = missing.documents;
  if (documents.is_broad() && HasFrequentOnly()) {
    AddFrequent(missing.broken, -1);
    AddFrequent(missing.left, 1);
    return;
  }
  const ContentCounts contents = CountOf(documents, -1);
  if (tallies_.is_shared()) {
    AddContents(contents, CountOf(missing.letters, -1));
    return;
  }
  // Takes a letter off each value of each document, then gives back those
  // where the letter has the value still, or lost it before.
  AddContents(contents, contents);
  if (documents.is_broad()) {
    TakeOffFrequent(missing.broken, -1);
    TakeOffFrequent(missing.left, 1);
    GiveBackRepeats(missing);
  } else {
    documents.ForEachIn(placed_.base, placed_.last(), [&](Xapian::docid docid) {
      BeginWith(docid, /*frequent_too=*/true);
      GiveBack(missing, docid);
    });
  }
}

void SegmentTally::AddLetters(absl::Span<const LetterMembers> letters) {
  std::vector<SharedCount> contents(size_t{tallies_.contents()} + 1);
  CountLetters(placed_, column_, letters, contents);
  for (uint32_t content = 1; content < contents.size(); ++content) {
    const SharedCount& counted = contents[content];
    if (counted.letters == 0) continue;
    tallies_.ForEachValueOf(content, [&](uint32_t value) {
      counts_[value].determinations += counted.documents;
      counts_[value].letters += counted.letters;
    });
  }
}

void SegmentTally::AddContents(const ContentCounts& documents,
                               const ContentCounts& letters) {
  for (uint32_t content = 1; content < documents.size(); ++content) {
    if (documents[content] == 0) continue;
    tallies_.ForEachValueOf(content, [&](uint32_t value) {
      counts_[value].determinations += documents[content];
      counts_[value].letters += letters[content];
    });
  }
}

bool SegmentTally::HasFrequentOnly() const {
  return !tallies_.is_shared() &&
         tallies_.frequent().size() == tallies_.values();
}

SegmentTally::ContentCounts SegmentTally::CountOf(const Members& members,
                                                  int32_t sign) const {
  ContentCounts counts(size_t{tallies_.contents()} + 1);
  CountContents(placed_, column_, members, sign, counts);
  return counts;
}

// Counts the documents of a set that have frequent()[i].
DocSet::MembersAndRuns SegmentTally::CountFrequent(const DocSet& set,
                                                   size_t i) const {
  return Placed(tallies_.FrequentSet(i), set)
      .CountWithRuns(index_.LetterStarts());
}

void SegmentTally::AddFrequent(const DocSet& set, int32_t sign) {
  for (size_t i = 0; i < tallies_.frequent().size(); ++i) {
    const auto with = CountFrequent(set, i);
    Count& count = counts_[tallies_.frequent()[i]];
    count.determinations += sign * with.members;
    count.letters += sign * with.runs;
  }
}

void SegmentTally::TakeOffFrequent(const DocSet& set, int32_t sign) {
  for (size_t i = 0; i < tallies_.frequent().size(); ++i) {
    const auto with = CountFrequent(set, i);
    const int64_t repeats = with.members - with.runs;
    counts_[tallies_.frequent()[i]].letters -= sign * repeats;
  }
}

void SegmentTally::TakeOffRepeats(const DocSet& set) {
  const DocSet repeats = Placed(tallies_.repeats(), set);
  repeats.ForEachIn(placed_.base + 1, placed_.last(), [&](Xapian::docid docid) {
    BeginWith(docid, /*frequent_too=*/false);
    TakeOff(set, docid);
  });
}

void SegmentTally::TakeOffAllRepeats(const TallySet& set) {
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
void SegmentTally::TakeOff(const DocSet& set, Xapian::docid docid) {
  const DocSet& starts = index_.LetterStarts();
  while (!left_.empty() && !starts.Contains(docid)) {
    --docid;
    if (set.Contains(docid)) ChangeLetters(docid, -1);
  }
}

void SegmentTally::GiveBackRepeats(const MissingDocuments& missing) {
  const DocSet repeats = Placed(tallies_.repeats(), missing.broken);
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

// Gives a letter back to the values in left_ that other documents of the
// letter have, missing ones only if they come before.
void SegmentTally::GiveBack(const MissingDocuments& missing,
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

Xapian::docid SegmentTally::LastOfLetter(Xapian::docid docid) const {
  const Xapian::docid next = index_.LetterStarts().Next(docid + 1);
  return next == 0 ? placed_.last() : next - 1;
}

// Puts the values of a document into left_.
void SegmentTally::BeginWith(Xapian::docid docid, bool frequent_too) {
  left_.clear();
  tallies_.ForEachValueOf(NumberAt(docid), [&](uint32_t value) {
    if (frequent_too || !is_frequent_[value]) left_.push_back(value);
  });
}

// Changes the letters of the values in left_ that a document has, which are
// left no longer.
void SegmentTally::ChangeLetters(Xapian::docid docid, int64_t change) {
  tallies_.ForEachValueOf(NumberAt(docid), [&](uint32_t value) {
    const auto found = std::find(left_.begin(), left_.end(), value);
    if (found == left_.end()) return;
    counts_[value].letters += change;
    left_.erase(found);
  });
}

// Returns by docid the documents of the segment, which are bits, that are in
// `within`.
DocSet SegmentTally::Placed(const uint64_t* bits, const DocSet& within) const {
  DocSet placed(index_.LastDocid());
  placed.AddBits(placed_.base, bits, placed_.segment->entry.documents, within);
  placed &= within;
  return placed;
}

}  // namespace imr
