// An index opened for reading: its documents by docid, by letter, by term and,
// through column.h and sequence_column.h, by column and by words. What is
// opened is one revision, and its segments never change: everything a search
// reads belongs together, whatever a build writes meanwhile. Whoever wants
// the newest revision opens the index again.
//
// A docid counts through the segments in their order; documents that are no
// more keep theirs and are in no set.
//
// Functions marked "throws" let Xapian::Error through; they run inside the
// one CatchXapian around a request.
// Outside face: IndexReader.
#ifndef IMR_SEARCHER_INDEX_READER_H_
#define IMR_SEARCHER_INDEX_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/base/call_once.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

#include "common/letter.h"
#include "common/letter_file.h"
#include "common/revision.h"
#include "common/segment.h"
#include "common/xapian_status.h"
#include "searcher/decided_days.h"
#include "searcher/docset.h"

namespace imr {

// A letter as stored, and where its documents stand: one for each
// determination, in their order, from `first` on.
struct StoredLetter {
  Letter letter;
  Xapian::docid first = 0;
  int documents = 1;
  // Of all its determinations, where `letter` has only one of them.
  std::optional<CaseOutcome> outcome = {};
};

// A segment and where its documents begin: its document d has docid base + d.
struct PlacedSegment {
  std::shared_ptr<const Segment> segment;
  Xapian::docid base = 0;

  Xapian::docid last() const { return base + segment->entry.documents; }
};

class IndexReader {
 public:
  // Opens the index in folder `path`.
  // Errors: NotFound if there is no index, FailedPrecondition if it is of
  // another schema, DataLoss if it is damaged.
  static absl::StatusOr<IndexReader> Open(absl::string_view path);

  // Runs `request`, which reads from this index and returns a Status or
  // StatusOr. Xapian's exceptions become errors.
  template <typename Request>
  std::invoke_result_t<Request> Read(Request request) const {
    return CatchXapian(absl::StrCat("read index \"", path_, "\""), request);
  }

  const std::string& path() const { return path_; }
  const Revision& revision() const { return revision_; }
  const std::vector<PlacedSegment>& segments() const { return segments_; }

  // Returns the highest docid there is, of a living document or not.
  Xapian::docid LastDocid() const {
    return segments_.empty() ? 0 : segments_.back().last();
  }

  // Returns the number of the newest build (added_after.h).
  uint64_t generation() const { return revision_.number; }

  // Returns the segment in which a docid, 1..LastDocid(), stands.
  const PlacedSegment& SegmentOf(Xapian::docid docid) const;

  // Returns all documents that live.
  const DocSet& Living() const { return *living_; }

  // Returns the first document of each letter.
  const DocSet& LetterStarts() const;

  // Returns when each document was decided.
  const DecidedDays& decided_days() const { return *decided_days_; }

  // Calls visit(docid, wdf) for each posting in one segment of a term that has
  // no set there (common/set_file.h), dead ones too, ascending (common/term.h
  // says what wdf means). Throws.
  template <typename Visit>
  static void ForEachRarePosting(const PlacedSegment& placed,
                                 const std::string& term, Visit visit) {
    if (!MayHaveRare(placed, term)) return;
    const Xapian::Database& postings = placed.segment->postings;
    const Xapian::PostingIterator end = postings.postlist_end(term);
    for (auto at = postings.postlist_begin(term); at != end; ++at) {
      if (*at > placed.segment->entry.documents) break;  // damage
      visit(placed.base + *at, at.get_wdf());
    }
  }

  // Calls visit(term) for the terms of each segment that begin with `prefix`:
  // a term comes once a segment. Throws.
  template <typename Visit>
  void ForEachTerm(const std::string& prefix, Visit visit) const {
    for (const PlacedSegment& placed : segments_) {
      const Xapian::Database& postings = placed.segment->postings;
      const Xapian::TermIterator end = postings.allterms_end(prefix);
      for (auto at = postings.allterms_begin(prefix); at != end; ++at) {
        visit(*at);
      }
    }
  }

  // Returns how many postings a term has where it is frequent, in sets
  // (common/set_file.h): of a rare term 0, without looking further.
  uint64_t FrequentPostings(absl::string_view term) const;

  // Returns how many postings a term has. Throws.
  uint64_t TermFrequency(const std::string& term) const;

  // Returns the first docid of the letter with this id, letter case aside;
  // nullopt if there is none. Throws.
  std::optional<Xapian::docid> FindLetter(absl::string_view id) const;

  // Returns the letter to which a document belongs.
  // Errors: DataLoss if it cannot be read.
  absl::StatusOr<StoredLetter> ReadLetter(Xapian::docid docid) const;

  // The same with nothing but the face filled in (common/letter_members.h),
  // which takes a fraction of the time.
  absl::StatusOr<StoredLetter> ReadLetterFace(Xapian::docid docid) const;

 private:
  // Returns false if a term that has no set in the segment has no posting
  // there either: of words the word file knows, which is quicker to ask.
  static bool MayHaveRare(const PlacedSegment& placed, absl::string_view term);

  // Reads the letter of a document by one of LetterFile's functions.
  absl::StatusOr<StoredLetter> ReadStored(
      Xapian::docid docid,
      absl::StatusOr<Letter> (LetterFile::*read)(size_t) const) const;

  struct LazySet {
    absl::once_flag made;
    DocSet set;
  };

  IndexReader(std::string path, Revision revision)
      : path_(std::move(path)), revision_(std::move(revision)) {}

  absl::Status OpenSegments();
  void CollectLiving();
  void CollectDays();

  std::string path_;
  Revision revision_;
  std::vector<PlacedSegment> segments_;
  std::shared_ptr<const DocSet> living_;
  std::shared_ptr<const DecidedDays> decided_days_;
  // Made when first needed.
  std::shared_ptr<LazySet> letter_starts_ = std::make_shared<LazySet>();
};

}  // namespace imr

#endif  // IMR_SEARCHER_INDEX_READER_H_
