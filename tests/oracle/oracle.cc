#include "tests/oracle/oracle.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <unordered_map>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/problem.h"

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
bool AnyText(const OracleDocument& document, FieldId field,
             Predicate predicate) {
  for (const Texts* texts : TextsOf(document, field)) {
    if (std::any_of(texts->begin(), texts->end(), predicate)) return true;
  }
  return false;
}

template <typename Predicate>
bool AnyWord(const OracleDocument& document, FieldId field,
             Predicate predicate) {
  return AnyText(document, field, [&](const std::vector<Word>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const Word& word) { return predicate(word.text); });
  });
}

bool HasWordAt(const std::vector<Word>& words, const std::string& text,
               uint32_t position) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.text == text && word.position == position;
  });
}

bool HasPhrase(const std::vector<Word>& words,
               const std::vector<std::string>& phrase) {
  for (const Word& start : words) {
    bool all = !phrase.empty() && start.text == phrase[0];
    for (size_t i = 0; i < phrase.size(); ++i) {
      all = all && HasWordAt(words, phrase[i],
                             start.position + static_cast<uint32_t>(i));
    }
    if (all) return true;
  }
  return false;
}

// Tries every place for each word in turn; `chosen` are the words taken.
bool CanPlace(const std::vector<Word>& words,
              const std::vector<std::string>& near, int distance,
              std::vector<size_t>& chosen) {
  if (chosen.size() == near.size()) return true;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i].text != near[chosen.size()]) continue;
    const bool fits =
        std::all_of(chosen.begin(), chosen.end(), [&](size_t other) {
          const int apart = static_cast<int>(words[i].position) -
                            static_cast<int>(words[other].position);
          return other != i && std::abs(apart) <= distance;
        });
    if (!fits) continue;
    chosen.push_back(i);
    if (CanPlace(words, near, distance, chosen)) return true;
    chosen.pop_back();
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
      for (FieldId id : TextFields()) {
        for (const std::string& text : ValuesIn(document, id)) {
          document.words[static_cast<size_t>(id)].push_back(SplitWords(text));
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
    case NodeKind::kWord: {
      const std::string stem = StemOf(node.value);
      return AnyWord(document, node.field, [&](const std::string& word) {
        return word == stem || StemOnce(word) == stem;
      });
    }
    case NodeKind::kExact:
      return AnyWord(document, node.field, [&](const std::string& word) {
        return word == node.value;
      });
    case NodeKind::kPhrase:
      return AnyText(document, node.field, [&](const std::vector<Word>& words) {
        return HasPhrase(words, node.words);
      });
    case NodeKind::kNear:
      return AnyText(document, node.field, [&](const std::vector<Word>& words) {
        std::vector<size_t> chosen;
        return CanPlace(words, node.words, node.distance, chosen);
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
