// "@name" at the begin of a query -> the saved search of this name: its query,
// narrowed by the words that follow, and its flags where none are given.
// Outside face: ExpandSaved(). Used by the commands that take a query.
#ifndef IMR_SEARCHER_EXPAND_SAVED_H_
#define IMR_SEARCHER_EXPAND_SAVED_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"

#include "searcher/commands.h"

namespace imr {

struct ExpandedOptions {
  Options options;
  std::string name;                // of the saved search; "" if there is none
  std::vector<std::string> notes;  // what stands in its place
};

// Errors: NotFound naming the nearest searches; those of reading the file and
// of narrowing.
absl::StatusOr<ExpandedOptions> ExpandSaved(Options options);

}  // namespace imr

#endif  // IMR_SEARCHER_EXPAND_SAVED_H_
