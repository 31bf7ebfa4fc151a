#include "common/damage.h"

#include "absl/strings/str_cat.h"

namespace imr {

absl::Status DamagedFile(absl::string_view tried, absl::string_view path) {
  return absl::DataLossError(
      absl::StrCat(tried, " \"", path,
                   "\": it is cut off or damaged; make the index anew with "
                   "\"imr-index build --rebuild\""));
}

absl::Status DamagedLetter() {
  return absl::DataLossError(
      "read a stored letter: it is cut off or damaged; check the index with "
      "\"imr-index verify\"");
}

}  // namespace imr
