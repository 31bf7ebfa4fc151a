#include "searcher/highlight.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "absl/strings/match.h"
#include "absl/types/span.h"

#include "common/lexicons.h"
#include "common/sentences.h"
#include "common/words.h"
#include "searcher/printed_numbers.h"
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
    {FieldId::kPage, Bit(Part::kReviewer) | Bit(Part::kRationale)},
    {FieldId::kCaGuideline, Bit(Part::kClaimsAdministrator)},
    {FieldId::kCaChapter, Bit(Part::kClaimsAdministrator)},
    {FieldId::kCaTopic, Bit(Part::kClaimsAdministrator)},
    {FieldId::kCaPage, Bit(Part::kClaimsAdministrator)},
    {FieldId::kAge, Bit(Part::kSummary)},
    {FieldId::kSex, Bit(Part::kSummary)},
}};

bool IsPrintedIn(FieldId field, Part part) {
  return std::any_of(
      kPrintedIn.begin(), kPrintedIn.end(), [&](const PrintedIn& row) {
        return row.field == field && (row.parts & Bit(part)) != 0;
      });
}

bool IsText(const QueryNode& leaf) {
  return GetField(leaf.field).kind == FieldKind::kText;
}

bool IsUnread(const Letter& letter) {
  return letter.determinations.empty() ||
         std::any_of(letter.problems.begin(), letter.problems.end(),
                     [](const Problem& problem) {
                       return problem.code == ProblemCode::kUnknownLayout ||
                              problem.code == ProblemCode::kNoDeterminations;
                     });
}

std::vector<MarkedPart> PartsOf(const Letter& letter, size_t index) {
  std::vector<MarkedPart> parts;
  if (index < letter.determinations.size()) {
    const Determination& one = letter.determinations[index];
    parts = {{Part::kRationale, one.rationale},
             {Part::kRequest, one.request},
             {Part::kReviewer, one.reviewer.text},
             {Part::kClaimsAdministrator, one.claims_administrator.text}};
  }
  parts.push_back({Part::kSummary, letter.clinical_summary});
  parts.push_back({Part::kBody, letter.body});
  return parts;
}

// A text's words and what marking needs to know of them.
class MarkedText {
 public:
  MarkedText(Part part, absl::string_view text)
      : part_(part),
        bytes_(text),
        words_(SplitWords(text)),
        places_(PlacesOf(text, words_)) {}

  Part part() const { return part_; }
  absl::string_view bytes() const { return bytes_; }
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

  const Part part_;
  const absl::string_view bytes_;
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

void MarkLeaf(const QueryNode& leaf, LeafMarker marker) {
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
      break;
  }
}

void SortByPlace(std::vector<Mark>& marks) {
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
}

}  // namespace

Highlighter::Highlighter(const QueryNode& tree)
    : root_(BranchOf(tree, /*for_unread=*/false)) {}

Highlighter::Branch Highlighter::BranchOf(const QueryNode& node,
                                          bool for_unread) {
  for_unread = for_unread || node.for_unread;
  Branch branch;
  branch.kind = node.kind;
  branch.for_unread = for_unread;
  if (node.kind != NodeKind::kNear && !node.children.empty()) {
    for (const QueryNode& child : node.children) {
      branch.children.push_back(BranchOf(child, for_unread));
    }
    return branch;
  }
  branch.leaf = leaves_.size();
  leaves_.push_back(node);
  leaves_.back().for_unread = for_unread;
  return branch;
}

std::vector<Mark> Highlighter::MarksIn(Part part, absl::string_view text,
                                       bool is_unread) const {
  std::vector<Mark> marks;
  MarkedText words(part, text);
  for (size_t i = 0; i < leaves_.size(); ++i) {
    if (leaves_[i].for_unread && !is_unread) continue;
    if (!IsPrintedIn(leaves_[i].field, part)) continue;
    MarkLeaf(leaves_[i], LeafMarker(words, i, marks));
  }
  SortByPlace(marks);
  return marks;
}

