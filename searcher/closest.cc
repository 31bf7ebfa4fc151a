#include "searcher/closest.h"

#include <algorithm>
#include <utility>

#include "searcher/plan.h"
#include "searcher/ranking.h"
#include "searcher/ranking_query.h"

namespace imr {
namespace {

// Returns true for a leaf of bare words: not narrowed to a field by hand.
bool IsBareText(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPhrase:
    case NodeKind::kPrefix:
    case NodeKind::kNear:
      return node.field == FieldId::kText;
    default:
      return false;
  }
}

// Returns the words as which the values in `node` were typed, each value's as
// one node.
std::vector<QueryNode> WordsTypedIn(const QueryNode& node,
                                    const std::string& query) {
  std::vector<QueryNode> found;
  for (const QueryNode& child : node.children) {
    for (QueryNode& words : WordsTypedIn(child, query)) {
      found.push_back(std::move(words));
    }
  }
  std::vector<QueryNode> words;
  for (const std::string& one :
       TypedWords(node, query).value_or(std::vector<std::string>())) {
    words.emplace_back();
    words.back().kind = NodeKind::kWord;
    words.back().value = one;
    words.back().begin = node.begin;
    words.back().end = node.end;
  }
  if (!words.empty()) found.push_back(AllOf(std::move(words)));
  return found;
}

// Adds the words of the phrases in `node` one by one: of "home exercise
// program" a "home program" is nearer than none of it.
void AddWordsApart(const QueryNode& node, std::vector<QueryNode>& words) {
  if (node.kind == NodeKind::kPhrase && IsBareText(node)) {
    for (const std::string& one : node.words) {
      words.emplace_back();
      words.back().kind = NodeKind::kWord;
      words.back().value = one;
      words.back().begin = node.begin;
      words.back().end = node.end;
    }
  }
  for (const QueryNode& child : node.children) AddWordsApart(child, words);
}

// Returns true if a determination without `part` may still help.
bool MayBeMissing(const QueryNode& part, const std::string& query) {
  if (part.for_unread || part.kind == NodeKind::kNot) return false;
  return IsBareText(part) || TypedWords(part, query).has_value() ||
         std::any_of(part.children.begin(), part.children.end(),
                     [&](const QueryNode& child) {
                       return MayBeMissing(child, query);
                     });
}

// Returns how many documents fill the page that `found` begins.
int64_t MostShown(const SearchRequest& request, const DocSet& found) {
  const int64_t most =
      request.limit == 0 ? kMaxClosest : std::min(request.limit, kMaxClosest);
  return most - std::min(most, found.Count());
}

class Finder {
 public:
  Finder(const IndexReader& index, const SearchRequest& request,
         const QueryNode& tree, const DocSet& found,
         absl::Span<const QueryPart> parts, Evaluator& evaluator)
      : index_(index),
        request_(request),
        evaluator_(evaluator),
        most_(MostShown(request, found)),
        held_(evaluator.All()) {
    const std::vector<QueryNode> nodes = ConjunctsOf(tree);
    std::vector<const QueryPart*> bounds;
    for (size_t i = 0; i < nodes.size(); ++i) {
      if (!MayBeMissing(nodes[i], request.query)) {
        held_ &=
            i < parts.size() ? parts[i].alone : evaluator.Evaluate(nodes[i]);
        if (i < parts.size()) bounds.push_back(&parts[i]);
      } else if (i < parts.size()) {
        parts_.push_back(parts[i]);
      }
    }
    Narrow(bounds, evaluator, held_);
    held_ -= found;
  }

  // Lets parts be held by the words that were understood as values.
  void AddWords() {
    for (QueryPart& part : parts_) {
      std::vector<QueryNode> ways = WordsTypedIn(part.node, request_.query);
      if (ways.empty()) continue;
      QueryNode words = AnyOf(std::move(ways));
      part.alone |= evaluator_.Evaluate(words);
      QueryNode either = AnyOf({part.node, std::move(words)});
      either.begin = part.node.begin;
      either.end = part.node.end;
      part.node = std::move(either);
    }
  }

