#include "searcher/index_reader.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "common/index_schema.h"
#include "common/status_macros.h"
#include "common/term.h"

namespace imr {
namespace {

// A build may remove segments between the reading of a revision and their
// opening: the revision is then read again, so often at the most.
constexpr int kMaxOpenings = 10;

}  // namespace

absl::StatusOr<IndexReader> IndexReader::Open(absl::string_view path) {
  uint64_t failed = 0;  // the revision that could not be opened
  for (int i = 1;; ++i) {
    ASSIGN_OR_RETURN(Revision revision, ReadRevision(RevisionPath(path), path));
    const uint64_t number = revision.number;
    IndexReader reader(std::string(path), std::move(revision));
    const absl::Status opened =
        CatchXapian(absl::StrCat("open index \"", path, "\""),
                    [&] { return reader.OpenSegments(); });
    if (opened.ok()) return reader;
    // One revision that fails twice is damaged, not replaced.
    if (i == kMaxOpenings || number == failed) return opened;
    failed = number;
  }
}

absl::Status IndexReader::OpenSegments() {
  Xapian::docid base = 0;
  for (const SegmentEntry& entry : revision_.segments) {
    ASSIGN_OR_RETURN(auto segment, Segment::Open(path_, entry));
    segments_.push_back({std::move(segment), base});
    base = segments_.back().last();
  }
  CollectLiving();
  CollectDays();
  return absl::OkStatus();
}

void IndexReader::CollectLiving() {
  DocSet living(LastDocid());
  living.AddRange(1, LastDocid());
  for (const PlacedSegment& placed : segments_) {
    if (placed.segment->entry.dead_documents == 0) continue;
    for (uint32_t i = 1; i <= placed.segment->entry.documents; ++i) {
      if (HasBit(placed.segment->dead, i)) living.Remove(placed.base + i);
    }
  }
  living_ = std::make_shared<const DocSet>(std::move(living));
}

void IndexReader::CollectDays() {
  const uint32_t slot = GetField(FieldId::kDecided).slot;
  std::vector<DecidedDays::Piece> pieces;
  for (const PlacedSegment& placed : segments_) {
    pieces.push_back({placed.base, placed.segment->entry.documents,
                      placed.segment->columns.Find(slot)});
  }
  decided_days_ = std::make_shared<const DecidedDays>(pieces);
}

const DocSet& IndexReader::LetterStarts() const {
  absl::call_once(letter_starts_->made, [this] {
    letter_starts_->set = DocSet(LastDocid());
    for (const PlacedSegment& placed : segments_) {
      const LetterFile& letters = placed.segment->letters;
      for (size_t i = 0; i < letters.letters(); ++i) {
        letter_starts_->set.Add(placed.base + letters.FirstDocument(i));
      }
    }
  });
  return letter_starts_->set;
}

const PlacedSegment& IndexReader::SegmentOf(Xapian::docid docid) const {
  const auto found = std::find_if(
      segments_.begin(), segments_.end(),
      [docid](const PlacedSegment& placed) { return docid <= placed.last(); });
  return found == segments_.end() ? segments_.back() : *found;
}

uint64_t IndexReader::FrequentPostings(absl::string_view term) const {
  uint64_t frequency = 0;
  for (const PlacedSegment& placed : segments_) {
    const SetFile& sets = placed.segment->sets;
    const std::optional<uint32_t> number = sets.Find(term);
    if (number) frequency += sets.Postings(*number);
  }
  return frequency;
}

uint64_t IndexReader::TermFrequency(const std::string& term) const {
  uint64_t frequency = 0;
  for (const PlacedSegment& placed : segments_) {
    const SetFile& sets = placed.segment->sets;
    const std::optional<uint32_t> number = sets.Find(term);
    if (number) {
      frequency += sets.Postings(*number);
    } else if (MayHaveRare(placed, term)) {
      frequency += placed.segment->postings.get_termfreq(term);
    }
  }
  return frequency;
}

bool IndexReader::MayHaveRare(const PlacedSegment& placed,
                              absl::string_view term) {
  const bool is_word = IsWordTerm(term) && term.size() < kMaxTermBytes;
  return !is_word || placed.segment->words.IdOf(term).has_value();
}

std::optional<Xapian::docid> IndexReader::FindLetter(
    absl::string_view id) const {
  for (const PlacedSegment& placed : segments_) {
    const auto range = FindLetterIn(*placed.segment, id);
    if (range) return placed.base + range->first;
  }
  return std::nullopt;
}

absl::StatusOr<StoredLetter> IndexReader::ReadLetter(
    Xapian::docid docid) const {
  return ReadStored(docid, &LetterFile::Read);
}

absl::StatusOr<StoredLetter> IndexReader::ReadLetterFace(
    Xapian::docid docid) const {
  return ReadStored(docid, &LetterFile::ReadFace);
}

absl::StatusOr<StoredLetter> IndexReader::ReadStored(
    Xapian::docid docid,
    absl::StatusOr<Letter> (LetterFile::*read)(size_t) const) const {
  const PlacedSegment& placed = SegmentOf(docid);
  const LetterFile& letters = placed.segment->letters;
  const size_t index = letters.LetterOf(docid - placed.base);
  StoredLetter stored;
  stored.first = placed.base + letters.FirstDocument(index);
  stored.documents = static_cast<int>(letters.FirstDocument(index + 1) -
                                      letters.FirstDocument(index));
  absl::StatusOr<Letter> letter = (letters.*read)(index);
  if (!letter.ok()) {
    return absl::DataLossError(absl::StrCat("read document ", docid,
                                            " of index \"", path_,
                                            "\": ", letter.status().message()));
  }
  stored.letter = *std::move(letter);
  return stored;
}

}  // namespace imr
