// One letter for a person at a terminal: who decided what, when, on which
// guidelines, and what was odd when it was read.
#ifndef IMR_SEARCHER_RENDER_LETTER_TEXT_H_
#define IMR_SEARCHER_RENDER_LETTER_TEXT_H_

#include <string>

#include "common/letter.h"
#include "searcher/render/render.h"

namespace imr {

std::string RenderLetter(const Letter& letter, const RenderOptions& options);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_LETTER_TEXT_H_
