// Numbers beside a treatment or a drug, which say how many of it are asked for:
// "12 PT sessions", "acupuncture 12", "60 norco".
// Outside face: the functions below. Used by bare_readings.cc.
#ifndef IMR_SEARCHER_TREATMENT_COUNTS_H_
#define IMR_SEARCHER_TREATMENT_COUNTS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns the "12" of "12 PT sessions", "12 acupuncture" and "12 norco", the
// "more than 12" and "12 or more" of sessions.
Understood CountAt(absl::string_view text, absl::Span<const Word> words,
                   size_t at);

// Returns the "certified 6 of" of "certified 6 of 12 visits": review modified
// what was asked for, and the number behind it was asked for.
Understood PartCertifiedAt(absl::string_view text, absl::Span<const Word> words,
                           size_t at);

// Returns what a number behind a treatment or drug may be, the "12" of
// "acupuncture 12", the "7.5" of "fexmid 7.5": a quantity, behind a drug a
// strength, or just a number.
Understood PlainFigureAt(absl::string_view text, const Word& word,
                         bool is_after_drug);

// Returns true if a treatment that is given in visits is among `readings`, so
// that "24+" behind it counts them; of an MRI it is an age.
bool AreTakenInVisits(absl::Span<const Reading> readings);

}  // namespace imr

#endif  // IMR_SEARCHER_TREATMENT_COUNTS_H_
