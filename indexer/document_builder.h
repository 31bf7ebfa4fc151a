// A letter -> its documents, one a determination, in order, and what else its
// segment keeps of it; a letter without determinations has one document. Walks
// the field table and knows no field by name: kind, scope and cardinality say
// which terms and which slot a value gets.
//
//   text      WordTerm, whose wdf says in which fields; the words' order
//   keyword   ValueTerm of the folded value; column: the value
//   number    ValueTerm of the decimal;      column: EncodeDecimal
//   date      no term;                       column: YYYYMMDD
//
// What all of a letter's determinations share has terms in its first document
// only (term.h), and columns in all.
// Outside face: BuildDocuments(), DocumentsOf().
#ifndef IMR_INDEXER_DOCUMENT_BUILDER_H_
#define IMR_INDEXER_DOCUMENT_BUILDER_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/letter.h"
#include "indexer/letter_words.h"

namespace imr {

// A value's term in a document; term.h says what wdf means.
struct ValuePosting {
  std::string term;
  uint32_t wdf = 0;
};

// A word in a document, by its number in the letter.
struct LetterWordPosting {
  uint32_t number = 0;
  uint32_t wdf = 0;
};

struct BuiltDocument {
  std::vector<ValuePosting> values;
  std::vector<LetterWordPosting> word_postings;
  // Slots and their contents (slot.h).
  std::vector<std::pair<uint32_t, std::string>> columns;
  // The words of each of TextFields(), of a letter's fields only in the first
  // document.
  std::vector<FieldWords> words;
};

struct LetterDocuments {
  std::vector<BuiltDocument> documents;
  LetterWords words;  // that the documents number
  std::string frame;  // CompressLetter()
};

LetterDocuments BuildDocuments(const Letter& letter);

// Returns the same without the frame.
LetterDocuments DocumentsOf(const Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_DOCUMENT_BUILDER_H_
