// One letter for a person at a terminal, as the letter goes: who decided
// what and when, the clinical summary, then each disputed treatment with its
// outcome, the guidelines of both sides and the rationale; last what was odd
// when it was read.
// Outside face: RenderLetter().
#ifndef IMR_SEARCHER_RENDER_LETTER_TEXT_H_
#define IMR_SEARCHER_RENDER_LETTER_TEXT_H_

#include <optional>
#include <string>
#include <vector>

#include "common/letter.h"
#include "searcher/highlight.h"
#include "searcher/render/render.h"

namespace imr {

// What is shown besides the letter.
struct LetterView {
  std::string query;               // whose words are marked; "" is none
  LetterMarks marks;               // of the query
  std::vector<std::string> notes;  // on how it was read
  bool evidence = false;           // the letter's words each value stands on
  // Of the whole letter, where only one of its determinations is shown.
  std::optional<CaseOutcome> outcome = {};
};

// Returns the letter as `view` shows it, in lines of the width of `options`.
std::string RenderLetter(const Letter& letter, const LetterView& view,
                         const RenderOptions& options);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_LETTER_TEXT_H_
