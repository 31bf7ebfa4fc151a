// Values of the fields whose names are a short list and no lexicon: sex,
// side, dose form, outcome of the case. What people write for them.
// Outside face: ClosedReading(), ClosedReadingsAt(), SideReading().
#ifndef IMR_SEARCHER_CLOSED_VALUES_H_
#define IMR_SEARCHER_CLOSED_VALUES_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/fields.h"
#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the value that `folded` stands for in `field`: "f" is female.
std::optional<Reading> ClosedReading(FieldId field, absl::string_view folded);

// Returns what the words from `at` on stand for without a field's name
// ("partially overturned", "male"), the longest form; no readings if nothing.
Understood ClosedReadingsAt(absl::Span<const Word> words, size_t at);

// Returns the value a side's name, "rt", stands for before a part of the
// body; nullopt if it is none. Elsewhere such words are only words.
std::optional<Reading> SideReading(absl::string_view folded);

}  // namespace imr

#endif  // IMR_SEARCHER_CLOSED_VALUES_H_
