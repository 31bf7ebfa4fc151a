#include "searcher/clean_query.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "common/unicode.h"

namespace imr {
namespace {

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
    const Character character = CharacterAt(query, at);
    const auto first = static_cast<unsigned char>(query[at]);
    if (character.code < 0 || absl::ascii_iscntrl(first)) {
      odd = odd || !absl::ascii_isspace(first);
      cleaned.text.push_back(' ');
      ++at;
      continue;
    }
    cleaned.text += CleanCharacter(query.substr(at, character.bytes));
    at += character.bytes;
  }
  if (odd) {
    cleaned.notes.push_back(
        "control characters and broken UTF-8 were read as spaces");
  }
  return cleaned;
}

}  // namespace imr
