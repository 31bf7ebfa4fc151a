// The two or three lines of a determination that show why it matched: whole
// sentences where they fit, of the rationale if it has any mark, else of the
// text that shows most of the query: the request, the guideline lines, the
// summary and the rest. What the request, which is shown above, does not say
// goes first: of "tramadol weaning" the weaning.
// Outside face: MakeSnippet().
#ifndef IMR_SEARCHER_SNIPPET_H_
#define IMR_SEARCHER_SNIPPET_H_

#include <cstddef>
#include <vector>

#include "searcher/highlight.h"
#include "searcher/result_page.h"

namespace imr {

// Bytes of a snippet, about three lines at 80 columns. One sentence may have
// kSentenceBytes; what is longer is cut at words and "..." stands at the cut.
inline constexpr size_t kSnippetBytes = 240;
inline constexpr size_t kSentenceBytes = 400;

// Returns the snippet of the texts of a determination, in the order of Part.
std::vector<SnippetPiece> MakeSnippet(const std::vector<MarkedPart>& parts);

}  // namespace imr

#endif  // IMR_SEARCHER_SNIPPET_H_
