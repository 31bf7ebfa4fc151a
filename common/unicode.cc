#include "common/unicode.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>

#include "absl/strings/ascii.h"
#include "unicode/normalizer2.h"
#include "unicode/uchar.h"
#include "unicode/unistr.h"
#include "unicode/utf8.h"

namespace imr {
namespace {

// More marks on one character than any script has: Unicode's stream-safe
// limit (UAX 15). It bounds the sorting of marks in hostile text.
constexpr int kMostMarks = 30;
constexpr int32_t kClusterBytes = 4 * (kMostMarks + 2);

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr UChar32 kSoftHyphen = 0x00AD;

struct PlainSign {
  UChar32 sign;
  absl::string_view plain;
};

constexpr PlainSign kPlainSigns[] = {
    {0x00A0, " "},   // no-break space
    {0x00AA, " "},   // feminine ordinal, met as a degree sign
    {0x00AB, "\""},  // guillemet
    {0x00B4, "'"},   // acute accent, met as an apostrophe
    {0x00BA, " "},   // masculine ordinal, met as a degree sign
    {0x00BB, "\""},  // guillemet
    {0x02BC, "'"},   // modifier apostrophe
    {0x200B, " "},   // zero-width space
    {0x2010, "-"},   // hyphen
    {0x2011, "-"},   // non-breaking hyphen
    {0x2012, "-"},   // figure dash
    {0x2013, "-"},   // en dash
    {0x2014, "--"},  // em dash
    {0x2015, "--"},  // horizontal bar
    {0x2018, "'"},  {0x2019, "'"},  {0x201A, "'"},
    {0x201B, "'"},  {0x201C, "\""}, {0x201D, "\""},
    {0x201E, "\""}, {0x201F, "\""}, {0x2032, "'"},  // prime
    {0x2033, "\""},                                 // double prime
    {0x2044, "/"},  // fraction slash, in the normal form of 1/2
    {0x2120, " "},  // service mark: no letters of the name before it
    {0x2122, " "},  // trade mark
    {0x2212, "-"},  // minus
};

// Returns the ASCII for a sign of the table, or a view without data.
absl::string_view PlainSignOf(UChar32 c) {
  const auto* const row = std::lower_bound(
      std::begin(kPlainSigns), std::end(kPlainSigns), c,
      [](const PlainSign& sign, UChar32 value) { return sign.sign < value; });
  const bool found = row != std::end(kPlainSigns) && row->sign == c;
  return found ? row->plain : absl::string_view();
}

const icu::Normalizer2* NormalizerOf(NormalForm form) {
  UErrorCode status = U_ZERO_ERROR;  // the data is compiled into ICU
  return form == NormalForm::kNfkc
             ? icu::Normalizer2::getNFKCInstance(status)
             : icu::Normalizer2::getNFKCCasefoldInstance(status);
}

bool IsIgnorable(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// Superscripts, fractions, circled digits, squared units: their letters and
// digits must not run into the word before. Subscripts do: "H2 blocker".
bool StandsApart(UChar32 c) {
  const auto type = u_charType(c);
  const bool is_subscript = c >= 0x2080 && c <= 0x2089;
  return (type == U_OTHER_NUMBER || type == U_OTHER_SYMBOL) && !is_subscript;
}

// Returns the bytes of a line break and the spaces around it; 0 if the text
// does not start with one.
size_t LineBreakLength(absl::string_view text) {
  size_t length = 0;
  bool has_break = false;
  while (length < text.size() &&
         absl::ascii_isspace(static_cast<unsigned char>(text[length]))) {
    has_break = has_break || text[length] == '\n';
    ++length;
  }
  return has_break ? length : 0;
}

void AppendPlain(const icu::UnicodeString& text, std::string* out) {
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    const absl::string_view plain = PlainSignOf(c);
    if (plain.data() != nullptr) {
      out->append(plain.data(), plain.size());
    } else {
      icu::UnicodeString(c).toUTF8String(*out);
    }
  }
}

void AppendNormalized(const icu::UnicodeString& cluster, UChar32 first,
                      const icu::Normalizer2& normalizer, std::string* out) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString normal = normalizer.normalize(cluster, status);
  if (U_FAILURE(status)) {
    cluster.toUTF8String(*out);
    return;
  }
  const bool apart = StandsApart(first) && normal != cluster;
  if (apart) *out += ' ';
  AppendPlain(normal, out);
  if (apart) *out += ' ';
}

}  // namespace

bool IsAscii(absl::string_view text) {
  return FindNonAscii(text, 0) == text.size();
}

size_t FindNonAscii(absl::string_view text, size_t from) {
  constexpr uint64_t kHighBits = 0x8080808080808080;
  size_t i = from;
  for (; i + 32 <= text.size(); i += 32) {
    uint64_t words[4];
    std::memcpy(words, text.data() + i, sizeof(words));
    if (((words[0] | words[1] | words[2] | words[3]) & kHighBits) != 0) break;
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) ++i;
  return i;
}

Character CharacterAt(absl::string_view text, size_t at) {
  const absl::string_view window = text.substr(at, U8_MAX_LENGTH);
  int32_t bytes = 0;
  UChar32 code = 0;
  U8_NEXT(reinterpret_cast<const uint8_t*>(window.data()), bytes,
          static_cast<int32_t>(window.size()), code);
  return {code, static_cast<size_t>(bytes)};
}

size_t CharacterBegin(absl::string_view text, size_t at) {
  if (at >= text.size()) return at;
  while (at > 0 && U8_IS_TRAIL(static_cast<uint8_t>(text[at]))) --at;
  return at;
}

size_t AppendCluster(absl::string_view text, size_t at, NormalForm form,
                     std::string* out) {
  const absl::string_view window = text.substr(at, kClusterBytes);
  if (IsAscii(window.substr(0, 2))) {
    const bool folds = form == NormalForm::kNfkcCaseFold;
    *out += folds ? absl::ascii_tolower(static_cast<unsigned char>(window[0]))
                  : window[0];
    return 1;
  }
  const Character character = CharacterAt(window, 0);
  const UChar32 first = character.code;
  size_t end = character.bytes;
  if (first < 0) {
    out->append(kReplacement.data(), kReplacement.size());
    return end;
  }
  const absl::string_view plain = PlainSignOf(first);
  if (plain.data() != nullptr) {
    out->append(plain.data(), plain.size());
    return end;
  }
  if (IsIgnorable(first)) {
    if (first != kSoftHyphen) return end;
    return end + LineBreakLength(text.substr(at + end));
  }
  const icu::Normalizer2& normalizer = *NormalizerOf(form);
  icu::UnicodeString cluster(first);
  for (int marks = 0; marks < kMostMarks && end < window.size(); ++marks) {
    const Character mark = CharacterAt(window, end);
    if (mark.code < 0 || IsIgnorable(mark.code) ||
        normalizer.hasBoundaryBefore(mark.code)) {
      break;
    }
    cluster.append(mark.code);
    end += mark.bytes;
  }
  AppendNormalized(cluster, first, normalizer, out);
  return end;
}

}  // namespace imr
