// What an error says of a damaged index, in one wording.
// Outside face: DamagedFile(), DamagedLetter().
#ifndef IMR_COMMON_DAMAGE_H_
#define IMR_COMMON_DAMAGE_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace imr {

// Returns DataLoss: `tried`, as "open words", cannot be done with the file.
absl::Status DamagedFile(absl::string_view tried, absl::string_view path);

// Returns DataLoss: the bytes of a stored letter are none.
absl::Status DamagedLetter();

}  // namespace imr

#endif  // IMR_COMMON_DAMAGE_H_
