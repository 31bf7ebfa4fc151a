#include "searcher/ranking_query.h"

#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/words.h"

namespace imr {
namespace {

// Fields whose values stand in the texts in the words by which people ask.
constexpr std::array<FieldId, 12> kSpokenFields = {
    FieldId::kDrug,        FieldId::kBrand,     FieldId::kDrugClass,
    FieldId::kForm,        FieldId::kTreatment, FieldId::kCategory,
    FieldId::kSubcategory, FieldId::kBodyPart,  FieldId::kSide,
    FieldId::kTopic,       FieldId::kChapter,   FieldId::kGuideline};

bool IsDrug(FieldId field) {
  return field == FieldId::kDrug || field == FieldId::kBrand;
}

bool IsValue(const QueryNode& node) {
  return node.kind == NodeKind::kValue &&
         GetField(node.field).kind != FieldKind::kDate;
}

std::vector<std::string> WholeWords(absl::string_view text) {
  std::vector<std::string> words;
  for (Word& word : SplitWords(text)) {
    if (!word.joined) words.push_back(std::move(word.text));
  }
  return words;
}

class Collector {
 public:
  explicit Collector(absl::string_view query) : query_(query) {}

  // Collects from `node`; `all_have` if all matches hold it.
  void Add(const QueryNode& node, bool all_have) {
    if (node.for_unread) return;
    switch (node.kind) {
      case NodeKind::kAnd:
      case NodeKind::kOr:
      case NodeKind::kNear:
        for (const QueryNode& child : node.children) {
          Add(child,
              all_have && (node.kind == NodeKind::kAnd || IsOnlyWay(node)));
        }
        return;
      case NodeKind::kWord:
        AddTerm(node, {FormsOf(node.value)}, node.value);
        return;
      case NodeKind::kExact:
        AddTerm(node, {{node.value}}, node.value);
        return;
      case NodeKind::kPhrase:
        AddPhrase(node);
        return;
      case NodeKind::kPrefix:
        if (GetField(node.field).kind == FieldKind::kText) AddPrefix(node);
        return;
      case NodeKind::kValue:
        AddValue(node, all_have);
        return;
      case NodeKind::kAll:
      case NodeKind::kNone:
      case NodeKind::kNot:
      case NodeKind::kRange:
      case NodeKind::kUnread:
        return;
      case NodeKind::kLetter:
        Add(node.children.front(), false);
        return;
    }
  }

  RankingQuery Take() {
    absl::c_stable_sort(ranking_.terms,
                        [](const RankedTerm& a, const RankedTerm& b) {
                          return a.begin < b.begin;
                        });
    for (size_t i = 0; i + 1 < ranking_.terms.size(); ++i) {
      RankedTerm& term = ranking_.terms[i];
      term.joins_next = OnlySpaces(term.end, ranking_.terms[i + 1].begin);
    }
    return std::move(ranking_);
  }

 private:
  // True if an OR has one child beside the way to unread letters.
  static bool IsOnlyWay(const QueryNode& node) {
    return absl::c_count_if(node.children, [](const QueryNode& child) {
             return !child.for_unread;
           }) == 1;
  }

  bool OnlySpaces(size_t begin, size_t end) const {
    if (begin >= end || end > query_.size()) return false;
    return query_.substr(begin, end - begin).find_first_not_of(" \t\r\n") ==
           absl::string_view::npos;
  }

  // True of words of one text beside the same words of all, typed once: a
  // name is looked for in requests (asked_for.h) and counts wherever it stands.
  static bool IsWithin(const QueryNode& node, const RankedTerm& term) {
    return term.field == FieldId::kText && term.begin == node.begin &&
           term.end == node.end;
  }

  void AddTerm(const QueryNode& node,
               std::vector<std::vector<std::string>> steps, std::string text) {
    if (steps.empty() || ranking_.terms.size() == kMaxRankedTerms) return;
    const bool known =
        absl::c_any_of(ranking_.terms, [&](const RankedTerm& term) {
          return (term.steps == steps || term.text == text) &&
                 (term.field == node.field || IsWithin(node, term));
        });
    if (known) return;
    RankedTerm term;
    term.text = std::move(text);
    term.steps = std::move(steps);
    term.field = node.field;
    term.begin = node.begin;
    term.end = node.end;
    ranking_.terms.push_back(std::move(term));
  }

  void AddPhrase(const QueryNode& node) {
    std::vector<std::vector<std::string>> steps;
    for (const std::string& word : node.words) steps.push_back({word});
    AddTerm(node, std::move(steps), absl::StrJoin(node.words, " "));
  }

  void AddPrefix(const QueryNode& node) {
    if (ranking_.terms.size() == kMaxRankedTerms) return;
    RankedTerm term;
    term.text = absl::StrCat(node.value, "*");
    term.prefix = node.value;
    term.steps.emplace_back();
    term.field = node.field;
    term.begin = node.begin;
    term.end = node.end;
    ranking_.terms.push_back(std::move(term));
  }

  void AddValue(const QueryNode& node, bool all_have) {
    if (!IsValue(node)) return;
    if (!all_have && ranking_.values.size() < kMaxRankedTerms) {
      ranking_.values.push_back({node.field, node.value, node.begin, node.end});
    }
    const std::optional<std::vector<std::string>> words =
        TypedWords(node, query_);
    if (!words) return;
    std::vector<std::vector<std::string>> steps;
    for (const std::string& word : *words) steps.push_back(FormsOf(word));
    QueryNode typed = node;
    typed.field = FieldId::kText;
    AddTerm(typed, std::move(steps), absl::StrJoin(*words, " "));
    if (IsDrug(node.field)) AddName(absl::StrJoin(*words, " "));
  }

  void AddName(std::string name) {
    if (!absl::c_linear_search(ranking_.names, name)) {
      ranking_.names.push_back(std::move(name));
    }
  }

  const absl::string_view query_;
  RankingQuery ranking_;
};

}  // namespace

std::optional<std::vector<std::string>> TypedWords(const QueryNode& leaf,
                                                   absl::string_view query) {
  if (!IsValue(leaf) || leaf.begin >= leaf.end || leaf.end > query.size() ||
      !absl::c_linear_search(kSpokenFields, leaf.field)) {
    return std::nullopt;
  }
  const absl::string_view typed =
      query.substr(leaf.begin, leaf.end - leaf.begin);
  if (typed.find(':') != absl::string_view::npos) return std::nullopt;
  std::vector<std::string> words = WholeWords(typed);
  if (words.empty()) return std::nullopt;
  return words;
}

std::string ToString(const RankingQuery& ranking) {
  if (ranking.Empty()) return "newest first";
  std::string text = absl::StrCat(
      "words ", absl::StrJoin(ranking.terms, ", ",
                              [](std::string* out, const RankedTerm& term) {
                                absl::StrAppend(out, term.text);
                              }));
  if (!ranking.values.empty()) {
    absl::StrAppend(
        &text, "; values ",
        absl::StrJoin(ranking.values, ", ",
                      [](std::string* out, const RankedValue& value) {
                        absl::StrAppend(out, GetField(value.field).name, ":",
                                        value.value);
                      }));
  }
  if (!ranking.names.empty()) {
    absl::StrAppend(&text, "; names ", absl::StrJoin(ranking.names, ", "));
  }
  return text;
}

RankingQuery RankingQueryOf(const QueryNode& tree, absl::string_view query) {
  Collector collector(query);
  collector.Add(tree, true);
  return collector.Take();
}

}  // namespace imr
