#include "searcher/nothing_found.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "searcher/did_you_mean.h"
#include "searcher/letter_scope.h"
#include "searcher/match.h"
#include "searcher/note_list.h"

namespace imr {
namespace {

constexpr size_t kMaxPairs = 3;  // of parts to drop

class Advice {
 public:
  Advice(const IndexReader& index, const SearchRequest& request,
         absl::Span<const QueryPart> parts, Evaluator& evaluator)
      : index_(index),
        request_(request),
        query_(request.query),
        evaluator_(evaluator) {
    for (const QueryPart& part : parts) AddPart(part);
  }

  std::vector<std::string> Notes() {
    if (parts_.size() > 1) AddAlone();
    if (parts_.size() > 2 && !AddWithout() && parts_.size() > 3) {
      AddWithoutTwo();
    }
    AddEither();
    DidYouMean meant(index_, request_, evaluator_);
    std::vector<std::string> said;
    for (size_t i = 0; i < parts_.size(); ++i) {
      if (!parts_[i].alone.Empty() && !IsRareWord(parts_[i])) continue;
      for (std::string& note : meant.NotesOn(parts_[i].node)) {
        AddOnce(std::move(note), said);
      }
    }
    for (std::string& note : meant.NotesOnAll()) {
      AddOnce(std::move(note), notes_);
    }
    for (std::string& note : said) AddOnce(std::move(note), notes_);
    return std::move(notes_);
  }

 private:
  std::string Typed(const QueryNode& part) const {
    return TypedText(part, query_);
  }

  std::string Found(const DocSet& set) const {
    return ToString(CountOf(index_, set));
  }

  // Adds `part`; what one name stands for, the drugs of a brand, is one part.
  void AddPart(const QueryPart& part) {
    const bool is_same = !parts_.empty() && part.node.end > 0 &&
                         parts_.back().node.begin == part.node.begin &&
                         parts_.back().node.end == part.node.end;
    if (!is_same) {
      parts_.push_back(part);
      return;
    }
    QueryPart& same = parts_.back();
    same.node = AllOf({std::move(same.node), part.node});
    same.node.begin = part.node.begin;
    same.node.end = part.node.end;
    same.alone &= part.alone;
    same.is_bound = same.is_bound || part.is_bound;
  }

  // Returns true for a word that so few have that it may be misspelled.
  bool IsRareWord(const QueryPart& part) const {
    constexpr int64_t kRare = 3;
    constexpr int64_t kOneIn = 2000;  // letters have slips too
    const int64_t most =
        std::max<int64_t>(kRare, evaluator_.All().Count() / kOneIn);
    return part.node.kind == NodeKind::kWord && part.alone.Count() <= most;
  }

  static absl::string_view AtMost(bool is_bound) {
    return is_bound ? "at most " : "";
  }

  void AddAlone() {
    for (const QueryPart& part : parts_) {
      if (part.node.kind == NodeKind::kLetter) {
        const QueryNode& one = part.node.children.front();
        notes_.push_back(absl::StrCat(
            Typed(one), " alone: ", Found(evaluator_.Evaluate(one))));
      } else if (!IsAnyOfLetters(part.node)) {
        notes_.push_back(absl::StrCat(Typed(part.node),
                                      " alone: ", AtMost(part.is_bound),
                                      Found(part.alone)));
      }
    }
  }

  // Returns true for the "norco denied or MRI approved" of letters with both,
  // each of which is told of by itself.
  bool IsAnyOfLetters(const QueryNode& node) const {
    return node.kind == NodeKind::kOr &&
           std::any_of(parts_.begin(), parts_.end(),
                       [&node](const QueryPart& part) {
                         return part.node.kind == NodeKind::kLetter &&
                                node.begin <= part.node.begin &&
                                part.node.end <= node.end;
                       });
  }

  // What dropping parts would find, and how they were typed.
  struct Dropped {
    Count count;
    bool is_bound = false;
    std::string typed;
  };

  // What all parts but some find.
  struct Rest {
    DocSet set;
    bool is_bound = false;  // `set` also has documents that they do not find
  };

