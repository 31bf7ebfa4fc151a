// A page of results as one JSON object: schemas/result.schema.json.
#ifndef IMR_SEARCHER_RENDER_JSON_H_
#define IMR_SEARCHER_RENDER_JSON_H_

#include <string>
#include <vector>

#include "nlohmann/json.hpp"

#include "searcher/render/render.h"
#include "searcher/result_page.h"

namespace imr {

// Returns the pieces as an array of {"text", "mark"}.
nlohmann::ordered_json SnippetToJson(const std::vector<SnippetPiece>& snippet);

// Returns a hit as an object with keys in the schema's order.
nlohmann::ordered_json HitToJson(const Hit& hit);

nlohmann::ordered_json PageToJson(const ResultPage& page);

// Returns the JSON on one line; bytes that are not UTF-8 become U+FFFD.
std::string DumpJson(const nlohmann::ordered_json& json);

std::string RenderJson(const ResultPage& page, const RenderOptions& options);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_JSON_H_
