// The heading of a determination, "request: Upheld": where it ends is plain;
// where it begins must be told from the rationale before it, across page
// breaks, and without paragraphs where the text has none.
// Outside face: FindHeadingEnd(), FindHeadingBegin().
#ifndef IMR_INDEXER_HEADING_H_
#define IMR_INDEXER_HEADING_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"

#include "common/outcome.h"

namespace imr {

struct HeadingEnd {
  size_t end = 0;                  // of the request, without ": Upheld"
  std::optional<Outcome> outcome;  // nullopt if none stands there
};

// Returns how the heading ends that stands right before byte `label`. Without
// an outcome `end` is the end of the words before `label`.
HeadingEnd FindHeadingEnd(absl::string_view section, size_t label,
                          bool needs_colon);

// Returns where the heading begins whose request ends at `end`, after the
// previous determination's last label ended at `from`. `has_paragraphs` tells
// whether any paragraph joint stands in the section.
size_t FindHeadingBegin(absl::string_view section, size_t from, size_t end,
                        bool has_paragraphs);

// As FindHeadingBegin for a section's first heading, which the form's lead-in
// sentence ("... set forth below:") may precede.
size_t FindFirstHeadingBegin(absl::string_view section, size_t end,
                             bool has_paragraphs);

}  // namespace imr

#endif  // IMR_INDEXER_HEADING_H_
