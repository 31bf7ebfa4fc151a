#include "indexer/document_builder.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "common/record.h"
#include "common/slot.h"
#include "common/term.h"
#include "common/words.h"
#include "indexer/field_values.h"

namespace imr {
namespace {

// Adds the words of a text field; positions start at 1.
void AddTexts(const Field& field, const std::vector<std::string>& texts,
              Xapian::Document& document) {
  Xapian::termpos first = 1;
  for (const std::string& text : texts) {
    Xapian::termpos last = first;
    for (const Word& word : SplitWords(text)) {
      last = first + word.position;
      document.add_posting(WordTerm(field, word.text), last);
      const std::string stem = StemOf(word.text);
      if (stem != word.text) document.add_term(StemTerm(field, stem));
    }
    first = last + kTextGap;
  }
}

// Returns a value in the form its field's slot holds.
std::string SlotValue(const Field& field, const std::string& value) {
  switch (field.kind) {
    case FieldKind::kText:
    case FieldKind::kKeyword:
      return value;
    case FieldKind::kDate:
      return EncodeIsoDay(value);
    case FieldKind::kNumber:
      return EncodeDecimal(value);
  }
  return value;
}

void AddTerms(const Field& field, const std::vector<std::string>& values,
              Xapian::Document& document) {
  switch (field.kind) {
    case FieldKind::kText:
      AddTexts(field, values, document);
      return;
    case FieldKind::kKeyword:
      for (const std::string& value : values) {
        const std::string folded = FoldText(value);
        if (!folded.empty()) {
          document.add_boolean_term(ValueTerm(field, folded));
        }
      }
      return;
    case FieldKind::kNumber:
      for (const std::string& value : values) {
        document.add_boolean_term(ValueTerm(field, value));
      }
      return;
    case FieldKind::kDate:
      return;  // ranges read the slot
  }
}

void AddSlot(const Field& field, const std::vector<std::string>& values,
             Xapian::Document& document) {
  if (field.slot == kNoSlot || values.empty()) return;
  if (field.cardinality == Cardinality::kOne) {
    document.add_value(field.slot, SlotValue(field, values.front()));
    return;
  }
  std::vector<std::string> encoded;
  encoded.reserve(values.size());
  for (const std::string& value : values) {
    encoded.push_back(SlotValue(field, value));
  }
  document.add_value(field.slot, EncodeList(encoded));
}

Xapian::Document BuildDocument(const Letter& letter, int number, int count) {
  Xapian::Document document;
  const FieldValues values =
      FieldValuesOf(letter, static_cast<size_t>(number - 1));
  for (const Field& field : AllFields()) {
    const auto& of_field = values[static_cast<size_t>(field.id)];
    AddTerms(field, of_field, document);
    AddSlot(field, of_field, document);
  }
  document.add_boolean_term(IdTerm(letter.id, number));
  document.add_boolean_term(LetterTerm(letter.id));
  document.add_value(kLetterSlot, letter.id);
  document.add_value(kNumberSlot, EncodeNumber(number));
  document.set_data(EncodeRecord(letter, number, count));
  return document;
}

}  // namespace

std::vector<Xapian::Document> BuildDocuments(const Letter& letter) {
  const int count = std::max(1, static_cast<int>(letter.determinations.size()));
  std::vector<Xapian::Document> documents;
  for (int number = 1; number <= count; ++number) {
    documents.push_back(BuildDocument(letter, number, count));
  }
  return documents;
}

}  // namespace imr
