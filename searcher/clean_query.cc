#include "searcher/clean_query.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace imr {
namespace {

// Returns the bytes of the UTF-8 character that `text` starts with, 0 if it
// starts with none. Overlong forms and surrogates count as none.
size_t CharacterBytes(absl::string_view text) {
  const auto byte = [text](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const auto continues = [&byte](size_t i) { return (byte(i) & 0xc0) == 0x80; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return text.empty() ? 0 : 1;
  if (lead < 0xc2 || lead > 0xf4 || !continues(1)) return 0;
  if (lead < 0xe0) return 2;
  if (!continues(2)) return 0;
  if (lead < 0xf0) {
    const bool overlong = lead == 0xe0 && byte(1) < 0xa0;
    const bool surrogate = lead == 0xed && byte(1) >= 0xa0;
    return overlong || surrogate ? 0 : 3;
  }
  const bool overlong = lead == 0xf0 && byte(1) < 0x90;
  const bool too_large = lead == 0xf4 && byte(1) >= 0x90;
  return !continues(3) || overlong || too_large ? 0 : 4;
}

// Returns true for the spaces of other scripts and typesetters, and the
// characters of no width that word processors leave behind.
bool IsWideSpace(absl::string_view character) {
  return character == "\u00a0" || character == "\u3000" ||
         character == "\u202f" || character == "\ufeff" ||
         (character >= "\u2000" && character <= "\u200d");
}

// Returns what stands for `character` in a cleaned query, of equal length.
std::string CleanCharacter(absl::string_view character) {
  if (IsWideSpace(character)) return std::string(character.size(), ' ');
  if (character == "\u201c" || character == "\u201f") return "\"  ";
  if (character == "\u201d") return "  \"";
  return std::string(character);
}

}  // namespace

CleanedQuery CleanQuery(absl::string_view query) {
  CleanedQuery cleaned;
  if (query.size() > kMaxQueryBytes) {
    query = query.substr(0, kMaxQueryBytes);
    cleaned.notes.push_back(absl::StrCat("only the first ", kMaxQueryBytes,
                                         " bytes of the query were read"));
  }
  bool odd = false;
  for (size_t at = 0; at < query.size();) {
    const size_t bytes = CharacterBytes(query.substr(at));
    const bool is_control = bytes == 1 && absl::ascii_iscntrl(query[at]);
    if (bytes == 0 || is_control) {
      odd = odd || !absl::ascii_isspace(query[at]);
      cleaned.text.push_back(' ');
      ++at;
      continue;
    }
    cleaned.text += CleanCharacter(query.substr(at, bytes));
    at += bytes;
  }
  if (odd) {
    cleaned.notes.push_back(
        "control characters and broken UTF-8 were read as spaces");
  }
  return cleaned;
}

}  // namespace imr
