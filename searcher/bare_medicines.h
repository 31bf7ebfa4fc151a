// Medicines without a name: "meds denied", "prescriptions with refills", "non-
// opioid medications". Outside face: MedicinesAt(), AreMedicines(),
// NonNameAt(). Used by bare_readings.cc and keyword_readings.cc.
#ifndef IMR_SEARCHER_BARE_MEDICINES_H_
#define IMR_SEARCHER_BARE_MEDICINES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the state's category of drugs for the "medications" of `words[at]`
// beside what became of them or their refills; no readings elsewhere, where
// letters say it of a history.
Understood MedicinesAt(absl::string_view text, absl::Span<const Word> words,
                       size_t at);

// Returns true for "meds", "prescription drugs" and the like.
bool AreMedicines(absl::string_view name);

// Returns what "non-opioid medications" and "non-orthopedic reviewers" at
// `words[at]` leave: all medicines, or reviewers, but those.
Understood NonNameAt(absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_MEDICINES_H_
