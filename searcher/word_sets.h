// Postings -> sets of documents (common/term.h says what a posting means); of
// frequent terms the sets that the index keeps.
// Outside face: DocumentsWithWord(), DocumentsWithValue().
#ifndef IMR_SEARCHER_WORD_SETS_H_
#define IMR_SEARCHER_WORD_SETS_H_

#include <string>

#include "absl/types/span.h"

#include "common/fields.h"
#include "searcher/docset.h"
#include "searcher/index_reader.h"

namespace imr {

// Returns the documents of `within` that have one of the terms, which are
// WordTerms, in text field `field`. Throws Xapian::Error.
DocSet DocumentsWithWord(const IndexReader& index,
                         absl::Span<const std::string> terms, FieldId field,
                         const DocSet& within);

// Returns the documents of `within` that have one of the terms, which are
// ValueTerms. Throws Xapian::Error.
DocSet DocumentsWithValue(const IndexReader& index,
                          absl::Span<const std::string> terms,
                          const DocSet& within);

}  // namespace imr

#endif  // IMR_SEARCHER_WORD_SETS_H_
