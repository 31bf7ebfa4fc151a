// Days that stand in running text. Reading one is common/date.h; finding where
// one may stand is here.
// Outside face: FindDay(), LatestDay().
#ifndef IMR_INDEXER_DAYS_H_
#define IMR_INDEXER_DAYS_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "indexer/scan.h"

namespace imr {

struct FoundDay {
  Span span;                          // where it stands
  std::optional<absl::CivilDay> day;  // nullopt: shaped like a day, but none
};

// Returns the first day at or after byte `from`, e.g. "11/07/2002", "6-11-98",
// "2016-11-18", "November 18, 2016".
FoundDay FindDay(absl::string_view text, size_t from = 0);

// Returns the latest day of the text that is not after `limit`; without a
// limit, not after 2049.
std::optional<absl::CivilDay> LatestDay(absl::string_view text,
                                        std::optional<absl::CivilDay> limit);

}  // namespace imr

#endif  // IMR_INDEXER_DAYS_H_
