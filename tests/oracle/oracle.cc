#include "tests/oracle/oracle.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/problem.h"

namespace imr {
namespace {

using MarkedBytes = std::set<std::pair<uint32_t, uint32_t>>;
using Texts = std::vector<std::vector<Word>>;

// Words [first, last] by their positions, and where these two stand.
struct Occurrence {
  uint32_t first = 0, last = 0;
  TextPlace first_place, last_place;
  MarkedBytes marks;  // all words that make it match
};

// Returns the texts in which a leaf on `field` looks.
std::vector<const Texts*> TextsOf(const OracleDocument& document,
                                  FieldId field) {
  std::vector<const Texts*> texts;
  for (FieldId id : TextFields()) {
    if (field == FieldId::kText || field == id) {
      texts.push_back(&document.words[static_cast<size_t>(id)]);
    }
  }
  return texts;
}

// Returns StemOf(word), remembered: the oracle asks for every word again and
// again.
const std::string& StemOnce(const std::string& word) {
  static auto* const kStems =
      new std::unordered_map<std::string, std::string>();
  const auto [found, is_new] = kStems->try_emplace(word);
  if (is_new) found->second = StemOf(word);
  return found->second;
}

template <typename Predicate>
bool AnyWord(const OracleDocument& document, FieldId field,
             Predicate predicate) {
  for (const Texts* texts : TextsOf(document, field)) {
    for (const std::vector<Word>& words : *texts) {
      if (std::any_of(words.begin(), words.end(),
                      [&](const Word& word) { return predicate(word.text); })) {
        return true;
      }
    }
  }
  return false;
}

bool HasWordAt(const std::vector<Word>& words, const std::string& text,
               uint32_t position) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.text == text && word.position == position;
  });
}

bool IsWord(const QueryNode& leaf, const std::string& word) {
  if (leaf.kind == NodeKind::kPrefix) {
    return absl::StartsWith(word, leaf.value);
  }
  if (leaf.kind == NodeKind::kExact) return word == leaf.value;
  const std::string stem = StemOf(leaf.value);
  return word == stem || StemOnce(word) == stem;
}

// One text, and where its words and phrases stand.
class OracleText {
 public:
  OracleText(const std::vector<Word>& words,
             const std::vector<TextPlace>& places)
      : words_(words), places_(places) {}

  // Returns all places where `node`, words or words near each other, stands.
  std::vector<Occurrence> Find(const QueryNode& node) const {
    std::vector<Occurrence> found;
    if (node.kind == NodeKind::kPhrase) return FindPhrase(node.words);
    if (node.kind == NodeKind::kNear) {
      std::vector<std::vector<Occurrence>> operands;
      for (const QueryNode& child : node.children) {
        operands.push_back(Find(child));
      }
      std::vector<Occurrence> chosen;
      FindNear(operands, node.distances, chosen, found);
      return found;
    }
    for (const QueryNode& child : node.children) {
      for (const Occurrence& one : Find(child)) found.push_back(one);
    }
    if (node.kind == NodeKind::kOr) return found;
    for (size_t i = 0; i < words_.size(); ++i) {
      if (!IsWord(node, words_[i].text)) continue;
      found.push_back({words_[i].position,
                       words_[i].position,
                       places_[i],
                       places_[i],
                       {{words_[i].begin, words_[i].end}}});
    }
    return found;
  }

 private:
  std::vector<Occurrence> FindPhrase(
      const std::vector<std::string>& phrase) const {
    std::vector<Occurrence> found;
    for (size_t start = 0; start < words_.size(); ++start) {
      const uint32_t first = words_[start].position;
      const uint32_t last = first + static_cast<uint32_t>(phrase.size()) - 1;
      bool all = !phrase.empty() && words_[start].text == phrase[0];
      for (uint32_t i = 0; i < phrase.size(); ++i) {
        all = all && HasWordAt(words_, phrase[i], first + i);
      }
      if (!all) continue;
      const size_t end = IndexAt(last, phrase.back());
      found.push_back({first,
                       last,
                       places_[start],
                       places_[end],
                       {{words_[start].begin, words_[end].end}}});
    }
    return found;
  }

  size_t IndexAt(uint32_t position, const std::string& text) const {
    size_t i = 0;
    while (words_[i].position != position || words_[i].text != text) ++i;
    return i;
  }

