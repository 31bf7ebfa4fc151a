#include "searcher/nothing_found.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/fields.h"
#include "searcher/case_list.h"
#include "searcher/did_you_mean.h"
#include "searcher/interpret.h"
#include "searcher/match.h"
#include "searcher/note_list.h"
#include "searcher/plan.h"
#include "searcher/query_text.h"
#include "searcher/similar_words.h"

namespace imr {
namespace {

constexpr size_t kMaxPairs = 3;  // of parts to drop

class Advice {
 public:
  Advice(const IndexReader& index, const SearchRequest& request,
         const QueryNode& tree, absl::Span<const QueryPart> parts,
         Evaluator& evaluator)
      : index_(index),
        request_(request),
        query_(request.query),
        evaluator_(evaluator),
        more_parts_(ConjunctsOf(tree).size() > parts.size()) {
    for (const QueryPart& part : parts) {
      if (part.node.kind != NodeKind::kAll) AddPart(part);
    }
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
      if (IsCaseList(parts_[i].node)) continue;
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
  // Returns true for the cases that --cases lists: nobody typed them here.
  bool IsCaseList(const QueryNode& part) const {
    return !request_.cases.empty() && part.begin >= part.end;
  }

  std::string Typed(const QueryNode& part) const {
    if (IsCaseList(part)) return "the list of cases";
    return std::string(absl::StripAsciiWhitespace(TypedText(part, query_)));
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
        AddCount(one, "", evaluator_.Evaluate(one));
      } else if (!IsAnyOfLetters(part.node)) {
        AddCount(part.node, AtMost(part.is_bound), part.alone);
      }
    }
  }

  void AddCount(const QueryNode& part, absl::string_view at_most,
                const DocSet& found) {
    const std::string alone =
        IsCaseList(part) ? absl::StrCat(Typed(part), " alone")
                         : AloneText(index_, part, Typed(part), request_);
    notes_.push_back(absl::StrCat(alone, ": ", at_most, Found(found)));
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

  // What dropping parts would find.
  struct Dropped {
    Count count;
    bool is_bound = false;
    std::vector<size_t> parts;
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
    for (size_t i = 0; i < parts_.size(); ++i) AddIfFound({i}, found);
    return AddDropped(std::move(found), parts_.size());
  }

  // Says the same of two parts.
  void AddWithoutTwo() {
    std::vector<Dropped> found;
    for (size_t i = 0; i < parts_.size(); ++i) {
      for (size_t k = i + 1; k < parts_.size(); ++k) AddIfFound({i, k}, found);
    }
    AddDropped(std::move(found), kMaxPairs);
  }

  void AddIfFound(std::vector<size_t> dropped, std::vector<Dropped>& found) {
    const Rest rest = AllBut(dropped);
    if (rest.set.Empty()) return;
    found.push_back({CountOf(index_, rest.set), rest.is_bound || more_parts_,
                     std::move(dropped)});
  }

  // Returns false if there is nothing to say.
  bool AddDropped(std::vector<Dropped> found, size_t most) {
    std::stable_sort(found.begin(), found.end(),
                     [](const Dropped& a, const Dropped& b) {
                       return a.count.determinations > b.count.determinations;
                     });
    if (found.size() > most) found.resize(most);
    const size_t before = notes_.size();
    for (Dropped& one : found) {
      CountAsRead(one);
      if (one.count.determinations == 0) continue;
      notes_.push_back(absl::StrCat("without ", TypedOf(one.parts), ": ",
                                    AtMost(one.is_bound), ToString(one.count)));
    }
    return notes_.size() > before;
  }

  // Where what is left of the query reads otherwise than it did with the rest,
  // or there are more parts than were looked at, counts what it would find.
  void CountAsRead(Dropped& dropped) {
    const bool drops_list = absl::c_any_of(
        dropped.parts, [this](size_t i) { return IsCaseList(parts_[i].node); });
    if (query_.size() > kMaxShownBytes || drops_list) return;
    std::string left = query_;
    std::vector<QueryNode> nodes;
    for (size_t i = 0; i < parts_.size(); ++i) {
      const QueryNode& node = parts_[i].node;
      if (IsCaseList(node)) continue;
      if (!absl::c_linear_search(dropped.parts, i)) {
        nodes.push_back(node);
      } else if (node.begin < node.end && node.end <= left.size()) {
        std::fill(left.begin() + static_cast<std::ptrdiff_t>(node.begin),
                  left.begin() + static_cast<std::ptrdiff_t>(node.end), ' ');
      }
    }
    if (!more_parts_ && IsReadAs(index_, left, request_, nodes)) return;
    dropped.count = CountOf(index_, Ask(left));
    dropped.is_bound = false;
  }

  // Returns what `query` would find, asked with the flags of the request.
  DocSet Ask(const std::string& query) {
    SearchRequest asked = request_;
    asked.query = query;
    absl::StatusOr<Interpretation> read = Interpret(asked);
    if (!read.ok()) return DocSet(index_.LastDocid());
    ReplaceSimilar(index_, read->tree, read->notes);
    return evaluator_.Evaluate(
        RestrictToCases(std::move(read->tree), request_.cases));
  }

  std::string TypedOf(const std::vector<size_t>& parts) const {
    return absl::StrJoin(parts, " and ", [this](std::string* text, size_t i) {
      absl::StrAppend(text, Typed(parts_[i].node));
    });
  }

  // Says what one of several drugs would find, and letters that have them all:
  // a determination seldom has two.
  void AddEither() {
    std::vector<std::string> drugs, letters, others;
    for (const QueryPart& part : parts_) {
      if (IsCaseList(part.node)) continue;
      const std::string typed = Typed(part.node);
      if (!IsDrug(part.node)) {
        others.push_back(typed);
        continue;
      }
      drugs.push_back(typed);
      letters.push_back(absl::StrCat("letter:(", typed, ")"));
    }
    if (drugs.size() < 2 || more_parts_) return;
    std::string either = absl::StrJoin(drugs, " OR ");
    if (!others.empty()) either = absl::StrCat("(", either, ")");
    for (std::string query : {either, absl::StrJoin(letters, " ")}) {
      for (const std::string& other : others) {
        absl::StrAppend(&query, " ", other);
      }
      if (query.size() > kMaxShownBytes) continue;
      const DocSet found = Ask(query);
      if (found.Empty()) continue;
      notes_.push_back(absl::StrCat(query, ": ", Found(found)));
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
  const bool more_parts_;  // than are looked at
  std::vector<QueryPart> parts_;
  std::vector<std::string> notes_;
};

}  // namespace

std::vector<std::string> NothingFoundNotes(const IndexReader& index,
                                           const SearchRequest& request,
                                           const QueryNode& tree,
                                           absl::Span<const QueryPart> parts,
                                           Evaluator& evaluator) {
  return Advice(index, request, tree, parts, evaluator).Notes();
}

}  // namespace imr
