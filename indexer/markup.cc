// Entities first, since "&#42;&#42;" may be emphasis; then line by line:
//
//   heading := "#"+ " " words          words stay
//   row     := "|" (cell "|")+         cells stay, two spaces between them
//   rule    := "|" ("-" | ":" | "|")*  left out
//
// and before that "**words**" and "*word*"; stars without another stay. In each
// line backslashes before signs.
#include "indexer/markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

#include "indexer/scan.h"

namespace imr {
namespace {

struct NamedEntity {
  absl::string_view name;
  absl::string_view sign;
};

// Those that letters' signs need (HTML 4, character entity references).
constexpr NamedEntity kEntities[] = {
    {"amp", "&"},        {"nbsp", " "},        {"quot", "\""},
    {"apos", "'"},       {"lt", "<"},          {"gt", ">"},
    {"ndash", "-"},      {"mdash", "-"},       {"lsquo", "'"},
    {"rsquo", "'"},      {"ldquo", "\""},      {"rdquo", "\""},
    {"hellip", "..."},   {"bull", "-"},        {"deg", "\u00b0"},
    {"reg", "\u00ae"},   {"trade", "\u2122"},  {"sect", "\u00a7"},
    {"times", "\u00d7"}, {"frac12", "\u00bd"}, {"micro", "\u00b5"},
    {"shy", ""}};

// Bytes between '&' and ';' of the longest entity read.
constexpr size_t kLongestEntity = 8;

void AppendUtf8(uint32_t code, std::string& text) {
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xc0 | (code >> 6));
    text += static_cast<char>(0x80 | (code & 0x3f));
  } else {
    text += static_cast<char>(0xe0 | (code >> 12));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
    text += static_cast<char>(0x80 | (code & 0x3f));
  }
}

// Appends the sign of "#39" or "#x27"; false if it means none.
bool AppendNumbered(absl::string_view number, std::string& text) {
  uint32_t code = 0;
  const bool is_hex = absl::StartsWithIgnoreCase(number, "#x");
  const bool is_read = is_hex ? absl::SimpleHexAtoi(number.substr(2), &code)
                              : absl::SimpleAtoi(number.substr(1), &code);
  const bool is_sign =
      code >= ' ' && code <= 0xffff && (code < 0xd800 || code > 0xdfff);
  if (!is_read || !is_sign) return false;
  if (code == 0xa0) code = ' ';
  AppendUtf8(code, text);
  return true;
}

// Appends the sign of the entity that begins at the '&' of byte `at` and
// returns its end; kNotFound if none does.
size_t AppendEntity(absl::string_view html, size_t at, std::string& text) {
  const size_t end = html.substr(0, at + kLongestEntity + 2).find(';', at);
  if (end == kNotFound || end == at + 1) return kNotFound;
  const absl::string_view name = Between(html, at + 1, end);
  if (name[0] == '#') return AppendNumbered(name, text) ? end + 1 : kNotFound;
  for (const NamedEntity& row : kEntities) {
    if (row.name != name) continue;
    absl::StrAppend(&text, row.sign);
    return end + 1;
  }
  return kNotFound;
}

std::string WithoutEntities(absl::string_view html) {
  std::string text;
  text.reserve(html.size());
  for (size_t at = 0; at < html.size();) {
    const size_t end =
        html[at] == '&' ? AppendEntity(html, at, text) : kNotFound;
    if (end == kNotFound) text += html[at];
    at = end == kNotFound ? at + 1 : end;
  }
  return text;
}

bool HasEntity(absl::string_view text) {
  std::string sign;
  for (size_t at = text.find('&'); at != kNotFound;
       at = text.find('&', at + 1)) {
    if (AppendEntity(text, at, sign) != kNotFound) return true;
  }
  return false;
}

// Whether a line begins with `mark`.
bool HasLineWith(absl::string_view text, absl::string_view mark) {
  for (size_t at = text.find(mark); at != kNotFound;
       at = text.find(mark, at + 1)) {
    if (at == 0 || text[at - 1] == '\n') return true;
  }
  return false;
}

