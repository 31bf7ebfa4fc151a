#include "tests/oracle/oracle.h"

#include <algorithm>
#include <set>

#include "absl/strings/match.h"

#include "common/problem.h"
#include "tests/oracle/oracle_text.h"

namespace imr {
namespace {

using Texts = std::vector<std::vector<Word>>;

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

bool HasPattern(const OracleDocument& document, const QueryNode& node) {
  for (FieldId id : TextFields()) {
    if (node.field != FieldId::kText && node.field != id) continue;
    const auto& texts = document.words[static_cast<size_t>(id)];
    const auto& places = document.places[static_cast<size_t>(id)];
    for (size_t i = 0; i < texts.size(); ++i) {
      if (!FindInText(node, texts[i], places[i]).empty()) return true;
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
    case NodeKind::kLetter:
      return std::any_of(documents_.begin(), documents_.end(),
                         [&](const OracleDocument& other) {
                           return other.letter == document.letter &&
                                  Holds(node.children.front(), other);
                         });
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
  for (const Occurrence& one : FindInText(leaf, words, places)) {
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

std::map<std::string, std::array<int64_t, 4>> Oracle::Statistics(
    const std::vector<bool>& set, FieldId field) const {
  std::map<std::string, std::array<int64_t, 4>> rows;
  std::map<std::string, std::set<size_t>> letters;
  for (size_t i = 0; i < set.size(); ++i) {
    if (!set[i]) continue;
    const std::vector<std::string> outcomes =
        ValuesIn(documents_[i], FieldId::kOutcome);
    std::vector<std::string> values = ValuesIn(documents_[i], field);
    if (values.empty()) values.push_back("");
    for (const std::string& value : values) {
      letters[value].insert(documents_[i].letter);
      std::array<int64_t, 4>& row = rows[value];
      ++row[0];
      row[1] = static_cast<int64_t>(letters[value].size());
      for (const std::string& outcome : outcomes) {
        ++row[outcome == "upheld" ? 2 : 3];
      }
    }
  }
  return rows;
}

}  // namespace imr