bool Highlighter::Holds(const Branch& branch, const Found& found) const {
  const auto holds = [&](const Branch& child) { return Holds(child, found); };
  const std::vector<Branch>& children = branch.children;
  switch (branch.kind) {
    case NodeKind::kAll:
      return true;
    case NodeKind::kNone:
      return false;
    case NodeKind::kUnread:
      return found.is_unread;
    case NodeKind::kAnd:
      return std::all_of(children.begin(), children.end(), holds);
    case NodeKind::kOr:
      return std::any_of(children.begin(), children.end(), holds);
    case NodeKind::kNot:
      return !holds(children.front());
    case NodeKind::kValue:
    case NodeKind::kRange:
    case NodeKind::kPrefix:
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kNear:
      break;
  }
  const QueryNode& leaf = leaves_[branch.leaf];
  return IsText(leaf) ? found.printed[branch.leaf] : found.has(leaf);
}

void Highlighter::AddMatched(const Branch& branch, const Found& found,
                             std::vector<bool>& matched) const {
  if (branch.kind == NodeKind::kNot) return;
  if (branch.kind == NodeKind::kOr) {
    for (const Branch* child : MatchedOf(branch, found)) {
      AddMatched(*child, found, matched);
    }
    return;
  }
  if (branch.children.empty()) matched[branch.leaf] = true;
  for (const Branch& child : branch.children) AddMatched(child, found, matched);
}

// Of alternatives that all fail those of one leaf stand for what the reader
// looks for.
std::vector<const Highlighter::Branch*> Highlighter::MatchedOf(
    const Branch& choice, const Found& found) const {
  std::vector<const Branch*> possible;
  for (const Branch& child : choice.children) {
    if (found.is_unread || !child.for_unread) possible.push_back(&child);
  }
  if (possible.size() == 1) return possible;
  std::vector<const Branch*> matched;
  std::vector<const Branch*> single;
  for (const Branch* child : possible) {
    if (Holds(*child, found)) matched.push_back(child);
    if (child->children.empty()) single.push_back(child);
  }
  return matched.empty() ? single : matched;
}

std::vector<MarkedPart> Highlighter::MarkedPartsOf(const Letter& letter,
                                                   size_t index,
                                                   HasValue has) const {
  std::vector<MarkedPart> parts = PartsOf(letter, index);
  Found found = {has, IsUnread(letter), std::vector<bool>(leaves_.size())};
  for (MarkedPart& part : parts) {
    part.marks = MarksIn(part.part, part.text, found.is_unread);
    for (const Mark& mark : part.marks) found.printed[mark.leaf] = true;
  }
  std::vector<bool> matched(leaves_.size());
  AddMatched(root_, found, matched);
  for (MarkedPart& part : parts) {
    part.marks.erase(
        std::remove_if(part.marks.begin(), part.marks.end(),
                       [&](const Mark& mark) { return !matched[mark.leaf]; }),
        part.marks.end());
  }
  return parts;
}

LetterMarks::LetterMarks(
    const Highlighter& highlighter, const Letter& letter,
    absl::FunctionRef<bool(const QueryNode& leaf, size_t index)> has) {
  const size_t count = std::max<size_t>(1, letter.determinations.size());
  for (size_t i = 0; i < count; ++i) {
    parts_.push_back(highlighter.MarkedPartsOf(
        letter, i, [&](const QueryNode& leaf) { return has(leaf, i); }));
  }
}

std::vector<Mark> LetterMarks::Of(Part part, size_t index) const {
  const bool is_letters = part == Part::kSummary || part == Part::kBody;
  std::vector<Mark> marks;
  for (size_t i = 0; i < parts_.size(); ++i) {
    if (!is_letters && i != index) continue;
    for (const MarkedPart& one : parts_[i]) {
      if (one.part != part) continue;
      marks.insert(marks.end(), one.marks.begin(), one.marks.end());
    }
  }
  SortByPlace(marks);
  return marks;
}

}  // namespace imr
