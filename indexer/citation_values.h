// The values of one side's guideline fields, found in its citations.
// Outside face: GuidelinesOf(), ChaptersOf(), TopicsOf(), PagesOf().
#ifndef IMR_INDEXER_CITATION_VALUES_H_
#define IMR_INDEXER_CITATION_VALUES_H_

#include "common/letter.h"
#include "indexer/values.h"

namespace imr {

// Returns the lower-case names of the guidelines, "mtus" first; "none" if the
// side says that it cited none.
Values GuidelinesOf(const Citations& citations);

// Returns the canonical names of the MTUS chapters.
Values ChaptersOf(const Citations& citations);

// Returns the topics the sections name, each with the wider ones it belongs
// to; a section that names none stands for itself.
Values TopicsOf(const Citations& citations);

// Returns the MTUS pages in decimal, ascending.
Values PagesOf(const Citations& citations);

}  // namespace imr

#endif  // IMR_INDEXER_CITATION_VALUES_H_
