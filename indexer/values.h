// Lists of a field's values, as field_values.cc and citation_values.cc make
// them.
#ifndef IMR_INDEXER_VALUES_H_
#define IMR_INDEXER_VALUES_H_

#include <string>
#include <vector>

#include "common/lexicons.h"

namespace imr {

using Values = std::vector<std::string>;

// Returns `values` without empty ones and without repeats, in order.
Values Unique(Values values);

// Returns the lower-case names that the printed ones are forms of; a printed
// one that is no form stands for itself.
Values CanonicalNames(LexiconId id, const Values& printed);

}  // namespace imr

#endif  // IMR_INDEXER_VALUES_H_
