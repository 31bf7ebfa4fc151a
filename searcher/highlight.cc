#include "searcher/highlight.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "absl/strings/match.h"
#include "absl/types/span.h"

#include "common/lexicons.h"
#include "common/sentences.h"
#include "common/words.h"
#include "searcher/text_pattern.h"

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
    {FieldId::kPage, Bit(Part::kReviewer)},
    {FieldId::kCaGuideline, Bit(Part::kClaimsAdministrator)},
    {FieldId::kCaChapter, Bit(Part::kClaimsAdministrator)},
    {FieldId::kCaTopic, Bit(Part::kClaimsAdministrator)},
    {FieldId::kCaPage, Bit(Part::kClaimsAdministrator)},
    {FieldId::kAge, Bit(Part::kSummary)},
    {FieldId::kSex, Bit(Part::kSummary)},
}};

// Of a letter that could not be read all words count, and those alone that
// were typed: its values are not known.
bool IsPrintedIn(const QueryNode& leaf, Part part) {
  const FieldId field = leaf.field;
  if (part == Part::kUnread) return GetField(field).kind == FieldKind::kText;
  if (leaf.for_unread) return false;
  return std::any_of(
      kPrintedIn.begin(), kPrintedIn.end(), [&](const PrintedIn& row) {
        return row.field == field && (row.parts & Bit(part)) != 0;
      });
}

void CollectLeaves(const QueryNode& node, bool for_unread,
                   std::vector<QueryNode>& leaves) {
  if (node.kind == NodeKind::kNot) return;
  for_unread = for_unread || node.for_unread;
  if (node.kind != NodeKind::kNear && !node.children.empty()) {
    for (const QueryNode& child : node.children) {
      CollectLeaves(child, for_unread, leaves);
    }
    return;
  }
  leaves.push_back(node);
  leaves.back().for_unread = for_unread;
}

// A text's words and what marking needs to know of them.
class MarkedText {
 public:
  explicit MarkedText(absl::string_view text)
      : words_(SplitWords(text)), places_(PlacesOf(text, words_)) {}

  const std::vector<Word>& words() const { return words_; }

  WordPlace PlaceOf(uint32_t word) const {
    return {words_[word].position, places_[word].sentence,
            places_[word].paragraph, word};
  }

  // Returns the words that the kWord, kExact or kPrefix leaf looks for.
  std::vector<uint32_t> WordsOf(const QueryNode& leaf) {
    const bool by_stem = leaf.kind == NodeKind::kWord;
    const std::string wanted = by_stem ? StemOf(leaf.value) : leaf.value;
    if (by_stem) ReadStems();
    std::vector<uint32_t> found;
    for (uint32_t i = 0; i < words_.size(); ++i) {
      const std::string& text = words_[i].text;
      const bool is_it =
          leaf.kind == NodeKind::kPrefix
              ? absl::StartsWith(text, wanted)
              : text == wanted || (by_stem && stems_[i] == wanted);
      if (is_it) found.push_back(i);
    }
    return found;
  }

 private:
  void ReadStems() {
    for (size_t i = stems_.size(); i < words_.size(); ++i) {
      stems_.push_back(StemOf(words_[i].text));
    }
  }

  const std::vector<Word> words_;
  const std::vector<TextPlace> places_;
  std::vector<std::string> stems_;  // once a leaf needs them
};

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

  // Marks the names that mean `value` in the field's vocabulary.
  void MarkNames(const Field& field, const std::string& value) {
    const Lexicon& lexicon = GetLexicon(field.vocabulary);
    for (const LexiconMatch& match : lexicon.FindAll(words_)) {
      const bool means = std::any_of(match.entries.begin(), match.entries.end(),
                                     [&](const LexiconEntry* entry) {
                                       return Means(*entry, field, value);
                                     });
      if (means) Add(words_[match.begin].begin, words_[match.end - 1].end);
    }
  }

 private:
  void Add(size_t begin, size_t end) { marks_.push_back({begin, end, leaf_}); }

  static bool Means(const LexiconEntry& entry, const Field& field,
                    const std::string& value) {
    if (FoldText(entry.name) == value) return true;
    if (field.id != FieldId::kDrug) return false;
    const std::vector<std::string> ingredients = IngredientsOf(entry);
    return std::any_of(ingredients.begin(), ingredients.end(),
                       [&](const std::string& ingredient) {
                         return FoldText(ingredient) == value;
                       });
  }

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

void MarkLeaf(const QueryNode& leaf, LeafMarker marker) {
  const Field& field = GetField(leaf.field);
  switch (leaf.kind) {
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPrefix:
      marker.MarkWords(leaf);
      break;
    case NodeKind::kPhrase:
    case NodeKind::kNear:
      marker.MarkPattern(leaf);
      break;
    case NodeKind::kValue:
      if (field.vocabulary != LexiconId::kNone) {
        marker.MarkNames(field, FoldText(leaf.value));
      } else {
        marker.MarkPattern(PhraseOf(leaf.value));
      }
      break;
    case NodeKind::kAll:
    case NodeKind::kNone:
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNot:
    case NodeKind::kRange:
    case NodeKind::kUnread:
      break;
  }
}

}  // namespace

Highlighter::Highlighter(const QueryNode& tree) {
  CollectLeaves(tree, /*for_unread=*/false, leaves_);
}

std::vector<Mark> Highlighter::MarksIn(Part part,
                                       absl::string_view text) const {
  std::vector<Mark> marks;
  MarkedText words(text);
  for (size_t i = 0; i < leaves_.size(); ++i) {
    if (!IsPrintedIn(leaves_[i], part)) continue;
    MarkLeaf(leaves_[i], LeafMarker(words, i, marks));
  }
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return marks;
}

}  // namespace imr
