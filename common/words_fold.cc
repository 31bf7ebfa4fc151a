// Only pieces that begin with a byte beyond ASCII and end at an ASCII space go
// through ICU; the rest is lower-cased and copied. A piece is normalized
// cluster by cluster, so each folded byte has its place in the original, and
// then cut by ICU's word boundaries where a script writes words without spaces.
#include "common/words_fold.h"

#include <algorithm>
#include <cstddef>
#include <memory>

#include "absl/strings/ascii.h"
#include "unicode/brkiter.h"
#include "unicode/normalizer2.h"
#include "unicode/uchar.h"
#include "unicode/unistr.h"
#include "unicode/uscript.h"
#include "unicode/utext.h"

#include "common/unicode.h"

namespace imr {
namespace {

// A piece longer than this is folded in parts: no text needs more context,
// and memory stays bounded.
constexpr size_t kMaxPieceBytes = 4096;

bool IsAsciiSpace(char c) {
  return absl::ascii_isspace(static_cast<unsigned char>(c));
}

bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || absl::ascii_isalnum(byte);
}

void AppendLower(absl::string_view ascii, std::string* out) {
  const size_t begin = out->size();
  out->resize(begin + ascii.size());
  char* const to = out->data() + begin;
  for (size_t i = 0; i < ascii.size(); ++i) {
    const char c = ascii[i];
    to[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
}

bool IsLatin(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_LATIN && U_SUCCESS(status);
}

// Returns the letter without its accents: "é" -> "e".
UChar32 BaseOf(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfd->getDecomposition(c, parts)) return c;
  return parts.char32At(0);
}

// Appends one normalized and case-folded character in the rules' alphabet.
void AppendFolded(UChar32 c, std::string* out) {
  constexpr uint32_t kMarks = U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK;
  const bool after_other_script =
      !out->empty() && static_cast<unsigned char>(out->back()) >= 0x80;
  if (c < 0x80) {
    *out += static_cast<char>(c);
  } else if (u_charDigitValue(c) >= 0) {
    *out += static_cast<char>('0' + u_charDigitValue(c));
  } else if ((U_GET_GC_MASK(c) & kMarks) != 0) {
    // Accents of Latin letters do not count: "Ménière" is "Meniere".
    if (after_other_script) icu::UnicodeString(c).toUTF8String(*out);
  } else if (!u_isUAlphabetic(c)) {
    *out += ' ';
  } else {
    icu::UnicodeString(IsLatin(c) ? BaseOf(c) : c).toUTF8String(*out);
  }
}

void AppendFolded(absl::string_view normalized, std::string* out) {
  for (size_t at = 0; at < normalized.size();) {
    const Character character = CharacterAt(normalized, at);
    AppendFolded(character.code, out);
    at += character.bytes;
  }
}

icu::BreakIterator* WordBreaks() {
  static thread_local const std::unique_ptr<icu::BreakIterator> kBreaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }();
  return kBreaks.get();
}

// Returns the bytes of `piece` where ICU starts a word right after another.
std::vector<size_t> InnerBreaks(const std::string& piece) {
  std::vector<size_t> places;
  icu::BreakIterator* const breaks = WordBreaks();
  if (IsAscii(piece) || breaks == nullptr) return places;
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, piece.data(), static_cast<int64_t>(piece.size()),
                 &status);
  breaks->setText(&text, status);
  if (U_SUCCESS(status)) {
    for (int32_t at = breaks->first(); at != icu::BreakIterator::DONE;
         at = breaks->next()) {
      const auto place = static_cast<size_t>(at);
      if (place == 0 || place == piece.size()) continue;
      if (IsWordByte(piece[place - 1]) && IsWordByte(piece[place])) {
        places.push_back(place);
      }
    }
  }
  utext_close(&text);
  return places;
}

class UnicodeFolder {
 public:
  explicit UnicodeFolder(absl::string_view text) : text_(text) {}

  FoldedText Fold() {
    size_t at = 0;
    while (at < text_.size()) {
      const size_t other = FindNonAscii(text_, at);
      if (other == text_.size()) break;
      // A mark may combine with the ASCII letter before it.
      const bool has_base = other > at && !IsAsciiSpace(text_[other - 1]);
      const size_t piece = has_base ? other - 1 : other;
      CopyAscii(at, piece);
      at = FoldPiece(piece);
    }
    CopyAscii(at, text_.size());
    return std::move(folded_);
  }

