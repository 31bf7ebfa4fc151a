#include "common/letter_frame.h"

#include <zstd.h>

#include <memory>

#include "common/damage.h"
#include "common/file.h"
#include "common/letter_bytes.h"
#include "common/letter_dictionary.h"

namespace imr {
namespace {

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

// Appends the bytes of the frame at the beginning of `frames`, which is taken
// off. Returns false if it is damaged.
bool UnpackFrame(absl::string_view& frames, std::string& bytes) {
  thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(
      ZSTD_createDCtx());
  const size_t length =
      ZSTD_findFrameCompressedSize(frames.data(), frames.size());
  if (ZSTD_isError(length) != 0) return false;
  const unsigned long long size =
      ZSTD_getFrameContentSize(frames.data(), length);
  if (size > kMaxLetterBytes) return false;  // or unknown, or no frame
  const size_t before = bytes.size();
  bytes.resize(before + size);
  const size_t unpacked =
      ZSTD_decompress_usingDDict(context.get(), bytes.data() + before, size,
                                 frames.data(), length, UnpackingDictionary());
  frames.remove_prefix(length);
  return ZSTD_isError(unpacked) == 0 && unpacked == size;
}

void AppendFrame(absl::string_view bytes, std::string& frames) {
  thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(
      ZSTD_createCCtx());
  ZSTD_CCtx_reset(context.get(), ZSTD_reset_session_only);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_refCDict(context.get(), Dictionary());
  const size_t before = frames.size();
  frames.resize(before + ZSTD_compressBound(bytes.size()));
  const size_t size =
      ZSTD_compress2(context.get(), frames.data() + before,
                     frames.size() - before, bytes.data(), bytes.size());
  // It fails only for want of room, of which there is enough, or of memory.
  frames.resize(before + (ZSTD_isError(size) != 0 ? 0 : size));
}

}  // namespace

std::string CompressLetter(const Letter& letter) {
  std::string frames;
  AppendFrame(EncodeLetterFace(letter), frames);
  AppendFrame(EncodeLetterRest(letter), frames);
  return frames;
}

absl::StatusOr<Letter> UnpackLetter(absl::string_view compressed) {
  std::string bytes;
  if (!UnpackFrame(compressed, bytes) || !UnpackFrame(compressed, bytes) ||
      !compressed.empty()) {
    return DamagedLetter();
  }
  return DecodeLetter(bytes);
}

absl::StatusOr<Letter> UnpackLetterFace(absl::string_view compressed) {
  std::string bytes;
  if (!UnpackFrame(compressed, bytes)) return DamagedLetter();
  return DecodeLetterFace(bytes);
}

std::string LetterDictionaryFingerprint() {
  return Sha256Hex(LetterDictionary()).substr(0, kFingerprintDigits);
}

}  // namespace imr
