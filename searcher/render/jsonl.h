// The hits of a page, one JSON object a line: what scripts read without
// holding the whole page.
#ifndef IMR_SEARCHER_RENDER_JSONL_H_
#define IMR_SEARCHER_RENDER_JSONL_H_

#include <string>

#include "searcher/render/render.h"
#include "searcher/result_page.h"

namespace imr {

std::string RenderJsonl(const ResultPage& page, const RenderOptions& options);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_JSONL_H_
