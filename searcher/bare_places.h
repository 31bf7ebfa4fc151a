// Treatments whose names say where: of "knee surgery" the knee is meant as
// well, "lumbar fusion" is one name, and "spinal fusion" several. Outside face:
// WordsOfPlace(), AddOtherPlaces(), AddSpinalParts(). Used by bare_names.cc.
#ifndef IMR_SEARCHER_BARE_PLACES_H_
#define IMR_SEARCHER_BARE_PLACES_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns how many of `words` name a part of the body before a form of the
// treatment that they name together: of "knee surgery" the first; 0 if it
// takes both to name the treatment ("lumbar brace", "lumbar fusion").
size_t WordsOfPlace(absl::string_view text, absl::Span<const Word> words,
                    size_t at, size_t end);

// Adds to `names`, which were `typed`, the treatments of other places within
// the one that their name begins with: "spinal fusion" is that of any part of
// the spine.
void AddOtherPlaces(absl::string_view typed, Understood& names);

// Adds to the parts of the body among `readings`, which were `typed`, of the
// spine all its parts, of the lumbosacral spine the lumbar one.
void AddSpinalParts(absl::string_view typed, std::vector<Reading>& readings);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_PLACES_H_
