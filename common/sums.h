// The sums of a segment's files, as the file "sums" beside them has them:
//
//   sums := {"files": {NAME: {"bytes": number, "sha256": hex}}}
//
// Outside face: SumsOf(), EncodeSums(), DecodeSums().
#ifndef IMR_COMMON_SUMS_H_
#define IMR_COMMON_SUMS_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

#include "common/json.h"

namespace imr {

// Returns what is kept of a file.
Json SumsOf(uint64_t bytes, const std::string& sha256);

// `files` has SumsOf() each file by its name.
std::string EncodeSums(const Json& files);

// Returns the files; nullopt if `sums` is damaged.
std::optional<Json> DecodeSums(absl::string_view sums);

}  // namespace imr

#endif  // IMR_COMMON_SUMS_H_
