// Case numbers, "CM14-0012345": two digits for the year in which the
// application arrived, seven for its place in it.
// Outside face: CaseNumberAt(), CaseNumberOfFile().
#ifndef IMR_INDEXER_CASE_NUMBER_H_
#define IMR_INDEXER_CASE_NUMBER_H_

#include <cstddef>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace imr {

inline constexpr size_t kCaseNumberBytes = 12;

// A case number, in capitals and without spaces, and where it ends in the text.
struct FoundCaseNumber {
  std::string number;
  size_t end = 0;
};

// Returns the case number that stands at byte `at`. Spaces may stand around its
// hyphen and after its letters: "CM 14 - 0012345".
std::optional<FoundCaseNumber> CaseNumberAt(absl::string_view text, size_t at);

// Returns the case number with which the name of a file or of an archive's
// member begins: "letters.zip!2014/CM14-0012345_final.pdf".
std::optional<std::string> CaseNumberOfFile(absl::string_view path);

}  // namespace imr

#endif  // IMR_INDEXER_CASE_NUMBER_H_
