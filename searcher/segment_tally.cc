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
      repeats_(index, placed, column, tallies, counts_) {}

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
    repeats_.TakeOffRare(documents.set());
  } else {
    repeats_.TakeOffAll(set);
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
    repeats_.GiveBackRare(missing);
  } else {
    repeats_.GiveBackAll(missing);
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
  return PlacedBits(index_, placed_, tallies_.FrequentSet(i), set)
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

}  // namespace imr
