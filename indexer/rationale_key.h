// A key that a rationale shares with every other one written in the same
// words: reviewers use a rationale again in other cases, where only the
// numbers and days in it change. Rows of one key fold into one, and their
// count tells how often a reason was given.
// Outside face: RationaleKey().
#ifndef IMR_INDEXER_RATIONALE_KEY_H_
#define IMR_INDEXER_RATIONALE_KEY_H_

#include <string>

#include "absl/strings/string_view.h"

namespace imr {

// Returns the first 16 hexadecimal digits of the SHA-256 of the rationale's
// letters, "" if it has none. Letters are the bytes a-z, with A-Z as a-z, and
// those from 0x80. What stands between two letters is left out; if a digit is
// among it, "#" stands for all of it, and for a month's name right before it:
//
//   "The 46-year-old was seen on 10/30/16."    the#yearoldwasseenon#
//   "the 51 year old was seen on May 2, 2017"  the#yearoldwasseenon#
//
// The key depends on nothing else: it is the same in every index, on every
// machine, and in every version of the program.
std::string RationaleKey(absl::string_view rationale);

}  // namespace imr

#endif  // IMR_INDEXER_RATIONALE_KEY_H_