  // Says what dropping one part would find, where that is something, the
  // most first; returns false if it never is.
  bool AddWithout() {
    std::vector<Dropped> found;
    for (size_t i = 0; i < parts_.size(); ++i) {
      const Rest rest = AllBut({i});
      if (rest.set.Empty()) continue;
      found.push_back(
          {CountOf(index_, rest.set), rest.is_bound, Typed(parts_[i].node)});
    }
    AddDropped(std::move(found), parts_.size());
    return notes_.size() > parts_.size();
  }

  // Says the same of two parts.
  void AddWithoutTwo() {
    std::vector<Dropped> found;
    for (size_t i = 0; i < parts_.size(); ++i) {
      for (size_t k = i + 1; k < parts_.size(); ++k) {
        const Rest rest = AllBut({i, k});
        if (rest.set.Empty()) continue;
        found.push_back({CountOf(index_, rest.set), rest.is_bound,
                         absl::StrCat(Typed(parts_[i].node), " and ",
                                      Typed(parts_[k].node))});
      }
    }
    AddDropped(std::move(found), kMaxPairs);
  }

  void AddDropped(std::vector<Dropped> found, size_t most) {
    std::stable_sort(found.begin(), found.end(),
                     [](const Dropped& a, const Dropped& b) {
                       return a.count.determinations > b.count.determinations;
                     });
    if (found.size() > most) found.resize(most);
    for (const Dropped& one : found) {
      notes_.push_back(absl::StrCat("without ", one.typed, ": ",
                                    AtMost(one.is_bound), ToString(one.count)));
    }
  }

  // Says what one of several drugs would find, and letters that have them all:
  // a determination seldom has two.
  void AddEither() {
    std::vector<size_t> drugs;
    DocSet either;
    DocSet in_letters = evaluator_.All();
    std::string typed, letters;
    for (size_t i = 0; i < parts_.size(); ++i) {
      if (!IsDrug(parts_[i].node)) continue;
      absl::StrAppend(&typed, drugs.empty() ? "" : " OR ",
                      Typed(parts_[i].node));
      if (drugs.empty()) {
        either = parts_[i].alone;
      } else {
        either |= parts_[i].alone;
      }
      in_letters &= DocumentsOfLettersWith(index_, parts_[i].alone);
      absl::StrAppend(&letters, drugs.empty() ? "" : " ", "letter:(",
                      Typed(parts_[i].node), ")");
      drugs.push_back(i);
    }
    if (drugs.size() < 2) return;
    const Rest rest = AllBut(drugs);
    for (auto& [query, set] :
         {std::pair(&typed, &either), std::pair(&letters, &in_letters)}) {
      *set &= rest.set;
      if (set->Empty()) continue;
      notes_.push_back(
          absl::StrCat(*query, ": ", AtMost(rest.is_bound), Found(*set)));
    }
  }

  // Returns true for a drug, as a field or understood.
  static bool IsDrug(const QueryNode& part) {
    if (part.kind == NodeKind::kValue) return part.field == FieldId::kDrug;
    const bool is_group =
        part.kind == NodeKind::kOr || part.kind == NodeKind::kAnd;
    return is_group && !part.children.empty() && IsDrug(part.children[0]);
  }

  Rest AllBut(const std::vector<size_t>& dropped) {
    Rest rest = {evaluator_.All()};
    std::vector<const QueryPart*> bounds;
    for (size_t i = 0; i < parts_.size(); ++i) {
      const bool is_dropped =
          std::find(dropped.begin(), dropped.end(), i) != dropped.end();
      if (is_dropped) continue;
      rest.set &= parts_[i].alone;
      if (parts_[i].is_bound) bounds.push_back(&parts_[i]);
    }
    if (bounds.empty()) return rest;
    rest.is_bound = rest.set.Count() > kMaxSequencesRead;
    if (!rest.is_bound) Narrow(bounds, evaluator_, rest.set);
    return rest;
  }

  const IndexReader& index_;
  const SearchRequest& request_;
  const std::string& query_;
  Evaluator& evaluator_;
  std::vector<QueryPart> parts_;
  std::vector<std::string> notes_;
};

}  // namespace

std::vector<std::string> NothingFoundNotes(const IndexReader& index,
                                           const SearchRequest& request,
                                           absl::Span<const QueryPart> parts,
                                           Evaluator& evaluator) {
  return Advice(index, request, parts, evaluator).Notes();
}

}  // namespace imr
