#include "indexer/document_builder.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "common/fields.h"
#include "common/record.h"
#include "common/slot.h"
#include "common/term.h"
#include "common/varint.h"
#include "common/word_sequence.h"
#include "common/words.h"
#include "indexer/field_values.h"

namespace imr {
namespace {

// Adds the words of a text field.
void AddWords(const Field& field, const LetterWords& letter,
              const FieldWords& words, Xapian::Document& document) {
  for (const auto& [number, times] : words.counts) {
    const LetterWords::Entry& entry = letter.entries()[number];
    document.add_term(WordTerm(field, entry.word), times);
    if (entry.stem.empty()) continue;
    document.add_term(StemTerm(field, entry.stem), times);
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
      return;  // AddText()
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

// Adds the texts of a field to the letter's next document. Texts of the letter
// are read for its first document, for all of them.
void AddText(const Field& field, const std::vector<std::string>& texts,
             LetterDocuments& letter, size_t& shared_before,
             Xapian::Document& document) {
  if (field.scope == Scope::kDetermination) {
    letter.own.back().push_back(letter.words.Read(texts));
    AddWords(field, letter.words, letter.own.back().back(), document);
    return;
  }
  if (letter.documents.empty()) {
    letter.shared.push_back(letter.words.Read(texts));
  }
  AddWords(field, letter.words, letter.shared[shared_before++], document);
}

void AddDocument(const Letter& letter, int number, int count,
                 LetterDocuments& built) {
  Xapian::Document document;
  const FieldValues values =
      FieldValuesOf(letter, static_cast<size_t>(number - 1));
  built.own.emplace_back();
  size_t shared = 0;
  for (const Field& field : AllFields()) {
    const auto& of_field = values[static_cast<size_t>(field.id)];
    if (field.kind == FieldKind::kText && field.id != FieldId::kText) {
      AddText(field, of_field, built, shared, document);
      continue;
    }
    AddTerms(field, of_field, document);
    AddSlot(field, of_field, document);
  }
  document.add_boolean_term(IdTerm(letter.id, number));
  document.add_boolean_term(LetterTerm(letter.id));
  document.add_value(kLetterSlot, letter.id);
  document.add_value(kNumberSlot, EncodeNumber(number));
  document.set_data(EncodeRecord(letter, number, count));
  built.documents.push_back(std::move(document));
}

// Returns the bytes of a sequence slot.
std::string EncodeSequences(absl::Span<const FieldWords> fields,
                            absl::Span<const uint32_t> ids) {
  std::vector<std::string> sequences;
  for (const FieldWords& words : fields) {
    std::string& sequence = sequences.emplace_back();
    for (uint32_t code : words.codes) {
      AppendVarint(code < kFirstWordId ? code : ids[code - kFirstWordId],
                   sequence);
    }
  }
  return EncodeList(sequences);
}

}  // namespace

LetterDocuments BuildDocuments(const Letter& letter) {
  const int count = std::max(1, static_cast<int>(letter.determinations.size()));
  LetterDocuments built;
  for (int number = 1; number <= count; ++number) {
    AddDocument(letter, number, count, built);
  }
  return built;
}

void AddSequences(absl::Span<const uint32_t> ids, LetterDocuments& letter) {
  auto& documents = letter.documents;
  if (documents.empty()) return;
  documents.front().add_value(kLetterWordsSlot,
                              EncodeSequences(letter.shared, ids));
  for (size_t i = 0; i < documents.size(); ++i) {
    documents[i].add_value(kOwnWordsSlot, EncodeSequences(letter.own[i], ids));
  }
}

}  // namespace imr
