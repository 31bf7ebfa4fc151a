// What notes of physicians abbreviate with a stroke or by letters: "s/p" is
// "status post". Looked for either way.
// Outside face: SpelledOut(). Used by bare_run.cc, interpret.cc, item_list.cc.
#ifndef IMR_SEARCHER_SHORTHAND_H_
#define IMR_SEARCHER_SHORTHAND_H_

#include <string>

#include "absl/strings/string_view.h"

namespace imr {

// Returns the words that `typed` stands for, letter case aside: of "s/p"
// "status post", of "hours/day" "hours per day"; "" if it is no such shorthand.
std::string SpelledOut(absl::string_view typed);

}  // namespace imr

#endif  // IMR_SEARCHER_SHORTHAND_H_