  static bool AreInOrder(const Occurrence& a, const Occurrence& b,
                         const Distance& distance) {
    if (a.last >= b.first) return false;
    switch (distance.unit) {
      case Distance::kWords:
        return b.first <= a.last + static_cast<uint32_t>(distance.words);
      case Distance::kSentence:
        return a.last_place.sentence == b.first_place.sentence;
      case Distance::kParagraph:
        return a.last_place.paragraph == b.first_place.paragraph;
    }
    return false;
  }

  // Tries every occurrence of each operand in turn; `chosen` are those taken.
  static void FindNear(const std::vector<std::vector<Occurrence>>& operands,
                       const std::vector<Distance>& distances,
                       std::vector<Occurrence>& chosen,
                       std::vector<Occurrence>& found) {
    if (chosen.size() == operands.size()) {
      MarkedBytes all;
      for (const Occurrence& one : chosen) {
        all.insert(one.marks.begin(), one.marks.end());
      }
      for (const Occurrence& one : chosen) {
        found.push_back(one);
        found.back().marks = all;
      }
      return;
    }
    for (const Occurrence& next : operands[chosen.size()]) {
      if (!chosen.empty()) {
        const Distance& distance = distances[chosen.size() - 1];
        const bool near =
            AreInOrder(chosen.back(), next, distance) ||
            (!distance.ordered && AreInOrder(next, chosen.back(), distance));
        if (!near) continue;
      }
      chosen.push_back(next);
      FindNear(operands, distances, chosen, found);
      chosen.pop_back();
    }
  }

  const std::vector<Word>& words_;
  const std::vector<TextPlace>& places_;
};

bool HasPattern(const OracleDocument& document, const QueryNode& node) {
  for (FieldId id : TextFields()) {
    if (node.field != FieldId::kText && node.field != id) continue;
    const auto& texts = document.words[static_cast<size_t>(id)];
    const auto& places = document.places[static_cast<size_t>(id)];
    for (size_t i = 0; i < texts.size(); ++i) {
      if (!OracleText(texts[i], places[i]).Find(node).empty()) return true;
    }
  }
  return false;
}

const std::vector<std::string>& ValuesIn(const OracleDocument& document,
                                         FieldId field) {
  return document.values[static_cast<size_t>(field)];
}

bool InRange(const Field& field, const std::string& value,
             const std::string& low, const std::string& high) {
  if (field.kind == FieldKind::kDate) {
    return (low.empty() || low <= value) && (high.empty() || value <= high);
  }
  const double number = std::stod(value);
  return (low.empty() || std::stod(low) <= number) &&
         (high.empty() || number <= std::stod(high));
}

bool BeginsWith(const std::string& value, const std::string& prefix) {
  const std::string folded = FoldText(value);
  if (!prefix.empty() && prefix.back() == ' ') {
    const std::string words = prefix.substr(0, prefix.size() - 1);
    return folded == words || absl::StartsWith(folded, prefix);
  }
  return absl::StartsWith(folded, prefix);
}

bool HasValue(const QueryNode& leaf, const OracleDocument& document) {
  const std::vector<std::string>& values = ValuesIn(document, leaf.field);
  return std::any_of(values.begin(), values.end(),
                     [&](const std::string& value) {
                       return FoldText(value) == FoldText(leaf.value);
                     });
}

bool HasPrefix(const QueryNode& leaf, const OracleDocument& document) {
  if (GetField(leaf.field).kind == FieldKind::kText) {
    return AnyWord(document, leaf.field, [&](const std::string& word) {
      return absl::StartsWith(word, leaf.value);
    });
  }
  const std::vector<std::string>& values = ValuesIn(document, leaf.field);
  return std::any_of(
      values.begin(), values.end(),
      [&](const std::string& value) { return BeginsWith(value, leaf.value); });
}

// Returns true if every leaf of `node` asks for a value of `field`.
bool AsksOnlyFor(const QueryNode& node, FieldId field) {
  switch (node.kind) {
    case NodeKind::kValue:
    case NodeKind::kRange:
    case NodeKind::kPrefix:
      return node.field == field;
    case NodeKind::kAnd:
    case NodeKind::kOr:
      return std::all_of(node.children.begin(), node.children.end(),
                         [field](const QueryNode& child) {
                           return child.for_unread || AsksOnlyFor(child, field);
                         });
    default:
      return false;
  }
}

QueryNode WithoutFiltersOn(FieldId field, const QueryNode& tree) {
  QueryNode kept;
  if (tree.kind == NodeKind::kAnd) {
    kept.kind = NodeKind::kAnd;
    for (const QueryNode& child : tree.children) {
      kept.children.push_back(WithoutFiltersOn(field, child));
    }
    return kept;
  }
  return AsksOnlyFor(tree, field) ? kept : tree;
}

}  // namespace

