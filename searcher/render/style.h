// What text output looks like: colours where the reader's terminal has them,
// lines no wider than it, numbers in columns.
// Outside face: Style, Wrap(), Columns(), Printable(), Table.
#ifndef IMR_SEARCHER_RENDER_STYLE_H_
#define IMR_SEARCHER_RENDER_STYLE_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/result_page.h"

namespace imr {

// Wraps text in terminal escapes (ECMA-48 SGR), or leaves it as it is.
class Style {
 public:
  explicit Style(bool color) : color_(color) {}

  std::string Bold(absl::string_view text) const { return Paint("1", text); }
  std::string Faint(absl::string_view text) const { return Paint("2", text); }
  std::string Mark(absl::string_view text) const { return Paint("1;33", text); }
  std::string Good(absl::string_view text) const { return Paint("32", text); }
  std::string Bad(absl::string_view text) const { return Paint("31", text); }

 private:
  std::string Paint(absl::string_view code, absl::string_view text) const;

  bool color_;
};

// Returns the pieces as lines of at most `width` columns, each after `indent`
// spaces; marked words are painted.
std::string Wrap(const std::vector<SnippetPiece>& pieces, int indent, int width,
                 const Style& style);

// Returns `text` wrapped likewise.
std::string Wrap(absl::string_view text, int indent, int width);

// Returns the columns a terminal needs for UTF-8 text, one a character.
int Columns(absl::string_view utf8);

// Returns `text` with "?" for control characters: the names of files come from
// others, in archives too, and a terminal would obey them.
std::string Printable(absl::string_view text);

// Rows of cells set in columns: the first to the left, the others to the
// right.
class Table {
 public:
  void AddRow(std::vector<std::string> cells) {
    rows_.push_back(std::move(cells));
  }

  // Returns the columns that the widest row needs.
  int Width() const;

  // Returns the rows as lines of at most `width` columns if cells of the first
  // column can be wrapped for it, to kLeastWrapped columns.
  std::string ToText(int width = kAnyWidth) const;

  static constexpr int kLeastWrapped = 14;
  static constexpr int kAnyWidth = 1 << 20;

 private:
  std::vector<int> Widths() const;

  std::vector<std::vector<std::string>> rows_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_STYLE_H_
