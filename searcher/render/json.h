// A page of results as one JSON object: schemas/result.schema.json.
#ifndef IMR_SEARCHER_RENDER_JSON_H_
#define IMR_SEARCHER_RENDER_JSON_H_

#include <string>
#include <vector>

#include "common/json.h"
#include "searcher/render/render.h"
#include "searcher/result_page.h"

namespace imr {

// Returns the pieces as an array of {"text", "mark"}.
Json SnippetToJson(const std::vector<SnippetPiece>& snippet);

// Returns a hit as an object with keys in the schema's order.
Json HitToJson(const Hit& hit);

// Returns the page as schemas/result.schema.json says.
Json PageToJson(const ResultPage& page);

std::string RenderJson(const ResultPage& page, const RenderOptions& options);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_JSON_H_
