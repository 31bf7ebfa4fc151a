// The two or three lines of a determination that show why it matched: whole
// sentences where they fit, of the rationale first, then of the request, the
// guideline lines, the summary and the rest.
// Outside face: MakeSnippet(), SplitSentences().
#ifndef IMR_SEARCHER_SNIPPET_H_
#define IMR_SEARCHER_SNIPPET_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "searcher/highlight.h"
#include "searcher/result_page.h"

namespace imr {

// Bytes of a snippet, about three lines at 80 columns; a longer sentence is
// cut at words and "..." stands at the cut.
inline constexpr size_t kSnippetBytes = 240;

// Bytes [begin, end) of a sentence, the space after it left out.
struct Sentence {
  size_t begin = 0;
  size_t end = 0;
};

// Returns the sentences of a text on one line. An abbreviation before a
// capital ("Dr. Smith") splits too early, which a snippet survives.
std::vector<Sentence> SplitSentences(absl::string_view text);

// Returns the snippet of determination `index` (from 0) of `letter`; of a
// letter without determinations, of its summary or other words.
std::vector<SnippetPiece> MakeSnippet(const Letter& letter, size_t index,
                                      const Highlighter& highlighter);

}  // namespace imr

#endif  // IMR_SEARCHER_SNIPPET_H_
