// Writes documents into small databases ("parts") on several threads. The
// parts, in the order of their numbers, hold the documents in the order they
// came. Used by segment_builder.cc.
#ifndef IMR_INDEXER_PARTS_WRITER_H_
#define IMR_INDEXER_PARTS_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/synchronization/mutex.h"

namespace imr {

// Documents of a part, and terms of all of them: a part is full when it has
// either. More miss the cache more often while they are inverted, fewer make
// more parts to merge.
inline constexpr size_t kDocumentsPerPart = 4096;
inline constexpr size_t kTermsPerPart = 50000;

// The terms of a document that Xapian is to have, each once.
struct TermPosting {
  std::string term;
  uint32_t wdf = 0;
};
using RareTerms = std::vector<TermPosting>;

class PartsWriter {
 public:
  // Starts `threads` threads that write to `folder`/1, `folder`/2, ...
  PartsWriter(absl::string_view folder, int threads);
  PartsWriter(const PartsWriter&) = delete;
  PartsWriter& operator=(const PartsWriter&) = delete;
  ~PartsWriter();  // waits for the threads, drops what they have not begun

  // Takes documents that shall stand together. Waits while the threads are
  // behind.
  // Errors: the first that a thread met, e.g. that the disk is full.
  absl::Status Add(std::vector<RareTerms> documents);

  // Waits for all parts; returns their paths in order. The last call.
  absl::StatusOr<std::vector<std::string>> Finish();

 private:
  struct Part {
    size_t number = 0;
    std::vector<RareTerms> documents;
  };

  absl::Status Submit();
  void RunThread();
  std::string PathOf(size_t number) const;
  void Stop();

  const std::string folder_;
  // Touched by the owner only: the part being filled.
  Part filling_;
  size_t filling_terms_ = 0;

  absl::Mutex mutex_;
  std::deque<Part> full_ ABSL_GUARDED_BY(mutex_);
  absl::Status status_ ABSL_GUARDED_BY(mutex_);
  bool ended_ ABSL_GUARDED_BY(mutex_) = false;
  std::vector<std::thread> threads_;
};

}  // namespace imr

#endif  // IMR_INDEXER_PARTS_WRITER_H_