bool HasMarkdown(absl::string_view text) {
  return absl::StrContains(text, "**") || HasLineWith(text, "## ") ||
         HasLineWith(text, "|");
}

bool IsRule(absl::string_view line) {
  return absl::StrContains(line, '-') &&
         line.find_first_not_of("|-: ") == kNotFound;
}

// Stars beside each other, and what they may do by the bytes around them.
struct StarRun {
  size_t begin = 0;
  size_t end = 0;
  bool opens = false;
  bool closes = false;
};

StarRun StarRunAt(absl::string_view text, size_t begin) {
  const size_t end = std::min(text.find_first_not_of('*', begin), text.size());
  const char before = begin > 0 ? text[begin - 1] : ' ';
  const char after = end < text.size() ? text[end] : ' ';
  // "5*10".
  if (IsDigit(before) && IsDigit(after)) return {begin, end, false, false};
  const auto is_space = [](char c) {
    return absl::ascii_isspace(static_cast<unsigned char>(c));
  };
  return {begin, end, !is_space(after), !is_space(before)};
}

// Returns `text` without the stars that emphasize: two runs of one length in a
// paragraph.
std::string WithoutEmphasis(absl::string_view text) {
  constexpr size_t kLongestRun = 3;
  std::vector<bool> are_marks(text.size());
  const auto mark = [&](size_t begin, size_t size) {
    std::fill_n(are_marks.begin() + static_cast<ptrdiff_t>(begin), size, true);
  };
  std::array<size_t, kLongestRun + 1> open;  // place of a run of each length
  open.fill(kNotFound);
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') ++at;
    if (text.substr(at, 2) == "\n\n") open.fill(kNotFound);
    if (at >= text.size() || text[at] != '*') continue;
    const StarRun run = StarRunAt(text, at);
    const size_t size = run.end - run.begin;
    at = run.end - 1;
    if (size > kLongestRun) continue;
    if (run.closes && open[size] != kNotFound) {
      mark(open[size], size);
      mark(run.begin, size);
      open[size] = kNotFound;
    } else if (run.opens) {
      open[size] = run.begin;
    }
  }
  std::string plain;
  plain.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (!are_marks[i]) plain += text[i];
  }
  return plain;
}

// Appends `line` without the backslashes that escape.
void AppendWords(absl::string_view line, std::string& text) {
  for (size_t i = 0; i < line.size(); ++i) {
    const char next = i + 1 < line.size() ? line[i + 1] : ' ';
    if (line[i] == '\\' &&
        absl::ascii_ispunct(static_cast<unsigned char>(next))) {
      text += next;
      ++i;
      continue;
    }
    text += line[i];
  }
}

void AppendRow(absl::string_view row, std::string& text) {
  for (const absl::string_view cell :
       absl::StrSplit(row, '|', absl::SkipWhitespace())) {
    AppendWords(absl::StripAsciiWhitespace(cell), text);
    text += "  ";
  }
}

absl::string_view WithoutHeadingMark(absl::string_view line) {
  const size_t words = line.find_first_not_of('#');
  const bool is_heading =
      words != kNotFound && words > 0 && words <= 6 && line[words] == ' ';
  return is_heading ? line.substr(words + 1) : line;
}

std::string WithoutMarkdown(absl::string_view markdown) {
  std::string text;
  text.reserve(markdown.size());
  const std::string words = WithoutEmphasis(markdown);
  for (absl::string_view line : absl::StrSplit(words, '\n')) {
    const bool is_row = absl::StartsWith(line, "|");
    if (is_row && IsRule(line)) continue;
    if (is_row) {
      AppendRow(line, text);
    } else {
      AppendWords(WithoutHeadingMark(line), text);
    }
    text += '\n';
  }
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace

bool HasMarkup(absl::string_view text) {
  return HasEntity(text) || HasMarkdown(text);
}

std::string WithoutMarkup(absl::string_view text) {
  std::string plain = WithoutEntities(text);
  return HasMarkdown(plain) ? WithoutMarkdown(plain) : plain;
}

}  // namespace imr
