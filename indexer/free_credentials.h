// A reviewer's credentials in sentences of no known form.
// Outside face: ReadFreeCredentials().
#ifndef IMR_INDEXER_FREE_CREDENTIALS_H_
#define IMR_INDEXER_FREE_CREDENTIALS_H_

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// Adds what the sentences of `part` on licences and boards name, where the
// letter has none yet: "a Board Certified Orthopedic Surgeon with a Nevada
// license". Returns false if they name nothing.
bool ReadFreeCredentials(const Passage& passage, absl::string_view part,
                         Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_FREE_CREDENTIALS_H_
