// A text and its marks -> pieces to print, marked or not.
// Outside face: MarkedPieces().
#ifndef IMR_SEARCHER_MARKED_TEXT_H_
#define IMR_SEARCHER_MARKED_TEXT_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/leaf_marker.h"
#include "searcher/result_page.h"

namespace imr {

// Adds text to the last piece if it is marked alike, else as a new one.
void AddPiece(absl::string_view text, bool mark,
              std::vector<SnippetPiece>& pieces);

// Returns bytes [begin, end) of `text` as pieces. `marks` are as MarksIn
// returns them; those that meet become one, and one that does not end within
// the bytes is left out.
std::vector<SnippetPiece> MarkedPieces(absl::string_view text,
                                       const std::vector<Mark>& marks,
                                       size_t begin, size_t end);

}  // namespace imr

#endif  // IMR_SEARCHER_MARKED_TEXT_H_