Oracle::Oracle(std::vector<Letter> letters) : letters_(std::move(letters)) {
  for (size_t i = 0; i < letters_.size(); ++i) {
    const size_t count = std::max<size_t>(1, letters_[i].determinations.size());
    for (size_t n = 0; n < count; ++n) {
      OracleDocument document;
      document.letter = i;
      document.number = static_cast<int>(n) + 1;
      document.values = FieldValuesOf(letters_[i], n);
      document.words.resize(kFieldCount);
      document.places.resize(kFieldCount);
      for (FieldId id : TextFields()) {
        for (const std::string& text : ValuesIn(document, id)) {
          const auto field = static_cast<size_t>(id);
          document.words[field].push_back(SplitWords(text));
          document.places[field].push_back(
              PlacesOf(text, document.words[field].back()));
        }
      }
      documents_.push_back(std::move(document));
    }
  }
}

std::vector<bool> Oracle::Evaluate(const QueryNode& tree) const {
  std::vector<bool> set;
  for (const OracleDocument& document : documents_) {
    set.push_back(Holds(tree, document));
  }
  return set;
}

bool Oracle::Holds(const QueryNode& node,
                   const OracleDocument& document) const {
  const auto holds = [&](const QueryNode& child) {
    return Holds(child, document);
  };
  switch (node.kind) {
    case NodeKind::kAll:
      return true;
    case NodeKind::kNone:
      return false;
    case NodeKind::kAnd:
      return std::all_of(node.children.begin(), node.children.end(), holds);
    case NodeKind::kOr:
      return std::any_of(node.children.begin(), node.children.end(), holds);
    case NodeKind::kNot:
      return !holds(node.children.front());
    case NodeKind::kValue:
      return HasValue(node, document);
    case NodeKind::kRange: {
      const std::vector<std::string>& values = ValuesIn(document, node.field);
      return std::any_of(
          values.begin(), values.end(), [&](const std::string& value) {
            return InRange(GetField(node.field), value, node.low, node.high);
          });
    }
    case NodeKind::kPrefix:
      return HasPrefix(node, document);
    case NodeKind::kWord:
    case NodeKind::kExact:
      return AnyWord(document, node.field, [&](const std::string& word) {
        return IsWord(node, word);
      });
    case NodeKind::kPhrase:
    case NodeKind::kNear:
      return HasPattern(document, node);
    case NodeKind::kUnread: {
      const std::vector<Problem>& problems = letters_[document.letter].problems;
      return std::any_of(
          problems.begin(), problems.end(), [](const Problem& problem) {
            return problem.code == ProblemCode::kUnknownLayout ||
                   problem.code == ProblemCode::kNoDeterminations;
          });
    }
  }
  return false;
}

std::set<std::pair<uint32_t, uint32_t>> Oracle::Marks(const QueryNode& leaf,
                                                      absl::string_view text) {
  const std::vector<Word> words = SplitWords(text);
  const std::vector<TextPlace> places = PlacesOf(text, words);
  MarkedBytes marks;
  for (const Occurrence& one : OracleText(words, places).Find(leaf)) {
    marks.insert(one.marks.begin(), one.marks.end());
  }
  return marks;
}

std::pair<int64_t, int64_t> Oracle::Count(const std::vector<bool>& set) const {
  std::set<size_t> letters;
  int64_t count = 0;
  for (size_t i = 0; i < set.size(); ++i) {
    if (!set[i]) continue;
    ++count;
    letters.insert(documents_[i].letter);
  }
  return {count, static_cast<int64_t>(letters.size())};
}

std::map<std::string, std::pair<int64_t, int64_t>> Oracle::Facet(
    const QueryNode& tree, FieldId field) const {
  const std::vector<bool> set = Evaluate(WithoutFiltersOn(field, tree));
  std::map<std::string, std::pair<int64_t, std::set<size_t>>> counts;
  for (size_t i = 0; i < set.size(); ++i) {
    if (!set[i]) continue;
    for (const std::string& value : ValuesIn(documents_[i], field)) {
      ++counts[value].first;
      counts[value].second.insert(documents_[i].letter);
    }
  }
  std::map<std::string, std::pair<int64_t, int64_t>> facet;
  for (const auto& [value, count] : counts) {
    facet[value] = {count.first, static_cast<int64_t>(count.second.size())};
  }
  return facet;
}

}  // namespace imr
