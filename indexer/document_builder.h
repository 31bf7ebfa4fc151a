// A letter -> its Xapian documents, one a determination, in order; a letter
// without determinations has one. Walks the field table and knows no field by
// name: kind and cardinality say which terms and which slot a value gets.
//
//   text      WordTerm with position, and StemTerm where the stem differs
//   keyword   ValueTerm of the folded value; slot: the value
//   number    ValueTerm of the decimal;      slot: EncodeDecimal
//   date      no term;                       slot: YYYYMMDD
//   every     IdTerm, LetterTerm, kLetterSlot, kNumberSlot, the record
//
// Outside face: BuildDocuments().
#ifndef IMR_INDEXER_DOCUMENT_BUILDER_H_
#define IMR_INDEXER_DOCUMENT_BUILDER_H_

#include <vector>

#include <xapian.h>

#include "common/letter.h"

namespace imr {

// Positions left free between two texts of a field, so that no phrase runs
// from one into the next, nor does the widest "w/1000" of a query.
inline constexpr uint32_t kTextGap = 1001;

std::vector<Xapian::Document> BuildDocuments(const Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_DOCUMENT_BUILDER_H_
