// Names of the lexicons in bare words, the longest first.
// Outside face: LongestNamesAt(), NamesAt(), StandsAlone(), IsSpinalLevel().
#ifndef IMR_SEARCHER_BARE_NAMES_H_
#define IMR_SEARCHER_BARE_NAMES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Joints of names, and of figures: 2016 is not meant in 11/18/2016.
inline constexpr absl::string_view kNameJoints = "-_";
inline constexpr absl::string_view kFigureJoints = "-_/.:";

// Returns true if what stands in [begin, end) is whole: "norco" is not meant
// in "norco-like" or "norco*". `joints` join what stands on their sides.
bool StandsAlone(absl::string_view text, size_t begin, size_t end,
                 absl::string_view joints);

// Returns true for "L5".
bool IsSpinalLevel(const Word& word);

// Returns the longest names that start at `words[at]`, in every field that
// knows them; no readings if none does.
Understood LongestNamesAt(absl::string_view text, absl::Span<const Word> words,
                          size_t at);

// Returns what the longest names that start at `words[at]` are read as: of
// "knee surgery" first the knee, as "surgery" is the treatment's name without
// it; of "opioids section" the topic alone.
Understood NamesAt(absl::string_view text, absl::Span<const Word> words,
                   size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_NAMES_H_
