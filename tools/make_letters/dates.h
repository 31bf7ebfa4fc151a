// Days as letters print them, fast.
// Outside face: AppendDate().
#ifndef IMR_TOOLS_MAKE_LETTERS_DATES_H_
#define IMR_TOOLS_MAKE_LETTERS_DATES_H_

#include <string>

#include "absl/time/civil_time.h"

namespace imr {

enum class DateStyle {
  kSlashes,       // 04/09/2016
  kDashes,        // 04-09-2016
  kShortDashes,   // 4-9-16
  kShortSlashes,  // 4/9/16
  kShortNumbers,  // 4/9/2016
  kWords,         // April 9, 2016
  kIso,           // 2016-04-09, in the truth
};

void AppendDate(absl::CivilDay day, DateStyle style, std::string& out);

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_DATES_H_
