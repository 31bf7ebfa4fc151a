// The states of a reviewer's licence, as lists print them.
// Outside face: ReadLicensedStates().
#ifndef IMR_INDEXER_LICENSED_STATES_H_
#define IMR_INDEXER_LICENSED_STATES_H_

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// Adds the postal codes of the states that `list`, a part of `passage`, names
// to the letter, in its order, each with its evidence. Commas, "and" and other
// signs part them; codes, one slip of the keyboard and words run together are
// understood, what no state is called is left out.
void ReadLicensedStates(const Passage& passage, absl::string_view list,
                        Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_LICENSED_STATES_H_
