#include "searcher/render/style.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "absl/strings/str_cat.h"

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

std::string Table::ToText(int indent) const {
  std::vector<int> widths;
  for (const std::vector<std::string>& row : rows_) {
    if (row.size() > widths.size()) widths.resize(row.size());
    for (size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], Columns(row[i]));
    }
  }
  std::string text;
  for (const std::vector<std::string>& row : rows_) {
    absl::StrAppend(&text, std::string(static_cast<size_t>(indent), ' '));
    for (size_t i = 0; i < row.size(); ++i) {
      const std::string fill(static_cast<size_t>(widths[i] - Columns(row[i])),
                             ' ');
      if (i == 0) {
        absl::StrAppend(&text, row[i], row.size() > 1 ? fill : "");
      } else {
        absl::StrAppend(&text, "  ", fill, row[i]);
      }
    }
    absl::StrAppend(&text, "\n");
  }
  return text;
}

}  // namespace imr
