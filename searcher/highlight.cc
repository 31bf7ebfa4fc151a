#include "searcher/highlight.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "absl/strings/match.h"
#include "absl/types/span.h"

#include "common/lexicons.h"
#include "common/words.h"

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
  for (const QueryNode& child : node.children) {
    CollectLeaves(child, for_unread, leaves);
  }
  if (!node.children.empty()) return;
  leaves.push_back(node);
  leaves.back().for_unread = for_unread;
}

// One leaf and one text's words.
class LeafMarker {
 public:
  LeafMarker(absl::Span<const Word> words, size_t leaf,
             std::vector<Mark>& marks)
      : words_(words), leaf_(leaf), marks_(marks) {}

  template <typename Predicate>
  void MarkWords(Predicate matches) {
    for (const Word& word : words_) {
      if (matches(word)) Add(word.begin, word.end);
    }
  }

  void MarkPhrases(const std::vector<std::string>& phrase) {
    for (size_t i = 0; i < words_.size() && !phrase.empty(); ++i) {
      const Word* last = EndOfPhrase(i, phrase);
      if (last != nullptr) Add(words_[i].begin, last->end);
    }
  }

  // Marks the words wherever all of them stand within `distance`.
  void MarkNear(const std::vector<std::string>& near, int distance) {
    const auto reach = static_cast<uint32_t>(std::max(distance, 0));
    for (size_t first = 0; first < words_.size(); ++first) {
      size_t end = first;
      while (end < words_.size() &&
             words_[end].position <= words_[first].position + reach) {
        ++end;
      }
      const auto window = words_.subspan(first, end - first);
      if (!IsOneOf(words_[first], near) || !HasAll(window, near)) continue;
      for (const Word& word : window) {
        if (IsOneOf(word, near)) Add(word.begin, word.end);
      }
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

  static bool IsOneOf(const Word& word, const std::vector<std::string>& near) {
    return std::find(near.begin(), near.end(), word.text) != near.end();
  }

  static bool HasAll(absl::Span<const Word> window,
                     const std::vector<std::string>& near) {
    return std::all_of(near.begin(), near.end(), [&](const std::string& text) {
      return std::any_of(window.begin(), window.end(),
                         [&](const Word& word) { return word.text == text; });
    });
  }

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

  // Returns the last word of the phrase if it begins at word `at`, else null.
  const Word* EndOfPhrase(size_t at, const std::vector<std::string>& phrase) {
    const Word* last = nullptr;
    const uint32_t first = words_[at].position;
    size_t matched = 0;
    for (; at < words_.size() && matched < phrase.size(); ++at) {
      const uint32_t wanted = first + static_cast<uint32_t>(matched);
      if (words_[at].position > wanted) return nullptr;
      if (words_[at].position < wanted || words_[at].text != phrase[matched]) {
        if (matched == 0) return nullptr;
        continue;
      }
      last = &words_[at];
      ++matched;
    }
    return matched == phrase.size() ? last : nullptr;
  }

  const absl::Span<const Word> words_;
  const size_t leaf_;
  std::vector<Mark>& marks_;
};

std::vector<std::string> WordsOf(absl::string_view text) {
  std::vector<std::string> words;
  for (const Word& word : SplitWords(text)) {
    if (!word.joined) words.push_back(word.text);
  }
  return words;
}

void MarkLeaf(const QueryNode& leaf, LeafMarker marker) {
  const Field& field = GetField(leaf.field);
  switch (leaf.kind) {
    case NodeKind::kWord: {
      const std::string stem = StemOf(leaf.value);
      marker.MarkWords([&](const Word& word) {
        return word.text == stem || StemOf(word.text) == stem;
      });
      break;
    }
    case NodeKind::kExact:
      marker.MarkWords(
          [&](const Word& word) { return word.text == leaf.value; });
      break;
    case NodeKind::kPrefix:
      marker.MarkWords([&](const Word& word) {
        return absl::StartsWith(word.text, leaf.value);
      });
      break;
    case NodeKind::kPhrase:
      marker.MarkPhrases(leaf.words);
      break;
    case NodeKind::kNear:
      marker.MarkNear(leaf.words, leaf.distance);
      break;
    case NodeKind::kValue:
      if (field.vocabulary != LexiconId::kNone) {
        marker.MarkNames(field, FoldText(leaf.value));
      } else {
        marker.MarkPhrases(WordsOf(leaf.value));
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
  const std::vector<Word> words = SplitWords(text);
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
