#include "indexer/input_reader.h"

#include <algorithm>
#include <utility>

#include "common/file.h"
#include "indexer/extract.h"
#include "indexer/letter_format.h"

namespace imr {
namespace {

// Inputs read ahead of the one handed out, and letters of one input kept
// ready. Both bound memory; a letter's documents take some 100 KB.
constexpr size_t kInputsAhead = 64;
constexpr size_t kLettersAhead = 64;

// Returns true if there is a letter to be found: one with words, or a scan
// without, which can at least be listed as problem:no-text.
bool IsLetter(const Letter& letter) {
  return !letter.text.empty() || letter.source.pages > 0;
}

ReadLetter ReadExtracted(ExtractedLetter extracted) {
  ReadLetter read;
  read.letter = ParseLetter(extracted.text, std::move(extracted.source));
  auto& problems = read.letter.problems;
  problems.insert(problems.begin(), extracted.problems.begin(),
                  extracted.problems.end());
  if (IsLetter(read.letter)) read.built = BuildDocuments(read.letter);
  return read;
}

}  // namespace

InputReader::InputReader(std::vector<InputFile> inputs, int jobs)
    : inputs_(std::move(inputs)) {
  for (int i = 0; i < std::max(jobs, 1); ++i) {
    threads_.emplace_back([this] { RunThread(); });
  }
}

InputReader::~InputReader() {
  {
    const absl::MutexLock lock(&mutex_);
    stopped_ = true;
  }
  for (std::thread& thread : threads_) thread.join();
}

bool InputReader::NextInput() {
  if (begun_) ++current_;
  begun_ = true;
  if (current_ >= inputs_.size()) return false;
  const absl::MutexLock lock(&mutex_);
  if (current_ > 0) streams_.erase(current_ - 1);
  wanted_ = current_;
  Stream& stream = streams_[current_];
  const auto is_hashed = [&stream] { return stream.sha256.has_value(); };
  mutex_.Await(absl::Condition(&is_hashed));
  sha256_ = *stream.sha256;
  return true;
}

std::optional<ReadLetter> InputReader::NextLetter() {
  const absl::MutexLock lock(&mutex_);
  Stream& stream = streams_[current_];
  const auto is_ready = [&stream] {
    return stream.letters.empty() ? stream.ended
                                  : stream.letters.front()->read.has_value();
  };
  mutex_.Await(absl::Condition(&is_ready));
  if (stream.letters.empty()) return std::nullopt;
  std::optional<ReadLetter> letter = std::move(stream.letters.front()->read);
  stream.letters.pop_front();
  return letter;
}

bool InputReader::MayTakeInput() const {
  return next_ < inputs_.size() && next_ < wanted_ + kInputsAhead;
}

bool InputReader::IsDone() const {
  return stopped_ ||
         (to_read_.empty() && next_ >= inputs_.size() && begun_inputs_ == 0);
}

// Letters come before inputs, so that those wanted first are ready first.
void InputReader::RunThread() {
  const auto has_work = [this]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) {
    return IsDone() || !to_read_.empty() || MayTakeInput();
  };
  const absl::MutexLock lock(&mutex_);
  for (;;) {
    mutex_.Await(absl::Condition(&has_work));
    if (IsDone()) return;
    if (!to_read_.empty()) {
      ReadNextLetter();
      continue;
    }
    ++begun_inputs_;
    const size_t index = next_++;
    mutex_.Unlock();
    ReadInput(index);
    mutex_.Lock();
    --begun_inputs_;
  }
}

void InputReader::ReadInput(size_t index) {
  const std::string& path = inputs_[index].path;
  // Before the letters are read: should the file change in between, the next
  // build sees that its bytes are not those of this hash.
  absl::StatusOr<std::string> sha256 = Sha256OfFile(path);
  {
    const absl::MutexLock lock(&mutex_);
    streams_[index].sha256 = std::move(sha256);
  }
  ExtractLetters(path, [&](ExtractedLetter extracted) {
    Offer(index, std::move(extracted));
  });
  const absl::MutexLock lock(&mutex_);
  streams_[index].ended = true;
}

// While there is no room the thread reads letters itself: were it to wait,
// all threads could.
void InputReader::Offer(size_t index, ExtractedLetter extracted) {
  auto slot = std::make_unique<Slot>();
  slot->extracted = std::move(extracted);
  const absl::MutexLock lock(&mutex_);
  Stream& stream = streams_[index];
  const auto has_room = [&]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) {
    return stopped_ || stream.letters.size() < kLettersAhead;
  };
  const auto may_go = [&]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) {
    return has_room() || !to_read_.empty();
  };
  for (;;) {
    mutex_.Await(absl::Condition(&may_go));
    if (has_room()) break;
    ReadNextLetter();
  }
  if (stopped_) return;
  to_read_.push_back(slot.get());
  stream.letters.push_back(std::move(slot));
}

void InputReader::ReadNextLetter() {
  Slot* const slot = to_read_.front();
  to_read_.pop_front();
  mutex_.Unlock();
  ReadLetter read = ReadExtracted(std::move(slot->extracted));
  mutex_.Lock();
  slot->read = std::move(read);
}

}  // namespace imr
