#include "indexer/parts_writer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include <xapian.h>

#include "common/status_macros.h"
#include "common/xapian_status.h"

namespace imr {
namespace {

// Writes one part. Nothing is synced: until the merge it is worth nothing.
absl::Status WritePart(const std::string& path,
                       const std::vector<RareTerms>& documents) {
  return CatchXapian(absl::StrCat("write part \"", path, "\""), [&] {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE |
                                                Xapian::DB_NO_SYNC |
                                                Xapian::DB_NO_TERMLIST);
    for (const RareTerms& terms : documents) {
      Xapian::Document document;
      for (const TermPosting& posting : terms) {
        document.add_term(posting.term, posting.wdf);
      }
      database.add_document(document);
    }
    database.commit();
    return absl::OkStatus();
  });
}

}  // namespace

PartsWriter::PartsWriter(absl::string_view folder, int threads)
    : folder_(folder) {
  for (int i = 0; i < std::max(threads, 1); ++i) {
    threads_.emplace_back([this] { RunThread(); });
  }
}

PartsWriter::~PartsWriter() {
  {
    const absl::MutexLock lock(&mutex_);
    full_.clear();
  }
  Stop();
}

absl::Status PartsWriter::Add(std::vector<RareTerms> documents) {
  for (const RareTerms& terms : documents) filling_terms_ += terms.size();
  auto& filling = filling_.documents;
  filling.insert(filling.end(), std::make_move_iterator(documents.begin()),
                 std::make_move_iterator(documents.end()));
  const bool is_full =
      filling.size() >= kDocumentsPerPart || filling_terms_ >= kTermsPerPart;
  return is_full ? Submit() : absl::OkStatus();
}

absl::Status PartsWriter::Submit() {
  const absl::MutexLock lock(&mutex_);
  const auto has_room = [this]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) {
    return full_.size() < threads_.size() || !status_.ok();
  };
  mutex_.Await(absl::Condition(&has_room));
  const size_t next = filling_.number + 1;
  full_.push_back(std::exchange(filling_, {.number = next, .documents = {}}));
  filling_terms_ = 0;
  return status_;
}

absl::StatusOr<std::vector<std::string>> PartsWriter::Finish() {
  if (!filling_.documents.empty()) RETURN_IF_ERROR(Submit());
  Stop();
  const absl::MutexLock lock(&mutex_);
  RETURN_IF_ERROR(status_);
  std::vector<std::string> parts;
  for (size_t number = 0; number < filling_.number; ++number) {
    parts.push_back(PathOf(number));
  }
  return parts;
}

void PartsWriter::Stop() {
  {
    const absl::MutexLock lock(&mutex_);
    ended_ = true;
  }
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void PartsWriter::RunThread() {
  const auto has_work = [this]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) {
    return ended_ || !full_.empty();
  };
  const absl::MutexLock lock(&mutex_);
  for (;;) {
    mutex_.Await(absl::Condition(&has_work));
    if (full_.empty()) return;
    const Part part = std::move(full_.front());
    full_.pop_front();
    mutex_.Unlock();
    const absl::Status written = WritePart(PathOf(part.number), part.documents);
    mutex_.Lock();
    status_.Update(written);
  }
}

std::string PartsWriter::PathOf(size_t number) const {
  return absl::StrCat(folder_, "/", number);
}

}  // namespace imr
