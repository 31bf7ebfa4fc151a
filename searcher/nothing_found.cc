#include "searcher/nothing_found.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "common/words.h"
#include "searcher/interpret.h"
#include "searcher/match.h"
#include "searcher/plan.h"
#include "searcher/spelling.h"

namespace imr {
namespace {

constexpr size_t kMaxSuggestions = 3;

class Advice {
 public:
  Advice(const IndexReader& index, const std::string& query,
         const QueryNode& tree, Evaluator& evaluator)
      : index_(index),
        query_(query),
        evaluator_(evaluator),
        parts_(ConjunctsOf(tree)) {
    if (parts_.size() > kMaxPartsTried) parts_.resize(kMaxPartsTried);
    for (const QueryNode& part : parts_) {
      alone_.push_back(evaluator_.Evaluate(part));
    }
  }

  std::vector<std::string> Notes() {
    if (parts_.size() > 1) AddAlone();
    if (parts_.size() > 2) AddWithout();
    AddEither();
    for (size_t i = 0; i < parts_.size(); ++i) {
      if (alone_[i].Empty()) AddSpellings(parts_[i]);
    }
    return std::move(notes_);
  }

 private:
  std::string Typed(const QueryNode& part) const {
    const absl::string_view typed = absl::string_view(query_).substr(
        std::min(part.begin, query_.size()), part.end - part.begin);
    return typed.empty() ? ToString(part) : std::string(typed);
  }

  std::string Found(const DocSet& set) const {
    return ToString(CountOf(index_, set));
  }

  void AddAlone() {
    for (size_t i = 0; i < parts_.size(); ++i) {
      notes_.push_back(
          absl::StrCat(Typed(parts_[i]), " alone: ", Found(alone_[i])));
    }
  }

  // Says what dropping one part would find, where that is something, the
  // most first.
  void AddWithout() {
    std::vector<std::pair<Count, std::string>> found;
    for (size_t dropped = 0; dropped < parts_.size(); ++dropped) {
      const DocSet rest = AllBut({dropped});
      if (rest.Empty()) continue;
      found.emplace_back(CountOf(index_, rest),
                         Typed(parts_[dropped]));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) {
                       return a.first.determinations > b.first.determinations;
                     });
    for (const auto& [count, typed] : found) {
      notes_.push_back(absl::StrCat("without ", typed, ": ", ToString(count)));
    }
  }

  // Says what one of several drugs would find: a determination seldom has two.
  void AddEither() {
    std::vector<size_t> drugs;
    DocSet either;
    std::string typed;
    for (size_t i = 0; i < parts_.size(); ++i) {
      if (!IsDrug(parts_[i])) continue;
      absl::StrAppend(&typed, drugs.empty() ? "" : " OR ", Typed(parts_[i]));
      if (drugs.empty()) {
        either = alone_[i];
      } else {
        either |= alone_[i];
      }
      drugs.push_back(i);
    }
    if (drugs.size() < 2) return;
    either &= AllBut(drugs);
    if (!either.Empty()) {
      notes_.push_back(absl::StrCat(typed, ": ", Found(either)));
    }
  }

  // Returns true for a drug, as a field or understood.
  static bool IsDrug(const QueryNode& part) {
    if (part.kind == NodeKind::kValue) return part.field == FieldId::kDrug;
    const bool is_group =
        part.kind == NodeKind::kOr || part.kind == NodeKind::kAnd;
    return is_group && !part.children.empty() && IsDrug(part.children[0]);
  }

  DocSet AllBut(const std::vector<size_t>& dropped) {
    DocSet rest = evaluator_.All();
    for (size_t i = 0; i < parts_.size(); ++i) {
      const bool is_dropped =
          std::find(dropped.begin(), dropped.end(), i) != dropped.end();
      if (!is_dropped) rest &= alone_[i];
    }
    return rest;
  }

  void AddSpellings(const QueryNode& part) {
    if (part.kind == NodeKind::kValue) {
      AddValues(GetField(part.field), part);
    } else if (part.kind == NodeKind::kWord || part.kind == NodeKind::kExact) {
      AddWords(part.value);
    }
  }

  // Says which values of the field are spelled nearly like the one typed, and
  // where its values are listed.
  void AddValues(const Field& field, const QueryNode& part) {
    if (field.kind != FieldKind::kKeyword) return;
    for (const std::string& value : NearestValues(
             index_, field, FoldText(part.value), kMaxSuggestions)) {
      const bool several = absl::StrContains(value, ' ');
      AddMeant(absl::StrCat(field.name, ":", several ? "\"" : "", value,
                            several ? "\"" : ""));
    }
    if (field.facet_title.empty()) return;
    notes_.push_back(
        absl::StrCat("\"imr-search find --facets-only --facet ", field.name,
                     "\" lists its values, \"imr-search fields\" all fields"));
  }

  // Says which words of the index, and which drugs, are spelled nearly so.
  void AddWords(absl::string_view typed) {
    const std::vector<Word> words = SplitWords(typed);
    if (words.size() != 1) return;
    std::vector<std::string> near;
    for (const SpellingSuggestion& word :
         NearestWords(index_, words[0].text, kMaxSuggestions)) {
      near.push_back(word.word);
    }
    for (std::string& drug :
         NearestValues(index_, GetField(FieldId::kDrug),
                       words[0].text, kMaxSuggestions)) {
      const bool is_near = SpellingDistance(words[0].text, drug, 2) <= 2;
      const bool is_new =
          std::find(near.begin(), near.end(), drug) == near.end();
      if (is_near && is_new) near.push_back(std::move(drug));
    }
    for (const std::string& word : near) AddMeant(word);
  }

  // Says what `query`, which may have been meant, finds if it is typed.
  void AddMeant(const std::string& query) {
    SearchRequest request;
    request.query = query;
    const absl::StatusOr<Interpretation> meant = Interpret(request);
    if (!meant.ok()) return;
    const DocSet found = evaluator_.Evaluate(meant->tree);
    if (found.Empty()) return;
    notes_.push_back(absl::StrCat("did you mean ", query, "? ", Found(found)));
  }

  const IndexReader& index_;
  const std::string& query_;
  Evaluator& evaluator_;
  std::vector<QueryNode> parts_;
  std::vector<DocSet> alone_;  // what each part finds
  std::vector<std::string> notes_;
};

}  // namespace

std::vector<std::string> NothingFoundNotes(const IndexReader& index,
                                           const std::string& query,
                                           const QueryNode& tree,
                                           Evaluator& evaluator) {
  return Advice(index, query, tree, evaluator).Notes();
}

}  // namespace imr
