// Shows Xapian's matcher a DocSet, all of its members weighing the same.
// Outside face: SetQuery().
#ifndef IMR_SEARCHER_DOCSET_SOURCE_H_
#define IMR_SEARCHER_DOCSET_SOURCE_H_

#include <xapian.h>

#include "searcher/docset.h"

namespace imr {

// Returns a query for the members of `set`, for an index of one database.
Xapian::Query SetQuery(DocSet set, double weight);

}  // namespace imr

#endif  // IMR_SEARCHER_DOCSET_SOURCE_H_
