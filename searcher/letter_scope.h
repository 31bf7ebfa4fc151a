// Determinations by what others of their letter are about: "letter:norco" is
// any determination of a letter that decides about norco.
// Outside face: DocumentsOfLettersWith().
#ifndef IMR_SEARCHER_LETTER_SCOPE_H_
#define IMR_SEARCHER_LETTER_SCOPE_H_

#include "searcher/docset.h"
#include "searcher/index_reader.h"

namespace imr {

// Returns all documents of the letters that have one in `set`, also those that
// were replaced or pruned.
DocSet DocumentsOfLettersWith(const IndexReader& index, const DocSet& set);

}  // namespace imr

#endif  // IMR_SEARCHER_LETTER_SCOPE_H_
