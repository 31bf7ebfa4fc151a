#include "indexer/scan.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

#include "indexer/find_bytes.h"
#include "indexer/passage.h"

namespace imr {
namespace {

bool IsAlnum(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c));
}

bool IsWordByte(char c) {
  return IsAlnum(c) || (static_cast<unsigned char>(c) & 0x80) != 0;
}

char Lower(char c) {
  return absl::ascii_tolower(static_cast<unsigned char>(c));
}

bool IsSplit(char c) { return IsJoint(c) || c == '-'; }

void MakeSpaces(char joint, std::string& text) {
  size_t at = text.find(joint);
  for (; at != kNotFound; at = text.find(joint, at + 1)) text[at] = kLineJoint;
}

}  // namespace

size_t MatchPhrase(absl::string_view text, size_t at,
                   absl::string_view phrase) {
  if (at > text.size()) return kNotFound;
  // Most are printed just so.
  const bool may_be =
      at < text.size() && !phrase.empty() && text[at] == phrase.front();
  if (may_be && absl::StartsWith(text.substr(at), phrase)) {
    return at + phrase.size();
  }
  for (const char wanted : phrase) {
    if (at < text.size() && wanted == ':' && IsJoint(text[at])) ++at;
    if (at == text.size()) return kNotFound;
    const char c = text[at++];
    if (c == wanted) continue;
    if (wanted == ' ' ? !IsJoint(c) : Lower(c) != Lower(wanted)) {
      return kNotFound;
    }
  }
  return at;
}

size_t MatchLetters(absl::string_view text, size_t at, absl::string_view words,
                    int most_splits) {
  size_t end = at;
  for (const char wanted : words) {
    if (IsSplit(wanted)) continue;
    while (end > at && end < text.size() && IsSplit(text[end])) {
      if (most_splits-- == 0) return kNotFound;
      ++end;
    }
    if (end >= text.size() || Lower(text[end]) != wanted) return kNotFound;
    ++end;
  }
  return end;
}

namespace {

// Letters that scanners take for others. No two rows end in the same letters.
struct LookAlike {
  absl::string_view wanted;
  absl::string_view printed;
};

constexpr LookAlike kLookAlikes[] = {{"m", "rn"}, {"rn", "m"}, {"d", "cl"},
                                     {"cl", "d"}, {"w", "vv"}, {"vv", "w"}};

// Moves both ends back over letters that only look alike; false if none do.
bool SkipLookAlike(absl::string_view text, size_t& at,
                   absl::string_view letters, size_t& left) {
  for (const LookAlike& row : kLookAlikes) {
    const bool may_be = row.wanted.back() == letters[left - 1] &&
                        row.printed.back() == Lower(text[at - 1]);
    if (!may_be) continue;
    if (!absl::EndsWith(letters.substr(0, left), row.wanted) ||
        !absl::EndsWithIgnoreCase(text.substr(0, at), row.printed)) {
      return false;
    }
    left -= row.wanted.size();
    at -= row.printed.size();
    return true;
  }
  return false;
}

}  // namespace

size_t MatchLettersBack(absl::string_view text, size_t end,
                        absl::string_view letters, LetterSlack slack) {
  size_t at = end;
  for (size_t left = letters.size(); left > 0;) {
    while (at > 0 && IsSplit(text[at - 1]) && slack.splits-- > 0) --at;
    if (at == 0 || !IsAlnum(text[at - 1])) return kNotFound;
    if (Lower(text[at - 1]) != letters[left - 1]) {
      if (SkipLookAlike(text, at, letters, left)) continue;
      if (left == 1 || slack.slips-- == 0) return kNotFound;
    }
    --at;
    --left;
  }
  return at;
}

