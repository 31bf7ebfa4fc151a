// Early return for absl::Status and absl::StatusOr, as in
//   ASSIGN_OR_RETURN(const Letter letter, DecodeRecord(data));
#ifndef IMR_COMMON_STATUS_MACROS_H_
#define IMR_COMMON_STATUS_MACROS_H_

#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#define IMR_CONCAT_INNER_(a, b) a##b
#define IMR_CONCAT_(a, b) IMR_CONCAT_INNER_(a, b)

#define RETURN_IF_ERROR(expr)                                 \
  do {                                                        \
    if (absl::Status imr_status_ = (expr); !imr_status_.ok()) \
      return imr_status_;                                     \
  } while (false)

// NOLINTBEGIN(bugprone-macro-parentheses): `lhs` may be a declaration.
#define ASSIGN_OR_RETURN(lhs, expr) \
  ASSIGN_OR_RETURN_IMPL_(IMR_CONCAT_(imr_statusor_, __LINE__), lhs, expr)
#define ASSIGN_OR_RETURN_IMPL_(statusor, lhs, expr)        \
  auto statusor = (expr);                                  \
  if (!statusor.ok()) return std::move(statusor).status(); \
  lhs = std::move(statusor).value()
// NOLINTEND(bugprone-macro-parentheses)

#endif  // IMR_COMMON_STATUS_MACROS_H_
