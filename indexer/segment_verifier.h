// Checks one segment of an index whose files have the bytes that were written:
// Xapian's structure, the order of words and sets, then that what is indexed
// is what its stored letters give, on several threads.
// Outside face: SegmentVerifier.
#ifndef IMR_INDEXER_SEGMENT_VERIFIER_H_
#define IMR_INDEXER_SEGMENT_VERIFIER_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"

#include "common/segment.h"
#include "indexer/findings.h"
#include "indexer/letter_verifier.h"

namespace imr {

class SegmentVerifier {
 public:
  // Letters that a thread takes at once.
  static constexpr size_t kLettersAtOnce = 256;

  SegmentVerifier(const Segment& segment, const SegmentFindings& findings)
      : segment_(segment), findings_(findings) {}

  // Returns the id of each letter, in lower case, nullopt for those that live
  // no more or could not be read. Calls `report(letters)`, one thread at a
  // time, when so many more were checked. Throws Xapian::Error.
  std::vector<std::optional<std::string>> Run(
      int threads, const std::function<void(uint64_t)>& report);

  // Returns false if Run could not check Xapian's structure, for which Xapian
  // (1.4) opens its tables as if to write to them.
  bool has_structure() const { return has_structure_; }

 private:
  void CheckStructure();
  void CheckTallies() const;
  void CheckLetters(LetterVerifier verifier,
                    const std::function<void(uint64_t)>& report);
  void CheckPostings() const;

  const Segment& segment_;
  const SegmentFindings& findings_;
  bool has_structure_ = true;
  std::vector<std::optional<std::string>> ids_;  // each set by one thread
  std::atomic<size_t> next_letter_ = 0;
  mutable absl::Mutex mutex_;
  // Of each term with sets, those of letters checked by threads that ended.
  std::vector<uint64_t> postings_ ABSL_GUARDED_BY(mutex_);
  bool has_all_letters_ ABSL_GUARDED_BY(mutex_) = true;
};

}  // namespace imr

#endif  // IMR_INDEXER_SEGMENT_VERIFIER_H_
