// The day of injury as the clinical summary tells it, for letters whose
// header does not print it.
// Outside face: ReadInjuryDay().
#ifndef IMR_INDEXER_INJURY_H_
#define IMR_INDEXER_INJURY_H_

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// Sets the letter's day of injury, if it has none yet, from `summary`, a part
// of the passage.
void ReadInjuryDay(const Passage& passage, absl::string_view summary,
                   Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_INJURY_H_
