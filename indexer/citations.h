// A guideline line -> the guidelines one side relied on, by a grammar (top of
// citations.cc), not by splitting: topics hold commas and full stops.
// Outside face: ReadCitations().
#ifndef IMR_INDEXER_CITATIONS_H_
#define IMR_INDEXER_CITATIONS_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "common/letter.h"

namespace imr {

struct CitationsReading {
  Citations citations;
  std::vector<Evidence> evidence;  // "mtus", "non_mtus", "pages", "sections";
                                   // offsets into the line given
  bool complete = true;  // false if some words fit no rule of the grammar
};

// Reads what stands after "Claims Administrator guideline:" or "MAXIMUS
// guideline:", lines joined. Never fails.
CitationsReading ReadCitations(absl::string_view line);

}  // namespace imr

#endif  // IMR_INDEXER_CITATIONS_H_
