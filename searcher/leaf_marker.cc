#include "searcher/leaf_marker.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/algorithm/container.h"

#include "common/lexicons.h"
#include "searcher/printed_numbers.h"

namespace imr {
namespace {

constexpr unsigned Bit(Part part) { return 1u << static_cast<unsigned>(part); }

constexpr unsigned kEverywhere = ~0u;

// Where the words or values of a field are printed. A field that is not here
// is printed in the header or nowhere: its values are not marked.
struct PrintedIn {
  FieldId field;
  unsigned parts;
};
constexpr std::array<PrintedIn, 25> kPrintedIn = {{
    {FieldId::kText, kEverywhere},
    {FieldId::kRequest, Bit(Part::kRequest)},
    {FieldId::kCitation,
     Bit(Part::kReviewer) | Bit(Part::kClaimsAdministrator)},
    {FieldId::kRationale, Bit(Part::kRationale)},
    {FieldId::kSummary, Bit(Part::kSummary)},
    {FieldId::kBody, Bit(Part::kBody)},
    {FieldId::kDrug, kEverywhere},
    {FieldId::kBrand, kEverywhere},
    {FieldId::kDrugClass, kEverywhere},
    {FieldId::kStrength, Bit(Part::kRequest)},
    {FieldId::kQuantity, Bit(Part::kRequest)},
    {FieldId::kForm, Bit(Part::kRequest)},
    {FieldId::kTreatment, kEverywhere},
    {FieldId::kBodyPart, kEverywhere},
    {FieldId::kSide, Bit(Part::kRequest)},
    {FieldId::kGuideline, Bit(Part::kReviewer)},
    {FieldId::kChapter, Bit(Part::kReviewer)},
    {FieldId::kTopic, Bit(Part::kReviewer) | Bit(Part::kRationale)},
    {FieldId::kPage, Bit(Part::kReviewer) | Bit(Part::kRationale)},
    {FieldId::kCaGuideline, Bit(Part::kClaimsAdministrator)},
    {FieldId::kCaChapter, Bit(Part::kClaimsAdministrator)},
    {FieldId::kCaTopic, Bit(Part::kClaimsAdministrator)},
    {FieldId::kCaPage, Bit(Part::kClaimsAdministrator)},
    {FieldId::kAge, Bit(Part::kSummary)},
    {FieldId::kSex, Bit(Part::kSummary)},
}};

bool IsText(const QueryNode& leaf) {
  return GetField(leaf.field).kind == FieldKind::kText;
}

// One leaf and one text.
class LeafMarker {
 public:
  LeafMarker(MarkedText& text, size_t leaf, std::vector<Mark>& marks)
      : text_(text), words_(text.words()), leaf_(leaf), marks_(marks) {}

  void MarkWords(const QueryNode& leaf) {
    for (uint32_t i : text_.WordsOf(leaf)) Add(words_[i].begin, words_[i].end);
  }

  // Marks the words of all places where a kPhrase or kNear leaf stands.
  void MarkPattern(const QueryNode& leaf) {
    TextPattern pattern(leaf);
    for (size_t k = 0; k < pattern.leaves().size(); ++k) {
      for (uint32_t i : text_.WordsOf(pattern.leaves()[k])) {
        pattern.Add(k, text_.PlaceOf(i));
      }
    }
    for (const WordSpan& span : pattern.Spans()) {
      Add(words_[span.first.index].begin, words_[span.last.index].end);
    }
  }

  // Marks the numbers of `field` from `low` to `high`, "" being open, and
  // ranges of pages that meet them.
  void MarkNumbers(FieldId field, absl::string_view low,
                   absl::string_view high) {
    for (const PrintedNumber& number : NumbersIn(
             field, text_.bytes(), words_, text_.part() == Part::kRationale)) {
      if (IsWithin(number, low, high)) Add(number.begin, number.end);
    }
  }

  // Marks the names that mean `value` in the field's vocabulary.
  void MarkNames(const Field& field, const std::string& value) {
    for (const PrintedName& name : text_.NamesOf(field)) {
      if (absl::c_linear_search(name.values, value)) Add(name.begin, name.end);
    }
  }

 private:
  void Add(size_t begin, size_t end) { marks_.push_back({begin, end, leaf_}); }

  MarkedText& text_;
  const std::vector<Word>& words_;
  const size_t leaf_;
  std::vector<Mark>& marks_;
};

// Returns the words of a value as a phrase.
QueryNode PhraseOf(absl::string_view value) {
  QueryNode phrase;
  phrase.kind = NodeKind::kPhrase;
  for (const Word& word : SplitWords(value)) {
    if (!word.joined) phrase.words.push_back(word.text);
  }
  return phrase;
}

void MarkValue(const QueryNode& leaf, LeafMarker& marker) {
  const Field& field = GetField(leaf.field);
  if (field.kind == FieldKind::kNumber) {
    marker.MarkNumbers(leaf.field, leaf.value, leaf.value);
  } else if (field.vocabulary != LexiconId::kNone) {
    marker.MarkNames(field, FoldText(leaf.value));
  } else {
    marker.MarkPattern(PhraseOf(leaf.value));
  }
}

}  // namespace

std::vector<PrintedName> FindNames(const Field& field,
                                   const std::vector<Word>& words) {
  std::vector<PrintedName> names;
  for (const LexiconMatch& match :
       GetLexicon(field.vocabulary).FindAll(words)) {
    PrintedName name = {words[match.begin].begin, words[match.end - 1].end, {}};
    for (const LexiconEntry* entry : match.entries) {
      name.values.push_back(FoldText(entry->name));
      if (field.id != FieldId::kDrug) continue;
      for (const std::string& ingredient : IngredientsOf(*entry)) {
        name.values.push_back(FoldText(ingredient));
      }
    }
    names.push_back(std::move(name));
  }
  return names;
}

bool IsPrintedIn(FieldId field, Part part) {
  return std::any_of(
      kPrintedIn.begin(), kPrintedIn.end(), [&](const PrintedIn& row) {
        return row.field == field && (row.parts & Bit(part)) != 0;
      });
}

void MarkLeaf(const QueryNode& leaf, size_t number, MarkedText& text,
              std::vector<Mark>& marks) {
  LeafMarker marker(text, number, marks);
  switch (leaf.kind) {
    case NodeKind::kPrefix:
      if (!IsText(leaf)) {
        marker.MarkPattern(PhraseOf(leaf.value));
        break;
      }
      [[fallthrough]];
    case NodeKind::kWord:
    case NodeKind::kExact:
      marker.MarkWords(leaf);
      break;
    case NodeKind::kPhrase:
    case NodeKind::kNear:
      marker.MarkPattern(leaf);
      break;
    case NodeKind::kValue:
      MarkValue(leaf, marker);
      break;
    case NodeKind::kRange:
      if (GetField(leaf.field).kind == FieldKind::kNumber) {
        marker.MarkNumbers(leaf.field, leaf.low, leaf.high);
      }
      break;
    case NodeKind::kAll:
    case NodeKind::kNone:
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNot:
    case NodeKind::kUnread:
    case NodeKind::kLetter:
      break;
  }
}

}  // namespace imr
