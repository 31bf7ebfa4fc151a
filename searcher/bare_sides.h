// Sides that stand beside a part of the body: "left knee", "rt ankle", "B/L
// shoulders", "right-sided TFESI".
// Outside face: SideAt(). Used by bare_readings.cc.
#ifndef IMR_SEARCHER_BARE_SIDES_H_
#define IMR_SEARCHER_BARE_SIDES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the side at `words[at]` of `text`: before a part of the body or its
// treatment, or whole words behind one, if `is_after_part`; none inside of
// `names`, the longest that begin there.
Understood SideAt(absl::string_view text, absl::Span<const Word> words,
                  size_t at, const Understood& names, bool is_after_part);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_SIDES_H_
