// What verifying finds wrong, from several threads, in an order that does not
// depend on them: the first findings by their place are kept, however many
// come and whichever comes first.
// Outside face: FindingPlace, Findings, SegmentFindings.
#ifndef IMR_INDEXER_FINDINGS_H_
#define IMR_INDEXER_FINDINGS_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"

namespace imr {

// Findings kept; of a badly damaged index the first tell enough.
inline constexpr size_t kMaxFindings = 20;

// Where something was found: findings are told in this order.
struct FindingPlace {
  enum class Step { kFiles, kOpen, kTerms, kLetters, kSets };

  size_t segment = 0;  // its place in the revision
  Step step = Step::kFiles;
  uint64_t at = 0;  // of the step: which file, letter or other

  auto operator<=>(const FindingPlace&) const = default;
};

class Findings {
 public:
  // Findings of one place come from one thread, and stay in their order.
  void Add(FindingPlace place, std::string finding);

  bool empty() const;

  // Returns the first kMaxFindings.
  std::vector<std::string> InOrder() const;

 private:
  mutable absl::Mutex mutex_;
  std::multimap<FindingPlace, std::string> first_ ABSL_GUARDED_BY(mutex_);
};

// Those of one segment.
class SegmentFindings {
 public:
  using Step = FindingPlace::Step;

  SegmentFindings(Findings& all, size_t segment, std::string folder)
      : all_(all), segment_(segment), folder_(std::move(folder)) {}

  const std::string& folder() const { return folder_; }

  template <typename... Parts>
  void Add(Step step, uint64_t at, const Parts&... parts) const {
    all_.Add({segment_, step, at},
             absl::StrCat("segment \"", folder_, "\": ", parts...));
  }

 private:
  Findings& all_;
  const size_t segment_;
  const std::string folder_;  // of the segment
};

}  // namespace imr

#endif  // IMR_INDEXER_FINDINGS_H_
