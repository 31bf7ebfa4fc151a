#include "common/text.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "unicode/utf16.h"
#include "unicode/utf8.h"

#include "common/unicode.h"

namespace imr {
namespace {

constexpr absl::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr absl::string_view kUtf16LittleMark = "\xFF\xFE";
constexpr absl::string_view kUtf16BigMark = "\xFE\xFF";
constexpr UChar32 kReplacement = 0xFFFD;
constexpr UChar32 kByteOrderMark = 0xFEFF;
constexpr UChar32 kLineSeparator = 0x2028;
constexpr UChar32 kParagraphSeparator = 0x2029;

// Windows-1252 from 0x80 to 0x9F; above, it is Latin-1.
constexpr std::array<UChar32, 32> kWindows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

constexpr bool IsPlain(unsigned char byte) {
  return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t' ||
         byte == '\f';
}

constexpr std::array<bool, 256> MakePlainBytes() {
  std::array<bool, 256> plain = {};
  for (size_t i = 0; i < plain.size(); ++i) {
    plain[i] = IsPlain(static_cast<unsigned char>(i));
  }
  return plain;
}
constexpr std::array<bool, 256> kPlainBytes = MakePlainBytes();

void AppendUtf8(UChar32 c, std::string* out) {
  std::array<uint8_t, U8_MAX_LENGTH> bytes = {};
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  out->append(reinterpret_cast<const char*>(bytes.data()),
              static_cast<size_t>(size));
}

// Appends one character beyond ASCII. The controls U+0080..U+009F are
// Windows-1252 bytes that some program took for Latin-1.
void AppendCharacter(UChar32 c, std::string* out) {
  if (c == kByteOrderMark) return;
  if (c == kLineSeparator || c == kParagraphSeparator) c = '\n';
  if (c >= 0x80 && c < 0xA0) c = kWindows1252[static_cast<size_t>(c - 0x80)];
  AppendUtf8(c, out);
}

// Appends what stands at byte `at`, which is not plain; returns its length.
size_t AppendOddByte(absl::string_view bytes, size_t at, CleanedText* out) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  if (byte == '\r') {
    out->text += '\n';
    return absl::StartsWith(bytes.substr(at + 1), "\n") ? 2 : 1;
  }
  if (byte < 0x80) {
    out->text += ' ';
    return 1;
  }
  Character character = CharacterAt(bytes, at);
  if (character.code < 0) {
    out->was_utf8 = false;
    character = {byte, 1};
  }
  AppendCharacter(character.code, &out->text);
  return character.bytes;
}

void AppendClean(absl::string_view bytes, CleanedText* out) {
  out->text.reserve(out->text.size() + bytes.size());
  for (size_t at = 0; at < bytes.size();) {
    const size_t begin = at;
    while (at < bytes.size() &&
           kPlainBytes[static_cast<unsigned char>(bytes[at])]) {
      ++at;
    }
    out->text.append(bytes.data() + begin, at - begin);
    if (at < bytes.size()) at += AppendOddByte(bytes, at, out);
  }
}

// Returns UTF-16 as UTF-8; lone surrogates and a half unit at the end become
// U+FFFD.
CleanedText DecodeUtf16(absl::string_view bytes, bool big_endian) {
  const auto unit_at = [&](size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return big_endian ? first << 8 | second : second << 8 | first;
  };
  CleanedText decoded;
  decoded.was_utf8 = bytes.size() % 2 == 0;
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    UChar32 c = unit_at(i);
    const bool has_next = i + 3 < bytes.size();
    if (U16_IS_LEAD(c) && has_next && U16_IS_TRAIL(unit_at(i + 2))) {
      c = U16_GET_SUPPLEMENTARY(c, unit_at(i + 2));
      i += 2;
    } else if (U16_IS_SURROGATE(c)) {
      c = kReplacement;
      decoded.was_utf8 = false;
    }
    AppendUtf8(c, &decoded.text);
  }
  if (bytes.size() % 2 != 0) AppendUtf8(kReplacement, &decoded.text);
  return decoded;
}

}  // namespace

CleanedText CleanText(absl::string_view bytes) {
  CleanedText cleaned;
  const bool is_little = absl::ConsumePrefix(&bytes, kUtf16LittleMark);
  const bool is_big = !is_little && absl::ConsumePrefix(&bytes, kUtf16BigMark);
  if (is_little || is_big) {
    const CleanedText decoded = DecodeUtf16(bytes, is_big);
    cleaned.was_utf8 = decoded.was_utf8;
    AppendClean(decoded.text, &cleaned);
    return cleaned;
  }
  absl::ConsumePrefix(&bytes, kUtf8Mark);
  AppendClean(bytes, &cleaned);
  return cleaned;
}

std::string NormalizeText(absl::string_view text) {
  std::string normal;
  normal.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t other = FindNonAscii(text, at);
    // A mark may combine with the ASCII letter before it.
    const bool has_base = other > at && other < text.size();
    const size_t plain_end = has_base ? other - 1 : other;
    normal.append(text.data() + at, plain_end - at);
    at = plain_end;
    if (at < text.size()) {
      at += AppendCluster(text, at, NormalForm::kNfkc, &normal);
    }
  }
  return normal;
}

}  // namespace imr
