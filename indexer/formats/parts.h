// What several layouts share: the clinical summary, the two sides of a prose
// citation, the end of a letter.
// Outside face: ReadSummary(), SplitSides(), WithoutClosing().
#ifndef IMR_INDEXER_FORMATS_PARTS_H_
#define IMR_INDEXER_FORMATS_PARTS_H_

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// Reads the summary and what it tells of the worker. The form's sentence that
// leads to it is left out.
void ReadSummary(const Passage& passage, absl::string_view section,
                 Letter& letter);

// What the claims administrator and the reviewer relied on, as prose.
struct Sides {
  absl::string_view claims_administrator;
  absl::string_view reviewer;
  bool are_same = false;  // the reviewer names the administrator's guidelines
};

// Splits "The Claims Administrator based its decision on ... The Expert
// Reviewer relied on ..."; words that name neither are the reviewer's.
Sides SplitSides(absl::string_view prose);

// Returns `text` without what follows the last rationale: the effect of the
// decision, signature, typist's initials ("/abc").
absl::string_view WithoutClosing(absl::string_view text);

}  // namespace imr

#endif  // IMR_INDEXER_FORMATS_PARTS_H_
