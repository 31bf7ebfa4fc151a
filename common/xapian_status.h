// The one place where Xapian's exceptions become absl::Status.
#ifndef IMR_COMMON_XAPIAN_STATUS_H_
#define IMR_COMMON_XAPIAN_STATUS_H_

#include <type_traits>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

namespace imr {

// Returns the status of an exception met while doing `what`, which is part of
// the message: `open index "x"`. A hint says what to do about common ones.
absl::Status StatusOfXapian(const Xapian::Error& error, absl::string_view what);

// Runs `fn` and returns its Status or StatusOr; a Xapian exception becomes a
// Status. `fn` must return absl::Status or absl::StatusOr<T>.
template <typename Fn>
std::invoke_result_t<Fn> CatchXapian(absl::string_view what, Fn&& fn) {
  try {
    return std::forward<Fn>(fn)();
  } catch (const Xapian::Error& error) {
    return StatusOfXapian(error, what);
  }
}

}  // namespace imr

#endif  // IMR_COMMON_XAPIAN_STATUS_H_