size_t MatchLooseLabel(absl::string_view text, size_t at,
                       absl::string_view label, int slips) {
  constexpr int kMostSplits = 3;
  int signs = kMostSplits;
  for (const char c : label) signs += IsAlnum(c) || c == ':' ? 0 : 1;
  size_t end = at;
  for (const char wanted : label) {
    if (!IsAlnum(wanted)) continue;
    while (end > at && end < text.size() && !IsAlnum(text[end])) {
      if (text[end] == ':' || signs-- == 0) return kNotFound;
      ++end;
    }
    if (end == text.size()) return kNotFound;
    const bool is_same = Lower(text[end]) == Lower(wanted);
    if (!is_same && (end == at || slips-- == 0)) return kNotFound;
    ++end;
  }
  while (end < text.size() && (IsJoint(text[end]) || text[end] == ')')) ++end;
  return end < text.size() && text[end] == ':' ? end + 1 : kNotFound;
}

namespace {

// Letters at the beginning of a text that tell whether all of it is in
// capitals: more than any heading or abbreviation has.
constexpr int kTellingLetters = 60;

// Returns true if `text` is in capitals, as far as its beginning tells; most
// texts tell that they are not within a few bytes.
bool IsInCapitals(absl::string_view text) {
  int letters = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    letters += IsLetter(c) ? 1 : 0;
    if (letters == kTellingLetters) return true;
  }
  return letters > 0;
}

// Whether the phrase's longest word must stand as written, or in capitals.
enum class Case { kWritten, kCapitals };

bool HasCase(absl::string_view printed, absl::string_view written, Case which) {
  if (which == Case::kWritten) return printed == written;
  return std::none_of(printed.begin(), printed.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

Span FindInCase(absl::string_view text, const Phrase& phrase, size_t from,
                Case which) {
  const size_t anchor = phrase.anchor();
  const char as_written = phrase.text()[anchor];
  const char rare =
      which == Case::kWritten
          ? as_written
          : absl::ascii_toupper(static_cast<unsigned char>(as_written));
  const absl::string_view written = absl::StripSuffix(phrase.written(), ":");
  size_t hit = FindByte(text, rare, from + anchor);
  for (; hit != kNotFound; hit = FindByte(text, rare, hit + 1)) {
    // "Case Number :" has its colon one byte later.
    const bool is_apart = rare == ':' && hit > anchor && IsJoint(text[hit - 1]);
    const size_t at = hit - anchor - (is_apart ? 1 : 0);
    const size_t word = at + phrase.written_at();
    if (word + written.size() > text.size() ||
        !HasCase(text.substr(word, written.size()), written, which)) {
      continue;
    }
    const size_t end = MatchPhrase(text, at, phrase.text());
    if (end != kNotFound && IsWordStart(text, at)) return {at, end};
  }
  return {};
}

}  // namespace

Span FindPhrase(absl::string_view text, const Phrase& phrase, size_t from) {
  const Span found = FindInCase(text, phrase, from, Case::kWritten);
  if (found.found() || !IsInCapitals(text)) return found;
  return FindInCase(text, phrase, from, Case::kCapitals);
}

Span FindFirstPhrase(absl::string_view text, absl::Span<const Phrase> phrases,
                     size_t from) {
  Span first;
  for (const Phrase& phrase : phrases) {
    const Span found = FindPhrase(text, phrase, from);
    if (found.found() && found.begin < first.begin) first = found;
  }
  return first;
}

size_t SkipJointsBack(absl::string_view text, size_t at) {
  while (at > 0 && IsJoint(text[at - 1])) --at;
  return at;
}

size_t SkipAny(absl::string_view text, size_t at, absl::string_view signs) {
  return std::min(text.find_first_not_of(signs, at), text.size());
}

absl::string_view TrimJoints(absl::string_view text) {
  while (!text.empty() && IsJoint(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsJoint(text.back())) text.remove_suffix(1);
  return text;
}

std::string JoinPages(absl::string_view text, bool keep_paragraphs) {
  std::string joined(text);
  MakeSpaces(kPageJoint, joined);
  if (!keep_paragraphs) MakeSpaces(kParagraphJoint, joined);
  return joined;
}

bool IsWordStart(absl::string_view text, size_t at) {
  return at == 0 || !IsWordByte(text[at - 1]);
}

bool IsWordEnd(absl::string_view text, size_t at) {
  return at >= text.size() || !IsWordByte(text[at]);
}

}  // namespace imr
