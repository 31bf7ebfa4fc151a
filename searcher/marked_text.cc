#include "searcher/marked_text.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"

namespace imr {

void AddPiece(absl::string_view text, bool mark,
              std::vector<SnippetPiece>& pieces) {
  if (text.empty()) return;
  if (!pieces.empty() && pieces.back().mark == mark) {
    absl::StrAppend(&pieces.back().text, text);
  } else {
    pieces.push_back({std::string(text), mark});
  }
}

std::vector<SnippetPiece> MarkedPieces(absl::string_view text,
                                       const std::vector<Mark>& marks,
                                       size_t begin, size_t end) {
  std::vector<SnippetPiece> pieces;
  size_t at = begin;
  for (const Mark& mark : marks) {
    if (mark.end <= at || mark.end > end) continue;
    const size_t from = std::max(mark.begin, at);
    AddPiece(text.substr(at, from - at), false, pieces);
    AddPiece(text.substr(from, mark.end - from), true, pieces);
    at = mark.end;
  }
  AddPiece(text.substr(at, end - at), false, pieces);
  return pieces;
}

}  // namespace imr
