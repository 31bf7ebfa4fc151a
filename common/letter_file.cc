#include "common/letter_file.h"

#include <algorithm>
#include <functional>

#include "common/damage.h"
#include "common/file_frame.h"
#include "common/letter_frame.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRLET02";

}  // namespace

absl::StatusOr<LetterFile> LetterFile::Open(const std::string& path) {
  ASSIGN_OR_RETURN(MappedFile mapped, MappedFile::Open(path));
  LetterFile file(std::move(mapped));
  if (file.ReadFooter()) return file;
  return DamagedFile("open letters", path);
}

bool LetterFile::ReadFooter() {
  uint64_t letters = 0;
  const auto body = ReadFrame(file_.bytes(), kMagic, letters);
  if (!body) return false;
  if (letters >= body->size() / (sizeof(uint64_t) + sizeof(uint32_t))) {
    return false;
  }
  letters_ = letters;
  const size_t entries = letters_ + 1;
  const size_t tables = entries * sizeof(uint64_t) + entries * sizeof(uint32_t);
  const size_t begin = kMagic.size() + body->size() - tables;
  if (begin % alignof(uint64_t) != 0) return false;
  MappedFile::Fetch(file_.bytes().substr(begin, tables));
  begin_ = reinterpret_cast<const uint64_t*>(file_.bytes().data() + begin);
  first_ = reinterpret_cast<const uint32_t*>(begin_ + entries);
  // Each letter has a document.
  const bool ascends =
      std::adjacent_find(first_, first_ + entries, std::greater_equal<>()) ==
      first_ + entries;
  return begin_[letters_] <= begin &&
         std::is_sorted(begin_, begin_ + entries) && first_[0] == 1 && ascends;
}

size_t LetterFile::LetterOf(uint32_t document) const {
  return static_cast<size_t>(
             std::upper_bound(first_, first_ + letters_ + 1, document) -
             first_) -
         1;
}

absl::string_view LetterFile::Frames(size_t letter) const {
  return file_.bytes().substr(begin_[letter],
                              begin_[letter + 1] - begin_[letter]);
}

absl::StatusOr<Letter> LetterFile::Read(size_t letter) const {
  if (letter >= letters_) return DamagedLetter();
  return UnpackLetter(Frames(letter));
}

absl::StatusOr<Letter> LetterFile::ReadFace(size_t letter) const {
  if (letter >= letters_) return DamagedLetter();
  return UnpackLetterFace(Frames(letter));
}

LetterFileWriter::LetterFileWriter(const std::string& path) : file_(path) {
  file_.Write(kMagic);
  begin_.push_back(file_.size());
}

void LetterFileWriter::Add(absl::string_view frames, uint32_t documents) {
  file_.Write(frames);
  begin_.push_back(file_.size());
  first_.push_back(first_.back() + documents);
}

absl::Status LetterFileWriter::Finish() {
  file_.Align(sizeof(uint64_t));
  file_.WriteNumbers(begin_.data(), begin_.size());
  file_.WriteNumbers(first_.data(), first_.size());
  const uint64_t letters = begin_.size() - 1;
  file_.WriteNumbers(&letters, 1);
  file_.Write(kMagic);
  return file_.Close();
}

}  // namespace imr
