// Words that tell what kind of thing is asked for: nouns, "unit", and endings
// of medical Greek, "-ectomy". Two tables.
// Outside face: FindTelling(). Used by request_fallback.cc.
#ifndef IMR_INDEXER_TELLING_WORDS_H_
#define IMR_INDEXER_TELLING_WORDS_H_

#include "absl/strings/string_view.h"

namespace imr {

// A noun or an ending, and the category of what it names.
struct Telling {
  absl::string_view text;
  absl::string_view key;
  absl::string_view subcategory;
};

// Returns the row of a word in lower case, or of its singular; nullptr if it
// tells nothing.
const Telling* FindTelling(absl::string_view word);

}  // namespace imr

#endif  // IMR_INDEXER_TELLING_WORDS_H_