 private:
  void CopyAscii(size_t begin, size_t end) {
    if (begin == end) return;
    AddStretch(begin, end, /*one_by_one=*/true);
    AppendLower(text_.substr(begin, end - begin), &folded_.text);
  }

  void AddStretch(size_t begin, size_t end, bool one_by_one) {
    folded_.stretches.push_back({static_cast<uint32_t>(folded_.text.size()),
                                 static_cast<uint32_t>(begin),
                                 static_cast<uint32_t>(end), one_by_one});
  }

  // Folds the piece that begins at `begin`; returns where it ends.
  size_t FoldPiece(size_t begin) {
    piece_.clear();
    clusters_.clear();
    size_t at = begin;
    while (at < text_.size() && !IsAsciiSpace(text_[at]) &&
           at - begin < kMaxPieceBytes) {
      const auto folded = static_cast<uint32_t>(piece_.size());
      const size_t run = AsciiRun(at);
      size_t length = run;
      if (run > 0) {
        AppendLower(text_.substr(at, run), &piece_);
      } else {
        normalized_.clear();
        length =
            AppendCluster(text_, at, NormalForm::kNfkcCaseFold, &normalized_);
        AppendFolded(normalized_, &piece_);
      }
      clusters_.push_back({folded, static_cast<uint32_t>(at),
                           static_cast<uint32_t>(at + length), run > 0});
      at += length;
    }
    CopyPiece();
    return at;
  }

  // Returns how many bytes from `at` are ASCII that no mark combines with.
  size_t AsciiRun(size_t at) const {
    const absl::string_view rest = text_.substr(at, kMaxPieceBytes);
    const size_t other = FindNonAscii(rest, 0);
    const auto* const space =
        std::find_if(rest.begin(), rest.begin() + other, IsAsciiSpace);
    const auto run = static_cast<size_t>(space - rest.begin());
    return run == other && other < rest.size() && run > 0 ? run - 1 : run;
  }

  // Copies the piece, with a space at each inner word boundary.
  void CopyPiece() {
    const std::vector<size_t> breaks = InnerBreaks(piece_);
    auto next_break = breaks.begin();
    for (size_t i = 0; i < clusters_.size(); ++i) {
      const FoldedStretch& cluster = clusters_[i];
      const size_t end =
          i + 1 < clusters_.size() ? clusters_[i + 1].folded : piece_.size();
      size_t begin = cluster.folded;
      for (; next_break != breaks.end() && *next_break < end; ++next_break) {
        CopyCluster(cluster, begin, *next_break);
        folded_.text += ' ';
        begin = *next_break;
      }
      CopyCluster(cluster, begin, end);
    }
  }

  // Copies bytes [begin, end) of piece_, which are of one cluster.
  void CopyCluster(const FoldedStretch& cluster, size_t begin, size_t end) {
    if (begin == end) return;
    const size_t skipped = cluster.one_by_one ? begin - cluster.folded : 0;
    AddStretch(cluster.original + skipped, cluster.original_end,
               cluster.one_by_one);
    folded_.text.append(piece_, begin, end - begin);
  }

  absl::string_view text_;
  FoldedText folded_;
  std::string normalized_;               // one cluster
  std::string piece_;                    // folded, without the breaks
  std::vector<FoldedStretch> clusters_;  // of the piece
};

const FoldedStretch& StretchAt(const std::vector<FoldedStretch>& stretches,
                               size_t at) {
  const auto after = std::upper_bound(
      stretches.begin(), stretches.end(), at,
      [](size_t place, const FoldedStretch& s) { return place < s.folded; });
  return *(after - 1);
}

}  // namespace

uint32_t FoldedText::MapBegin(size_t at) const {
  const FoldedStretch& stretch = StretchAt(stretches, at);
  if (!stretch.one_by_one) return stretch.original;
  return stretch.original + static_cast<uint32_t>(at) - stretch.folded;
}

uint32_t FoldedText::MapEnd(size_t end) const {
  const FoldedStretch& stretch = StretchAt(stretches, end - 1);
  if (!stretch.one_by_one) return stretch.original_end;
  return stretch.original + static_cast<uint32_t>(end) - stretch.folded;
}

FoldedText FoldAscii(absl::string_view ascii) {
  FoldedText folded;
  AppendLower(ascii, &folded.text);
  return folded;
}

FoldedText FoldUnicode(absl::string_view utf8) {
  return UnicodeFolder(utf8).Fold();
}

}  // namespace imr
