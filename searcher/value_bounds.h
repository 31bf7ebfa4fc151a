// Between which values a number or day lies in an index.
// Outside face: BoundsOf(). Used by did_you_mean.cc.
#ifndef IMR_SEARCHER_VALUE_BOUNDS_H_
#define IMR_SEARCHER_VALUE_BOUNDS_H_

#include <string>

#include "common/fields.h"
#include "searcher/index_reader.h"

namespace imr {

// Returns a note on the least and the greatest value of `field`, "age: from 19
// to 84 in this index"; "" for fields without numbers or days. Reads all their
// distinct values.
std::string BoundsOf(const IndexReader& index, const Field& field);

}  // namespace imr

#endif  // IMR_SEARCHER_VALUE_BOUNDS_H_
