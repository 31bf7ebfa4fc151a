// The words of a letter on which each value read of it stands, a line each:
//
//   strength = 10/325 mg: "10/325 MG" (bytes 2678-2687)
//
// Outside face: EvidenceText().
#ifndef IMR_SEARCHER_RENDER_EVIDENCE_TEXT_H_
#define IMR_SEARCHER_RENDER_EVIDENCE_TEXT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/json.h"
#include "common/letter.h"
#include "searcher/render/render.h"

namespace imr {

// Bytes of a quote; of a longer one its beginning and end are shown. JSON has
// it whole.
inline constexpr size_t kQuoteBytes = 100;

// Returns the lines, each after `indent` spaces. `values` is the object of
// letter_json.h whose evidence this is, `text` the letter's.
std::string EvidenceText(const std::vector<Evidence>& evidence,
                         const Json& values, absl::string_view text, int indent,
                         const RenderOptions& options);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_EVIDENCE_TEXT_H_
