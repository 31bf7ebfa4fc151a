// Dates of service in a request.
// Outside face: FindServiceDates().
#ifndef IMR_INDEXER_REQUEST_DATES_H_
#define IMR_INDEXER_REQUEST_DATES_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

namespace imr {

// A day and the bytes of the request it was read from.
struct RequestDay {
  absl::CivilDay day;
  size_t begin = 0;
  size_t end = 0;
};

// Returns the days of service in reading order, each once; a range gives its
// first and last day. A day counts if words such as "DOS" or "between" stand
// before it or before the list it is in; in a retrospective request every day
// counts but those of an order, a report or an injury. "9/12-9/16/13" takes
// its missing year from the day after. `lower` is the request in
// lower case.
std::vector<RequestDay> FindServiceDates(absl::string_view lower,
                                         bool is_retrospective);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_DATES_H_
