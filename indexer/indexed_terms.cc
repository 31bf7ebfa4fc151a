#include "indexer/indexed_terms.h"

#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include <xapian.h>

#include "common/dead_file.h"
#include "common/index_schema.h"
#include "common/xapian_status.h"
#include "indexer/on_threads.h"

namespace imr {
namespace {

using Step = FindingPlace::Step;

// Terms that a thread takes at once.
constexpr size_t kTermsAtOnce = 1024;

// Gives out Xapian's terms, some at a time. Throws Xapian::Error.
class TermCursor {
 public:
  explicit TermCursor(const Xapian::Database& postings)
      : at_(postings.allterms_begin()), end_(postings.allterms_end()) {}

  // Returns the next terms, none in the end.
  std::vector<std::string> Next() {
    std::vector<std::string> terms;
    for (; at_ != end_ && terms.size() < kTermsAtOnce; ++at_) {
      terms.push_back(*at_);
    }
    return terms;
  }

 private:
  Xapian::TermIterator at_;
  const Xapian::TermIterator end_;
};

// Reads the sets of a segment's terms, one after the other.
class SetReader {
 public:
  SetReader(const Segment& segment, const SegmentFindings& findings,
            TermSums& sums)
      : sets_(segment.sets),
        findings_(findings),
        sums_(sums),
        met_(NoDocuments(segment.entry.documents)) {}

  void Read(uint32_t number) {
    const uint64_t hash = TermHash(sets_.Term(number));
    const uint32_t fields = sets_.Fields(number);
    if (fields == 0) Sum(number, 0, hash);
    for (uint32_t left = fields; left != 0; left &= left - 1) {
      Sum(number, LowestBit(left), hash);
    }
    if (std::popcount(fields) > 1) CheckUnion(number, fields);
  }

 private:
  void Sum(uint32_t number, uint32_t field, uint64_t term_hash) {
    const uint64_t hash = HashInField(term_hash, field);
    uint32_t last = 0;
    bool ascends = true;
    sets_.Set(number, field).ForEach([&](uint32_t document) {
      if (!sums_.IsDocument(document)) {
        return Find(number, "has document ", document, ", which there is not");
      }
      ascends = ascends && document > last;
      last = document;
      sums_.Add(document, hash);
    });
    if (!ascends) Find(number, "has documents in the wrong order");
  }

  // Checks that the set of a word in any field has the documents of its fields.
  void CheckUnion(uint32_t number, uint32_t fields) {
    uint32_t only_met = 0;  // documents of fields not found in the union so far
    for (uint32_t left = fields; left != 0; left &= left - 1) {
      sets_.Set(number, LowestBit(left)).ForEach([&](uint32_t document) {
        if (!sums_.IsDocument(document) || HasBit(met_, document)) return;
        SetBit(document, met_);
        ++only_met;
      });
    }
    bool is_union = true;
    sets_.Set(number, fields).ForEach([&](uint32_t document) {
      if (!sums_.IsDocument(document) || !HasBit(met_, document)) {
        is_union = false;
        return;
      }
      ClearBit(document);
      --only_met;
    });
    if (is_union && only_met == 0) return;  // and met_ is empty again
    Find(number, "has documents that are not those of its fields");
    met_.assign(met_.size(), 0);
  }

  void ClearBit(uint32_t document) {
    met_[document / 64] &= ~(uint64_t{1} << (document % 64));
  }

  template <typename... Parts>
  void Find(uint32_t number, const Parts&... parts) const {
    findings_.Add(Step::kTerms, number, "sets: \"", sets_.Term(number), "\" ",
                  parts...);
  }

  const SetFile& sets_;
  const SegmentFindings& findings_;
  TermSums& sums_;
  DocumentBits met_;  // empty between two terms
};

// Adds up a segment's terms, on several threads.
class TermReader {
 public:
  TermReader(const Segment& segment, const SegmentTerms& terms,
             const SegmentFindings& findings, TermSums& sums)
      : segment_(segment),
        terms_(terms),
        findings_(findings),
        sums_(sums),
        cursor_(segment.postings) {}

  // What each thread does.
  void Run() {
    SetReader sets(segment_, findings_, sums_);
    for (uint32_t i; (i = next_set_++) < segment_.sets.terms();) sets.Read(i);
    // Xapian's objects belong to one thread.
    const absl::Status opened = Try([&] {
      const Xapian::Database postings(
          absl::StrCat(findings_.folder(), "/", kPostingsName));
      ReadPostings(postings);
    });
    if (!opened.ok()) Fail(0, opened);
  }

  bool has_read_all() const { return !failed_; }

 private:
  template <typename Read>
  static absl::Status Try(Read read) {
    return CatchXapian("read postings", [&] {
      read();
      return absl::OkStatus();
    });
  }

  void Fail(uint64_t terms, const absl::Status& status) {
    findings_.Add(Step::kTerms, segment_.sets.terms() + terms,
                  status.message());
    failed_ = true;
  }

  void ReadPostings(const Xapian::Database& postings) {
    for (;;) {
      uint64_t number = 0;
      const std::vector<std::string> terms = NextTerms(number);
      if (terms.empty()) return;
      const absl::Status status = Try([&] {
        for (const std::string& term : terms) ReadTerm(postings, term);
      });
      if (!status.ok()) Fail(number, status);
    }
  }

  // Returns terms that no other thread has, and the how manieth of these.
  std::vector<std::string> NextTerms(uint64_t& number) {
    const absl::MutexLock lock(&mutex_);
    std::vector<std::string> terms;
    if (cursor_failed_) return terms;
    number = ++terms_given_;
    const absl::Status status = Try([&] { terms = cursor_.Next(); });
    if (!status.ok()) {
      cursor_failed_ = true;
      Fail(number, status);
    }
    return terms;
  }

  void ReadTerm(const Xapian::Database& postings, const std::string& term) {
    if (terms_.SetOf(term) != SegmentTerms::kNoSet) return;
    const uint64_t term_hash = TermHash(term);
    const bool is_word = IsWordTerm(term);
    const Xapian::PostingIterator end = postings.postlist_end(term);
    for (auto at = postings.postlist_begin(term); at != end; ++at) {
      const uint32_t first = *at;
      AddPosting(term_hash, is_word, at.get_wdf(),
                 [&](uint64_t hash, uint64_t documents) {
                   for (uint64_t i = first; i < first + documents; ++i) {
                     if (!sums_.IsDocument(i)) return;
                     sums_.Add(static_cast<uint32_t>(i), hash);
                   }
                 });
    }
  }

  const Segment& segment_;
  const SegmentTerms& terms_;
  const SegmentFindings& findings_;
  TermSums& sums_;
  std::atomic<uint32_t> next_set_ = 0;
  std::atomic<bool> failed_ = false;
  absl::Mutex mutex_;
  TermCursor cursor_ ABSL_GUARDED_BY(mutex_);
  uint64_t terms_given_ ABSL_GUARDED_BY(mutex_) = 0;
  bool cursor_failed_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace

bool SumIndexedTerms(const Segment& segment, const SegmentTerms& terms,
                     int threads, const SegmentFindings& findings,
                     TermSums& sums) {
  TermReader reader(segment, terms, findings, sums);
  OnThreads(threads, [&] { reader.Run(); });
  return reader.has_read_all();
}

}  // namespace imr
