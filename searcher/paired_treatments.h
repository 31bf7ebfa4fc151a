// Treatments that letters ask for together, "MRI/CT", "EMG/NCV" and "PT/OT",
// and each of them. Outside face: AddEither(), AddPaired(). Used by
// bare_choice.cc.
#ifndef IMR_SEARCHER_PAIRED_TREATMENTS_H_
#define IMR_SEARCHER_PAIRED_TREATMENTS_H_

#include "absl/strings/string_view.h"

#include "searcher/readings.h"

namespace imr {

// Adds to `names`, which were typed as `name`, the treatments on both sides of
// its stroke: "MRI/CT" is either of the two as well as the pair.
void AddEither(absl::string_view name, Understood& names);

// Adds to `names`, which were `typed`, the pair that one of them is part of,
// and the parts of a pair: who asks for a nerve conduction study means those
// that are asked for with an EMG, too. "MRI" is a word of all that "MRI/CT" is
// called, and finds it anyway.
void AddPaired(absl::string_view typed, Understood& names);

}  // namespace imr

#endif  // IMR_SEARCHER_PAIRED_TREATMENTS_H_
