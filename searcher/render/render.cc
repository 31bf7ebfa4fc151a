#include "searcher/render/render.h"

#include <array>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "searcher/render/citation.h"
#include "searcher/render/csv.h"
#include "searcher/render/json.h"
#include "searcher/render/jsonl.h"
#include "searcher/render/text.h"

namespace imr {
namespace {

constexpr std::array<Renderer, 5> kRenderers = {{
    {"text", RenderText, true, true},
    {"json", RenderJson, true, true},
    {"jsonl", RenderJsonl, true, false},
    {"csv", RenderCsv, true, false},
    {"citation", RenderCitation, false, false},
}};

}  // namespace

const Renderer* FindRenderer(absl::string_view name) {
  for (const Renderer& renderer : kRenderers) {
    if (renderer.name == name) return &renderer;
  }
  return nullptr;
}

std::string RendererNames() {
  return absl::StrJoin(kRenderers, ", ",
                       [](std::string* names, const Renderer& renderer) {
                         absl::StrAppend(names, renderer.name);
                       });
}

}  // namespace imr
