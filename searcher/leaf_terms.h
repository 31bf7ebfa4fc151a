// A leaf of the query tree -> the index terms that hold it. The one place
// that says which terms a word or a value means.
// Outside face: TermsOfLeaf(), TextFieldsOf(), UnreadTerms().
#ifndef IMR_SEARCHER_LEAF_TERMS_H_
#define IMR_SEARCHER_LEAF_TERMS_H_

#include <string>
#include <vector>

#include "absl/types/span.h"

#include "common/fields.h"
#include "searcher/query_tree.h"

namespace imr {

// Returns the fields in whose words `id` looks: all of them for kText.
absl::Span<const FieldId> TextFieldsOf(const FieldId& id);

// Returns the terms of which a document must have one to match a kWord,
// kExact or kValue leaf. Dates, and values of fields without a prefix, are no
// terms: it returns none.
std::vector<std::string> TermsOfLeaf(const QueryNode& leaf);

// Returns the terms of letters whose determinations could not be read.
std::vector<std::string> UnreadTerms();

}  // namespace imr

#endif  // IMR_SEARCHER_LEAF_TERMS_H_
