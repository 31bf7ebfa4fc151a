#include "searcher/render/jsonl.h"

#include "absl/strings/str_cat.h"

#include "searcher/render/json.h"

namespace imr {

std::string RenderJsonl(const ResultPage& page, const RenderOptions&) {
  std::string lines;
  for (const Hit& hit : page.hits) {
    absl::StrAppend(&lines, DumpJson(HitToJson(hit)), "\n");
  }
  return lines;
}

}  // namespace imr
