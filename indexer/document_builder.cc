#include "indexer/document_builder.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "common/fields.h"
#include "common/letter_frame.h"
#include "common/slot.h"
#include "common/term.h"
#include "common/words.h"
#include "indexer/field_values.h"

namespace imr {
namespace {

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

void AddColumn(const Field& field, const std::vector<std::string>& values,
               BuiltDocument& document) {
  if (field.slot == kNoSlot || values.empty()) return;
  std::string content;
  if (field.cardinality == Cardinality::kOne) {
    content = SlotValue(field, values.front());
  } else {
    std::vector<std::string> encoded;
    encoded.reserve(values.size());
    for (const std::string& value : values) {
      encoded.push_back(SlotValue(field, value));
    }
    content = EncodeList(encoded);
  }
  if (!content.empty()) document.columns.emplace_back(field.slot, content);
}

// The documents of one letter, built one after the other.
class Builder {
 public:
  explicit Builder(const Letter& letter)
      : letter_(letter),
        count_(std::max<size_t>(1, letter.determinations.size())) {}

  LetterDocuments Build() {
    for (size_t i = 0; i < count_; ++i) AddDocument(i);
    return std::move(built_);
  }

 private:
  void AddDocument(size_t index) {
    const FieldValues values = FieldValuesOf(letter_, index);
    is_first_ = index == 0;
    BuiltDocument document;
    document.columns.emplace_back(kNumberSlot, EncodeNumber(index + 1));
    fields_of_.assign(fields_of_.size(), 0);
    for (const Field& field : AllFields()) {
      const auto& of_field = values[static_cast<size_t>(field.id)];
      if (field.kind == FieldKind::kText) continue;
      AddValueTerms(field, of_field, document);
      AddColumn(field, of_field, document);
    }
    for (FieldId id : TextFields()) {
      ReadText(GetField(id), values[static_cast<size_t>(id)], document);
    }
    AddWordPostings(document);
    built_.documents.push_back(std::move(document));
  }

  void AddValueTerms(const Field& field, const std::vector<std::string>& values,
                     BuiltDocument& document) const {
    const bool is_shared = field.scope == Scope::kLetter;
    if (field.prefix.empty() || field.kind == FieldKind::kDate ||
        (is_shared && !is_first_)) {
      return;
    }
    const size_t before = document.values.size();
    for (const std::string& value : values) {
      const std::string folded =
          field.kind == FieldKind::kKeyword ? FoldText(value) : value;
      if (folded.empty()) continue;
      ValuePosting posting = {ValueTerm(field, folded),
                              is_shared ? static_cast<uint32_t>(count_) : 0};
      // Two values may fold to one.
      const bool is_there = std::any_of(
          document.values.begin() + static_cast<std::ptrdiff_t>(before),
          document.values.end(), [&](const ValuePosting& other) {
            return other.term == posting.term;
          });
      if (!is_there) document.values.push_back(std::move(posting));
    }
  }

  // Reads the texts of a field, those of the letter in its first document.
  void ReadText(const Field& field, const std::vector<std::string>& texts,
                BuiltDocument& document) {
    FieldWords& words = document.words.emplace_back();
    if (field.scope == Scope::kLetter && !is_first_) return;
    words = built_.words.Read(texts);
    fields_of_.resize(built_.words.entries().size());
    const uint32_t bits = FieldBits(field.id);
    for (uint32_t number : words.numbers) fields_of_[number] |= bits;
  }

  void AddWordPostings(BuiltDocument& document) const {
    static const uint32_t kShared = LetterFieldBits();
    for (size_t number = 0; number < fields_of_.size(); ++number) {
      const uint32_t fields = fields_of_[number];
      if (fields == 0) continue;
      const bool is_shared = (fields & kShared) != 0;
      const WordPosting posting = {
          fields, is_shared ? static_cast<uint32_t>(count_) : 1};
      document.word_postings.push_back(
          {static_cast<uint32_t>(number), posting.ToWdf()});
    }
  }

  const Letter& letter_;
  const size_t count_;
  bool is_first_ = true;
  std::vector<uint32_t> fields_of_;  // of each word in the document
  LetterDocuments built_;
};

}  // namespace

LetterDocuments BuildDocuments(const Letter& letter) {
  LetterDocuments built = DocumentsOf(letter);
  built.frame = CompressLetter(letter);
  return built;
}

LetterDocuments DocumentsOf(const Letter& letter) {
  return Builder(letter).Build();
}

}  // namespace imr
