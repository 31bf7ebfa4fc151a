// The one place where exceptions become absl::Status: Xapian's own, and those
// of the standard library that it lets pass where a damaged table tells it of
// impossible lengths.
#ifndef IMR_COMMON_XAPIAN_STATUS_H_
#define IMR_COMMON_XAPIAN_STATUS_H_

#include <exception>
#include <new>
#include <stdexcept>
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

// Returns DataLoss saying that what was read is damaged.
absl::Status StatusOfDamage(const std::exception& error,
                            absl::string_view what);

// Runs `fn` and returns its Status or StatusOr; a Xapian exception becomes a
// Status. `fn` must return absl::Status or absl::StatusOr<T>.
template <typename Fn>
std::invoke_result_t<Fn> CatchXapian(absl::string_view what, Fn&& fn) {
  try {
    return std::forward<Fn>(fn)();
  } catch (const Xapian::Error& error) {
    return StatusOfXapian(error, what);
  } catch (const std::logic_error& error) {
    return StatusOfDamage(error, what);
  } catch (const std::bad_alloc& error) {
    return StatusOfDamage(error, what);
  }
}

}  // namespace imr

#endif  // IMR_COMMON_XAPIAN_STATUS_H_
