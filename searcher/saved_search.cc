#include "searcher/saved_search.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "common/status_macros.h"
#include "searcher/clean_query.h"
#include "searcher/lexer.h"

namespace imr {
namespace {

constexpr size_t kMaxNameBytes = 64;

bool IsNameCharacter(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '-' ||
         c == '_' || c == '.';
}

// Returns true if `query` ends where it began: in parentheses, it is one group
// and nothing behind it belongs to it.
bool IsClosed(absl::string_view query) {
  const CleanedQuery cleaned = CleanQuery(absl::StrCat("(", query, ")"));
  const LexedQuery lexed = Lex(cleaned.text);
  int depth = 0;
  for (const Token& token : lexed.tokens) {
    if (token.kind == TokenKind::kOpen) ++depth;
    if (token.kind == TokenKind::kClose) --depth;
    const bool is_last = token.end == query.size() + 2;
    if (depth <= 0) return depth == 0 && is_last;
  }
  return false;
}

}  // namespace

absl::Status CheckSearchName(absl::string_view name) {
  const bool is_name =
      !name.empty() && name.size() <= kMaxNameBytes &&
      absl::ascii_isalnum(static_cast<unsigned char>(name.front())) &&
      absl::c_all_of(name, IsNameCharacter);
  if (is_name) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(
      "\"", name.substr(0, kMaxNameBytes),
      name.size() > kMaxNameBytes ? "..." : "",
      "\" is no name of a search; give one of letters, digits, \"-\", \"_\" "
      "and \".\", ",
      kMaxNameBytes, " at most, such as knee-denials"));
}

absl::StatusOr<SavedSearch> ParseSavedSearch(absl::string_view line) {
  line = absl::StripAsciiWhitespace(line);
  const size_t end = std::min(line.find_first_of(" \t"), line.size());
  SavedSearch search;
  search.name = std::string(line.substr(0, end));
  RETURN_IF_ERROR(CheckSearchName(search.name));
  absl::string_view rest = line.substr(end);
  ASSIGN_OR_RETURN(search.flags, ReadFlags(rest));
  RETURN_IF_ERROR(CheckFlags(search.flags));
  search.query = std::string(absl::StripAsciiWhitespace(rest));
  if (!search.query.empty()) return search;
  return absl::InvalidArgumentError(
      absl::StrCat("\"", search.name, "\" has no query"));
}

std::string FormatSavedSearch(const SavedSearch& search) {
  const std::string flags = FormatFlags(search.flags);
  return absl::StrCat(search.name, " ", flags, flags.empty() ? "" : " ",
                      absl::StartsWith(search.query, "--") ? "-- " : "",
                      search.query);
}

absl::string_view TakeReference(absl::string_view& query) {
  absl::string_view rest = absl::StripLeadingAsciiWhitespace(query);
  if (!absl::ConsumePrefix(&rest, "@")) return "";
  const size_t end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
  const absl::string_view name = rest.substr(0, end);
  if (name.empty()) return "";
  query = absl::StripLeadingAsciiWhitespace(rest.substr(end));
  return name;
}

absl::StatusOr<std::string> NarrowedQuery(const SavedSearch& search,
                                          absl::string_view more) {
  if (absl::StripAsciiWhitespace(more).empty()) return search.query;
  if (IsClosed(search.query)) {
    return absl::StrCat("(", search.query, ") ", more);
  }
  return absl::InvalidArgumentError(
      absl::StrCat("narrow \"@", search.name, "\": its query, ", search.query,
                   ", leaves a quote or parenthesis open; save it closed"));
}

}  // namespace imr
