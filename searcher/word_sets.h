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

// Returns the documents that have one of the terms, which are WordTerms, in
// text field `field`; dead ones too. Throws Xapian::Error.
DocSet DocumentsWithWord(const IndexReader& index,
                         absl::Span<const std::string> terms, FieldId field);

// Returns the documents that have one of the terms, which are ValueTerms;
// dead ones too. Throws Xapian::Error.
DocSet DocumentsWithValue(const IndexReader& index,
                          absl::Span<const std::string> terms);

}  // namespace imr

#endif  // IMR_SEARCHER_WORD_SETS_H_
