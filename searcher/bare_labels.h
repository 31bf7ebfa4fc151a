// Fields named before their values without a colon: "outcome overturned",
// "state = California", "drug class opioid". Outside face: LabelledAt(). Used
// by bare_readings.cc.
#ifndef IMR_SEARCHER_BARE_LABELS_H_
#define IMR_SEARCHER_BARE_LABELS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the value that a field's name at `words[at]` stands before; no
// readings if it is no field or what follows is none of its values.
Understood LabelledAt(absl::string_view text, absl::Span<const Word> words,
                      size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_LABELS_H_
