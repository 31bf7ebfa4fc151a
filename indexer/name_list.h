// Printed lists of names: "Texas, Ohio and Iowa", where a name may hold "and"
// or a comma itself.
// Outside face: ReadNames().
#ifndef IMR_INDEXER_NAME_LIST_H_
#define IMR_INDEXER_NAME_LIST_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "common/lexicon.h"

namespace imr {

// What a list's names may hold.
enum class Inside {
  kAnd,       // "Physical Medicine and Rehabilitation"; a comma parts names
  kAnything,  // "Washington, D.C."
};

// Returns the names in `list`, parted by commas, semicolons and, if
// `cuts_and`, "and". Neighbouring parts whose whole the lexicon knows stay
// together, as many as possible.
std::vector<absl::string_view> ReadNames(absl::string_view list, bool cuts_and,
                                         Inside inside, const Lexicon& lexicon);

}  // namespace imr

#endif  // IMR_INDEXER_NAME_LIST_H_