  std::optional<Closest> Find() {
    Closest closest;
    closest.parts = parts_.size();
    const std::vector<DocSet> at_least = HoldersOfAtLeast(held_);
    for (closest.held = parts_.size();; --closest.held) {
      if (closest.held == 0 || closest.held * 2 < parts_.size()) {
        return std::nullopt;
      }
      closest.set = at_least[closest.held];
      if (!closest.set.Empty()) FindBoundsWithin(closest.held, closest.set);
      if (!closest.set.Empty()) break;
    }
    closest.total = CountOf(index_, closest.set);
    closest.tree = AnyPart();
    Rank(closest);
    for (const RankedDocument& one : closest.page) {
      closest.missing.push_back(MissingFrom(one.docid));
    }
    return closest;
  }

 private:
  // Leaves of `set`, whose documents hold at least `held` of the parts as far
  // as bounds go, those that do.
  void FindBoundsWithin(size_t held, DocSet& set) {
    const std::vector<QueryPart> bounds = parts_;
    bool has_bounds = false;
    for (QueryPart& part : parts_) {
      if (!part.is_bound) continue;
      has_bounds = true;
      part.alone &= set;
      part.alone = evaluator_.EvaluateWithin(part.node, part.alone);
      part.is_bound = false;
    }
    if (!has_bounds) return;
    set = HoldersOfAtLeast(set)[held];
    if (set.Empty()) parts_ = bounds;
  }

  // Returns the documents of `all` that hold at least 0, 1, 2 ... of the
  // parts.
  std::vector<DocSet> HoldersOfAtLeast(const DocSet& all) const {
    std::vector<DocSet> at_least(parts_.size() + 1, DocSet(index_.LastDocid()));
    at_least[0] = all;
    for (size_t i = 0; i < parts_.size(); ++i) {
      for (size_t held = i + 1; held > 0; --held) {
        DocSet more = at_least[held - 1];
        more &= parts_[i].alone;
        at_least[held] |= more;
      }
    }
    return at_least;
  }

  QueryNode AnyPart() const {
    std::vector<QueryNode> nodes;
    for (const QueryPart& part : parts_) nodes.push_back(part.node);
    return AnyOf(std::move(nodes));
  }

  void Rank(Closest& closest) {
    SearchRequest page = request_;
    page.offset = 0;
    page.limit = most_;
    std::vector<QueryNode> any = {closest.tree};
    AddWordsApart(closest.tree, any);
    const QueryNode loose = AnyOf(std::move(any));
    closest.page =
        RankByRelevance(index_, closest.tree, RankingQueryOf(loose, page.query),
                        closest.set, page, evaluator_)
            .documents;
  }

  std::vector<std::string> MissingFrom(Xapian::docid docid) const {
    std::vector<std::string> missing;
    for (const QueryPart& part : parts_) {
      if (part.alone.Contains(docid)) continue;
      missing.push_back(TypedText(part.node, request_.query));
    }
    return missing;
  }

  const IndexReader& index_;
  const SearchRequest& request_;
  Evaluator& evaluator_;
  const int64_t most_;            // documents to show
  DocSet held_;                   // documents that hold all that must
  std::vector<QueryPart> parts_;  // that may be missing
};

}  // namespace

bool MayComeClose(const QueryNode& tree, const std::string& query) {
  std::vector<QueryNode> parts = ConjunctsOf(tree);
  parts.erase(std::remove_if(parts.begin(), parts.end(),
                             [&query](const QueryNode& part) {
                               return !MayBeMissing(part, query);
                             }),
              parts.end());
  return parts.size() > 1 ||
         (parts.size() == 1 && !WordsTypedIn(parts.front(), query).empty());
}

std::optional<Closest> ClosestTo(const IndexReader& index,
                                 const SearchRequest& request,
                                 const QueryNode& tree, const DocSet& found,
                                 absl::Span<const QueryPart> parts,
                                 Evaluator& evaluator) {
  if (MostShown(request, found) == 0) return std::nullopt;
  Finder finder(index, request, tree, found, parts, evaluator);
  if (std::optional<Closest> closest = finder.Find()) return closest;
  finder.AddWords();
  return finder.Find();
}

}  // namespace imr
