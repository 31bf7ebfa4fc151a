// The hits of a page as lines ready for a brief, one determination a line:
//
//   IMR Case Number CM14-0012345 (September 2, 2014), item 2: Xanax 1mg #30,
//   overturned: the treatment is approved.             (on one line)
//
// Outside face: RenderCitation().
#ifndef IMR_SEARCHER_RENDER_CITATION_H_
#define IMR_SEARCHER_RENDER_CITATION_H_

#include <string>

#include "searcher/render/render.h"
#include "searcher/result_page.h"

namespace imr {

std::string RenderCitation(const ResultPage& page,
                           const RenderOptions& options);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_CITATION_H_
