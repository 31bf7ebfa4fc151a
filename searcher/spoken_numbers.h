// Values of number fields as people write them without a field: "page:p.24",
// "quantity:#60", "age:45yo".
// Outside face: SpokenNumber(). Used by field_readings.cc.
#ifndef IMR_SEARCHER_SPOKEN_NUMBERS_H_
#define IMR_SEARCHER_SPOKEN_NUMBERS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "common/fields.h"
#include "searcher/readings.h"

namespace imr {

// Returns what `typed` stands for in `field`, if as bare words all of it would
// be a value of that field; else no readings.
std::vector<Reading> SpokenNumber(const Field& field, absl::string_view typed,
                                  absl::CivilDay today);

}  // namespace imr

#endif  // IMR_SEARCHER_SPOKEN_NUMBERS_H_
