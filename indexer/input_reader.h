// Reads inputs on several threads and hands their letters out in the order of
// the inputs, so that an index does not depend on which thread was faster.
// An input is taken apart by one thread, its letters are read by all. Threads
// stay a bounded number of inputs and letters ahead.
//
//   while (reader.NextInput()) {
//     ... reader.input(), reader.sha256() ...
//     while (std::optional<ReadLetter> letter = reader.NextLetter()) ...
//   }
#ifndef IMR_INDEXER_INPUT_READER_H_
#define IMR_INDEXER_INPUT_READER_H_

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"

#include "common/letter.h"
#include "indexer/document_builder.h"
#include "indexer/extract.h"
#include "indexer/source.h"

namespace imr {

struct ReadLetter {
  Letter letter;
  LetterDocuments built;  // no documents if there is nothing to find
};

class InputReader {
 public:
  // Starts `jobs` threads.
  InputReader(std::vector<InputFile> inputs, int jobs);
  InputReader(const InputReader&) = delete;
  InputReader& operator=(const InputReader&) = delete;
  ~InputReader();  // stops the threads, whatever is left to read

  // Goes to the next input; false if there is none. Call when all letters of
  // the input before are taken.
  bool NextInput();

  // The input NextInput went to.
  const InputFile& input() const { return inputs_[current_]; }

  // The SHA-256 of the input's bytes, taken before its letters were read.
  const absl::StatusOr<std::string>& sha256() const { return sha256_; }

  // Returns the input's next letter; nullopt after its last.
  std::optional<ReadLetter> NextLetter();

 private:
  // A letter of an input: to be read, being read, or read and not yet taken.
  struct Slot {
    ExtractedLetter extracted;
    std::optional<ReadLetter> read;
  };
  struct Stream {
    std::optional<absl::StatusOr<std::string>> sha256;
    std::deque<std::unique_ptr<Slot>> letters;
    bool ended = false;
  };

  void RunThread();
  bool IsDone() const ABSL_SHARED_LOCKS_REQUIRED(mutex_);
  bool MayTakeInput() const ABSL_SHARED_LOCKS_REQUIRED(mutex_);
  void ReadInput(size_t index);
  void Offer(size_t index, ExtractedLetter extracted);
  void ReadNextLetter() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const std::vector<InputFile> inputs_;
  // Touched by the reader's owner only.
  size_t current_ = 0;
  bool begun_ = false;
  absl::StatusOr<std::string> sha256_;

  absl::Mutex mutex_;
  // Of the input handed out and those begun after it, by index in inputs_.
  std::map<size_t, Stream> streams_ ABSL_GUARDED_BY(mutex_);
  std::deque<Slot*> to_read_ ABSL_GUARDED_BY(mutex_);
  size_t next_ ABSL_GUARDED_BY(mutex_) = 0;          // input to be read next
  size_t begun_inputs_ ABSL_GUARDED_BY(mutex_) = 0;  // and not yet ended
  size_t wanted_ ABSL_GUARDED_BY(mutex_) = 0;        // input handed out
  bool stopped_ ABSL_GUARDED_BY(mutex_) = false;
  std::vector<std::thread> threads_;
};

}  // namespace imr

#endif  // IMR_INDEXER_INPUT_READER_H_
