#include "searcher/render/style.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

#include "common/unicode.h"

namespace imr {
namespace {

// A word, and whether some of it is marked: pieces may meet within a word.
struct PrintedWord {
  std::vector<SnippetPiece> pieces;
  int columns = 0;
};

std::vector<PrintedWord> WordsOf(const std::vector<SnippetPiece>& pieces) {
  std::vector<PrintedWord> words(1);
  for (const SnippetPiece& piece : pieces) {
    absl::string_view rest = piece.text;
    while (!rest.empty()) {
      const size_t space = rest.find_first_of(" \t\r\n");
      const absl::string_view part = rest.substr(0, space);
      if (!part.empty()) {
        words.back().pieces.push_back({std::string(part), piece.mark});
        words.back().columns += Columns(part);
      }
      if (space == absl::string_view::npos) break;
      if (words.back().columns > 0) words.emplace_back();
      rest.remove_prefix(space + 1);
    }
  }
  if (words.back().columns == 0) words.pop_back();
  return words;
}

constexpr int kGap = 2;  // columns between those of a table

// Returns the spaces that make `cell` `width` columns wide.
std::string Fill(absl::string_view cell, int width) {
  return std::string(static_cast<size_t>(std::max(width - Columns(cell), 0)),
                     ' ');
}

// Returns `text` as lines of at most `width` columns, at least one.
std::vector<std::string> LinesOf(const std::string& text, int width) {
  std::vector<std::string> lines =
      absl::StrSplit(Wrap(text, 0, width), '\n', absl::SkipEmpty());
  if (lines.empty()) lines.emplace_back();
  return lines;
}

}  // namespace

std::string Style::Paint(absl::string_view code, absl::string_view text) const {
  if (!color_ || text.empty()) return std::string(text);
  return absl::StrCat("\x1b[", code, "m", text, "\x1b[0m");
}

std::string Wrap(const std::vector<SnippetPiece>& pieces, int indent, int width,
                 const Style& style) {
  const std::string margin(static_cast<size_t>(indent), ' ');
  std::string text;
  int column = 0;
  for (const PrintedWord& word : WordsOf(pieces)) {
    if (column > indent && column + 1 + word.columns > width) {
      absl::StrAppend(&text, "\n");
      column = 0;
    }
    absl::StrAppend(&text, column == 0 ? margin : " ");
    column += (column == 0 ? indent : 1) + word.columns;
    for (const SnippetPiece& piece : word.pieces) {
      absl::StrAppend(&text, piece.mark ? style.Mark(piece.text) : piece.text);
    }
  }
  if (!text.empty()) absl::StrAppend(&text, "\n");
  return text;
}

std::string Wrap(absl::string_view text, int indent, int width) {
  return Wrap({{std::string(text), false}}, indent, width, Style(false));
}

int Columns(absl::string_view utf8) {
  return static_cast<int>(std::count_if(
      utf8.begin(), utf8.end(),
      [](char byte) { return (static_cast<uint8_t>(byte) & 0xc0) != 0x80; }));
}

std::string Printable(absl::string_view text) {
  std::string printable;
  for (size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    const bool is_control = character.code >= 0 &&
                            (character.code < 0x20 ||
                             (character.code >= 0x7f && character.code < 0xa0));
    absl::StrAppend(&printable,
                    is_control ? "?" : text.substr(at, character.bytes));
    at += character.bytes;
  }
  return printable;
}

std::vector<int> Table::Widths() const {
  std::vector<int> widths;
  for (const std::vector<std::string>& row : rows_) {
    if (row.size() > widths.size()) widths.resize(row.size());
    for (size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], Columns(row[i]));
    }
  }
  return widths;
}

int Table::Width() const {
  int width = -kGap;
  for (const int column : Widths()) width += kGap + column;
  return std::max(width, 0);
}

std::string Table::ToText(int width) const {
  std::vector<int> widths = Widths();
  const int too_wide = Width() - width;
  const bool is_wrapped = too_wide > 0 && widths[0] > kLeastWrapped;
  if (is_wrapped) {
    widths[0] = std::max(widths[0] - too_wide, kLeastWrapped);
  }
  std::string text;
  for (const std::vector<std::string>& row : rows_) {
    std::vector<std::string> lines = {row[0]};
    if (is_wrapped) lines = LinesOf(row[0], widths[0]);
    absl::StrAppend(&text, lines[0]);
    if (row.size() > 1) absl::StrAppend(&text, Fill(lines[0], widths[0]));
    for (size_t i = 1; i < row.size(); ++i) {
      absl::StrAppend(&text, std::string(kGap, ' '), Fill(row[i], widths[i]),
                      row[i]);
    }
    for (size_t i = 1; i < lines.size(); ++i) {
      absl::StrAppend(&text, "\n", lines[i]);
    }
    absl::StrAppend(&text, "\n");
  }
  return text;
}

}  // namespace imr
