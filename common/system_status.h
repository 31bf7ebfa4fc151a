// Errors of the system as statuses that say what to do.
// Outside face: SystemStatus().
#ifndef IMR_COMMON_SYSTEM_STATUS_H_
#define IMR_COMMON_SYSTEM_STATUS_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace imr {

// Returns the status of system error `error`, an errno, met while doing `what`
// to a path: `write "x": No space left on device; free some space and try
// again`.
absl::Status SystemStatus(int error, absl::string_view what,
                          absl::string_view path);

}  // namespace imr

#endif  // IMR_COMMON_SYSTEM_STATUS_H_
