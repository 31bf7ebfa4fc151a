// A page of results -> bytes. The formats are a list: adding one is a file
// beside this and a line in render.cc. None of them knows Xapian.
// Outside face: FindRenderer(), RendererNames().
#ifndef IMR_SEARCHER_RENDER_RENDER_H_
#define IMR_SEARCHER_RENDER_RENDER_H_

#include <string>

#include "absl/strings/string_view.h"

#include "searcher/result_page.h"

namespace imr {

struct RenderOptions {
  bool color = false;  // of text on a terminal
  int width = 80;      // columns of text
};

struct Renderer {
  absl::string_view name;  // of --format
  std::string (*render)(const ResultPage& page, const RenderOptions& options);
  bool shows_snippets;
  bool shows_all;  // facets and what comes closest, not the results alone
};

// Returns the renderer of this name, or null.
const Renderer* FindRenderer(absl::string_view name);

// Returns "text, json, ...", for messages and help.
std::string RendererNames();

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_RENDER_H_
