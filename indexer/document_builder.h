// A letter -> its Xapian documents, one a determination, in order; a letter
// without determinations has one. Walks the field table and knows no field by
// name: kind and cardinality say which terms and which slot a value gets.
//
//   text      WordTerm, and StemTerm where the stem differs, both without
//             positions; slots: the words' order, once they have ids
//   keyword   ValueTerm of the folded value; slot: the value
//   number    ValueTerm of the decimal;      slot: EncodeDecimal
//   date      no term;                       slot: YYYYMMDD
//   every     IdTerm, LetterTerm, kLetterSlot, kNumberSlot, the record
//
// Outside face: BuildDocuments(), AddSequences().
#ifndef IMR_INDEXER_DOCUMENT_BUILDER_H_
#define IMR_INDEXER_DOCUMENT_BUILDER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include <xapian.h>

#include "common/letter.h"
#include "indexer/letter_words.h"

namespace imr {

// A letter's documents, finished but for the order of their words.
struct LetterDocuments {
  std::vector<Xapian::Document> documents;
  LetterWords words;
  // Of each text field, in FieldId order: of the letter, of each document.
  std::vector<FieldWords> shared;
  std::vector<std::vector<FieldWords>> own;
};

LetterDocuments BuildDocuments(const Letter& letter);

// Gives the documents their word sequences; `ids` has the id of each entry of
// letter.words.
void AddSequences(absl::Span<const uint32_t> ids, LetterDocuments& letter);

}  // namespace imr

#endif  // IMR_INDEXER_DOCUMENT_BUILDER_H_
