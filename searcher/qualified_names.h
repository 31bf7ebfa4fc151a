// Names of treatments that say which of its requests are meant: "repeat MRI",
// "post-op physical therapy", "TFESI". Lexicons list them as names of the
// treatment, which requests for it may have; who types one means less than all
// of these.
// Outside face: AddQualifier(). Used by bare_choice.cc.
#ifndef IMR_SEARCHER_QUALIFIED_NAMES_H_
#define IMR_SEARCHER_QUALIFIED_NAMES_H_

#include "absl/strings/string_view.h"

#include "searcher/readings.h"

namespace imr {

// Adds to `names`, a treatment that was `typed`, the word that must stand in
// the letter as well, if one says which of its requests is meant.
void AddQualifier(absl::string_view typed, Understood& names);

}  // namespace imr

#endif  // IMR_SEARCHER_QUALIFIED_NAMES_H_
