#include "common/sequence_scan.h"

#include <algorithm>
#include <cstring>

#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

bool IsMark(char byte) {
  return static_cast<unsigned char>(byte) < kFirstWordId;
}

// Returns true if a code begins at `at`.
bool BeginsCode(absl::string_view sequence, size_t at) {
  return at == 0 || IsEndOfVarint(sequence[at - 1]);
}

// Returns that of some bytes, no more than 255, of which the first may begin a
// code: codes but the marks, which are one byte each.
Stretch MeasurePart(absl::string_view part, bool begins) {
  uint8_t codes = 0, marks = 0, joined = 0, ends = 0;
  const auto add = [&](char byte, bool begins_code) {
    codes = static_cast<uint8_t>(codes + (IsEndOfVarint(byte) ? 1 : 0));
    marks = static_cast<uint8_t>(marks + (begins_code & IsMark(byte)));
    joined = static_cast<uint8_t>(joined + (begins_code & (byte == kJoined)));
    ends = static_cast<uint8_t>(ends + (begins_code & (byte == kTextEnd)));
  };
  add(part[0], begins);
  for (size_t i = 1; i < part.size(); ++i) {
    add(part[i], IsEndOfVarint(part[i - 1]));
  }
  const uint32_t words = codes - marks;
  return {words, words - joined + ends * (kTextGap - 1)};
}

// Walks over the bytes of a sequence, one way or the other, past the ends of
// so many sentences.
class SentenceWalk {
 public:
  SentenceWalk(absl::string_view sequence, size_t ends)
      : sequence_(sequence), ends_(ends) {}

  // Returns false if the byte ends a sentence too many.
  bool GoesOver(size_t at) {
    if (!IsMark(sequence_[at]) || !BeginsCode(sequence_, at)) {
      at_end_ = false;
      return true;
    }
    // Several marks side by side end one sentence.
    if (sequence_[at] == kJoined || at_end_) return true;
    at_end_ = true;
    return ends_-- > 0;
  }

 private:
  absl::string_view sequence_;
  size_t ends_;
  bool at_end_ = false;
};

// Walks over codes, one way or the other, past so many places.
class PlaceWalk {
 public:
  explicit PlaceWalk(size_t places) : places_(places) {}

  // Returns false if a code that begins with `byte` is a word too far.
  bool GoesOver(char byte) {
    // Of two joined words one takes up no place.
    if (byte == kJoined) ++places_;
    return IsMark(byte) || places_-- > 0;
  }

 private:
  size_t places_;
};

Window SentencesAround(absl::string_view sequence, Window window,
                       size_t count) {
  SentenceWalk back(sequence, count);
  while (window.begin > 0 && back.GoesOver(window.begin - 1)) --window.begin;
  SentenceWalk on(sequence, count);
  while (window.end < sequence.size() && on.GoesOver(window.end)) ++window.end;
  return window;
}

Window PlacesAround(absl::string_view sequence, Window window, size_t count) {
  PlaceWalk back(count);
  while (window.begin > 0) {
    size_t before = window.begin - 1;
    while (!BeginsCode(sequence, before)) --before;
    if (!back.GoesOver(sequence[before])) break;
    window.begin = before;
  }
  PlaceWalk on(count);
  while (window.end < sequence.size() && on.GoesOver(sequence[window.end])) {
    do {
      ++window.end;
    } while (window.end < sequence.size() && !BeginsCode(sequence, window.end));
  }
  return window;
}

}  // namespace

size_t FindCode(absl::string_view sequence, absl::string_view code,
                size_t from) {
  while (from + code.size() <= sequence.size()) {
    // The first byte of a rare word's code is rare itself.
    const void* const found =
        std::memchr(sequence.data() + from, code[0], sequence.size() - from);
    if (found == nullptr) break;
    const auto at =
        static_cast<size_t>(static_cast<const char*>(found) - sequence.data());
    // Else the last bytes of a longer code, or another code.
    if (BeginsCode(sequence, at) && sequence.substr(at, code.size()) == code) {
      return at;
    }
    from = at + 1;
  }
  return absl::string_view::npos;
}

void Measure(absl::string_view bytes, Stretch& sum) {
  constexpr size_t kAtOnce = 128;
  bool begins = true;
  for (size_t at = 0; at < bytes.size(); at += kAtOnce) {
    const absl::string_view part = bytes.substr(at, kAtOnce);
    const Stretch stretch = MeasurePart(part, begins);
    sum.words += stretch.words;
    sum.places += stretch.places;
    begins = IsEndOfVarint(part.back());
  }
}

Window WindowOf(absl::string_view sequence, size_t begin, size_t end,
                const Reach& reach) {
  return reach.unit == Reach::kSentences
             ? SentencesAround(sequence, {begin, end}, reach.count)
             : PlacesAround(sequence, {begin, end}, reach.count);
}

}  // namespace imr
