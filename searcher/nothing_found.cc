#include "searcher/nothing_found.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

#include "common/words.h"
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
    return ToString(CountOf(PlacesOf(index_, set)));
  }

  void AddAlone() {
    for (size_t i = 0; i < parts_.size(); ++i) {
      notes_.push_back(
          absl::StrCat(Typed(parts_[i]), " alone: ", Found(alone_[i])));
    }
  }

  // Says what dropping one part would find, where that is something.
  void AddWithout() {
    for (size_t dropped = 0; dropped < parts_.size(); ++dropped) {
      DocSet rest = evaluator_.All();
      for (size_t i = 0; i < parts_.size(); ++i) {
        if (i != dropped) rest &= alone_[i];
      }
      if (rest.Empty()) continue;
      notes_.push_back(
          absl::StrCat("without ", Typed(parts_[dropped]), ": ", Found(rest)));
    }
  }

  void AddSpellings(const QueryNode& part) {
    const bool one_word = part.kind == NodeKind::kWord ||
                          part.kind == NodeKind::kExact ||
                          part.kind == NodeKind::kValue;
    if (!one_word) return;
    const std::vector<Word> words = SplitWords(part.value);
    if (words.size() != 1) return;
    for (const SpellingSuggestion& near :
         NearestWords(index_.database(), words.front().text, kMaxSuggestions)) {
      QueryNode meant;
      meant.kind = NodeKind::kWord;
      meant.value = near.word;
      notes_.push_back(absl::StrCat("did you mean ", near.word, "? ",
                                    Found(evaluator_.Evaluate(meant))));
    }
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
