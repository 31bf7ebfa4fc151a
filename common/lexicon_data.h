// The files of schemas/lexicons as they were when the program was built.
#ifndef IMR_COMMON_LEXICON_DATA_H_
#define IMR_COMMON_LEXICON_DATA_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

struct LexiconFile {
  absl::string_view name;  // "drugs.tsv"
  absl::string_view text;
};

// In the order of their names.
absl::Span<const LexiconFile> EmbeddedLexiconFiles();

// Returns the SHA-256 of the names, lengths and texts of them all.
absl::string_view EmbeddedLexiconsSha256();

}  // namespace imr

#endif  // IMR_COMMON_LEXICON_DATA_H_
