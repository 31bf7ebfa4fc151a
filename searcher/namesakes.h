// A subcategory of the state that has its category's own name: "DME" is said
// of all durable medical equipment, prosthetics, orthotics and supplies.
// Outside face: WidenNamesakes(). Used where a category is meant.
#ifndef IMR_SEARCHER_NAMESAKES_H_
#define IMR_SEARCHER_NAMESAKES_H_

#include <vector>

#include "searcher/readings.h"

namespace imr {

// Puts the category in the place of each such subcategory among `readings`.
void WidenNamesakes(std::vector<Reading>& readings);

}  // namespace imr

#endif  // IMR_SEARCHER_NAMESAKES_H_
