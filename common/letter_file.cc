#include "common/letter_file.h"

#include <zstd.h>

#include <algorithm>
#include <functional>
#include <memory>

#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "common/file_frame.h"
#include "common/letter_bytes.h"
#include "common/letter_dictionary.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRLET01";
constexpr size_t kFingerprintDigits = 16;

// Twice as quick as the library's default, 3, for a tenth more bytes.
constexpr int kLevel = 1;

// Bytes of the largest letter that is unpacked: many times what extraction
// lets through, so that damage cannot ask for all memory.
constexpr unsigned long long kMaxLetterBytes = 1ull << 30;

const ZSTD_CDict* Dictionary() {
  static const ZSTD_CDict* const kDictionary = [] {
    const absl::string_view bytes = LetterDictionary();
    return ZSTD_createCDict(bytes.data(), bytes.size(), kLevel);
  }();
  return kDictionary;
}

const ZSTD_DDict* UnpackingDictionary() {
  static const ZSTD_DDict* const kDictionary = [] {
    const absl::string_view bytes = LetterDictionary();
    return ZSTD_createDDict(bytes.data(), bytes.size());
  }();
  return kDictionary;
}

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

absl::Status Damaged(size_t letter) {
  return absl::DataLossError(
      absl::StrCat("read stored letter ", letter,
                   ": it is damaged; check with \"imr-index verify\""));
}

// Returns nullopt if the frame is damaged.
std::optional<std::string> Unpack(absl::string_view frame) {
  thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(
      ZSTD_createDCtx());
  const unsigned long long size =
      ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size > kMaxLetterBytes) return std::nullopt;  // or unknown, or no frame
  std::string bytes(size, '\0');
  const size_t unpacked = ZSTD_decompress_usingDDict(
      context.get(), bytes.data(), bytes.size(), frame.data(), frame.size(),
      UnpackingDictionary());
  if (ZSTD_isError(unpacked) != 0 || unpacked != size) return std::nullopt;
  return bytes;
}

}  // namespace

std::string CompressLetter(const Letter& letter) {
  thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(
      ZSTD_createCCtx());
  const std::string bytes = EncodeLetter(letter);
  ZSTD_CCtx_reset(context.get(), ZSTD_reset_session_only);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_refCDict(context.get(), Dictionary());
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const size_t size = ZSTD_compress2(context.get(), frame.data(), frame.size(),
                                     bytes.data(), bytes.size());
  // It fails only for want of room, of which there is enough, or of memory.
  frame.resize(ZSTD_isError(size) != 0 ? 0 : size);
  return frame;
}

std::string LetterDictionaryFingerprint() {
  return Sha256Hex(LetterDictionary()).substr(0, kFingerprintDigits);
}

absl::StatusOr<LetterFile> LetterFile::Open(const std::string& path) {
  ASSIGN_OR_RETURN(MappedFile mapped, MappedFile::Open(path));
  LetterFile file(std::move(mapped));
  if (file.ReadFooter()) return file;
  return absl::DataLossError(
      absl::StrCat("open letters \"", path, "\": it is cut off or damaged"));
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

absl::string_view LetterFile::Frame(size_t letter) const {
  return file_.bytes().substr(begin_[letter],
                              begin_[letter + 1] - begin_[letter]);
}

absl::StatusOr<Letter> LetterFile::Read(size_t letter) const {
  if (letter >= letters_) return Damaged(letter);
  const std::optional<std::string> bytes = Unpack(Frame(letter));
  if (!bytes) return Damaged(letter);
  return DecodeLetter(*bytes);
}

LetterFileWriter::LetterFileWriter(const std::string& path) : file_(path) {
  file_.Write(kMagic);
  begin_.push_back(file_.size());
}

void LetterFileWriter::Add(absl::string_view frame, uint32_t documents) {
  file_.Write(frame);
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
