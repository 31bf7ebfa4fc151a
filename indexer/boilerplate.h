// The fixed sentences of the form: who reviews, how the reviewer was chosen,
// what the summary is based on. About 230 words a letter, the same in every
// one; they would bury the letter's own words in an index.
// Outside face: AppendOwnWords().
#ifndef IMR_INDEXER_BOILERPLATE_H_
#define IMR_INDEXER_BOILERPLATE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace imr {

// Appends the sentences of `text` that are not the form's to `body`, each
// stretch of them as a paragraph.
void AppendOwnWords(absl::string_view text, std::string& body);

}  // namespace imr

#endif  // IMR_INDEXER_BOILERPLATE_H_
