#include "searcher/text_pattern.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

namespace imr {
namespace {

using SpanList = std::vector<WordSpan>;

bool BeginsBefore(const WordSpan& a, const WordSpan& b) {
  return std::tie(a.first.place, a.last.place, a.first.index) <
         std::tie(b.first.place, b.last.place, b.first.index);
}

bool SameWords(const WordSpan& a, const WordSpan& b) {
  return a.first.index == b.first.index && a.last.index == b.last.index;
}

// Returns true if `before`, which ends before `after` begins, is near it.
bool IsNear(const WordSpan& before, const WordSpan& after,
            const Distance& distance) {
  switch (distance.unit) {
    case Distance::kWords:
      return after.first.place - before.last.place <=
             static_cast<uint32_t>(distance.words);
    case Distance::kSentence:
      return before.last.sentence == after.first.sentence;
    case Distance::kParagraph:
      return before.last.paragraph == after.first.paragraph;
  }
  return false;
}

// Finds among some spans the nearest on either side of another. If the
// nearest is not near enough, none is.
class Neighbours {
 public:
  explicit Neighbours(const SpanList& spans)
      : by_begin_(spans), by_end_(spans) {
    std::sort(by_end_.begin(), by_end_.end(),
              [](const WordSpan& a, const WordSpan& b) {
                return a.last.place < b.last.place;
              });
  }

  bool HasBefore(const WordSpan& span, const Distance& distance) const {
    const auto end =
        std::lower_bound(by_end_.begin(), by_end_.end(), span.first.place,
                         [](const WordSpan& other, uint32_t place) {
                           return other.last.place < place;
                         });
    return end != by_end_.begin() && IsNear(*std::prev(end), span, distance);
  }

  bool HasAfter(const WordSpan& span, const Distance& distance) const {
    const auto next =
        std::upper_bound(by_begin_.begin(), by_begin_.end(), span.last.place,
                         [](uint32_t place, const WordSpan& other) {
                           return place < other.first.place;
                         });
    return next != by_begin_.end() && IsNear(span, *next, distance);
  }

 private:
  const SpanList& by_begin_;
  SpanList by_end_;
};

// Returns those of `rights` that stand near one of `lefts`.
SpanList RightsNear(const SpanList& lefts, const SpanList& rights,
                    const Distance& distance) {
  const Neighbours neighbours(lefts);
  SpanList near;
  for (const WordSpan& right : rights) {
    const bool is_near =
        neighbours.HasBefore(right, distance) ||
        (!distance.ordered && neighbours.HasAfter(right, distance));
    if (is_near) near.push_back(right);
  }
  return near;
}

// Returns those of `lefts` that stand near one of `rights`.
SpanList LeftsNear(const SpanList& lefts, const SpanList& rights,
                   const Distance& distance) {
  const Neighbours neighbours(rights);
  SpanList near;
  for (const WordSpan& left : lefts) {
    const bool is_near =
        neighbours.HasAfter(left, distance) ||
        (!distance.ordered && neighbours.HasBefore(left, distance));
    if (is_near) near.push_back(left);
  }
  return near;
}

// Of the spans of each part of a chain, keeps those that are in one: near one
// of the part before that is kept, and one of the part behind.
void KeepChains(const std::vector<Distance>& distances,
                std::vector<SpanList>& parts) {
  for (size_t i = 1; i < parts.size(); ++i) {
    parts[i] = RightsNear(parts[i - 1], parts[i], distances[i - 1]);
  }
  for (size_t i = parts.size() - 1; i > 0; --i) {
    parts[i - 1] = LeftsNear(parts[i - 1], parts[i], distances[i - 1]);
  }
}

SpanList Together(const std::vector<SpanList>& lists) {
  SpanList all;
  for (const SpanList& list : lists) {
    all.insert(all.end(), list.begin(), list.end());
  }
  std::sort(all.begin(), all.end(), BeginsBefore);
  all.erase(std::unique(all.begin(), all.end(), SameWords), all.end());
  return all;
}

// Returns what is in both lists, which are sorted.
SpanList Common(const SpanList& a, const SpanList& b) {
  SpanList common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::back_inserter(common), BeginsBefore);
  return common;
}

}  // namespace

TextPattern::TextPattern(const QueryNode& node) : root_(PartOf(node)) {
  at_.resize(leaves_.size());
}

void TextPattern::Clear() {
  for (std::vector<WordPlace>& words : at_) words.clear();
}

bool TextPattern::Holds() const {
  return MayHold(root_) && !Find(root_).empty();
}

bool TextPattern::MayHold(const Part& part) const {
  const auto has = [this](size_t leaf) { return !at_[leaf].empty(); };
  const auto may = [this](const Part& one) { return MayHold(one); };
  switch (part.kind) {
    case PartKind::kLeaf:
    case PartKind::kPhrase:
      return std::all_of(part.leaves.begin(), part.leaves.end(), has);
    case PartKind::kAny:
      return std::any_of(part.parts.begin(), part.parts.end(), may);
    case PartKind::kNear:
      return std::all_of(part.parts.begin(), part.parts.end(), may);
  }
  return false;
}

SpanList TextPattern::Spans() const { return SpansOf(root_, Find(root_)); }

TextPattern::Part TextPattern::PartOf(const QueryNode& node) {
  Part part;
  if (node.kind == NodeKind::kPhrase) {
    part.kind = PartKind::kPhrase;
    QueryNode leaf;
    leaf.kind = NodeKind::kExact;
    leaf.field = node.field;
    for (const std::string& word : node.words) {
      leaf.value = word;
      part.leaves.push_back(LeafOf(leaf));
    }
    return part;
  }
  if (node.kind != NodeKind::kOr && node.kind != NodeKind::kNear) {
    part.leaves.push_back(LeafOf(node));
    return part;
  }
  const bool is_near = node.kind == NodeKind::kNear;
  part.kind = is_near ? PartKind::kNear : PartKind::kAny;
  part.distances = node.distances;
  for (const QueryNode& child : node.children) {
    part.parts.push_back(PartOf(child));
  }
  return part;
}

size_t TextPattern::LeafOf(QueryNode leaf) {
  const auto same = std::find_if(
      leaves_.begin(), leaves_.end(), [&leaf](const QueryNode& other) {
        return other.kind == leaf.kind && other.value == leaf.value;
      });
  const auto index = static_cast<size_t>(same - leaves_.begin());
  if (same == leaves_.end()) leaves_.push_back(std::move(leaf));
  return index;
}

SpanList TextPattern::Find(const Part& part) const {
  switch (part.kind) {
    case PartKind::kLeaf: {
      SpanList spans;
      for (const WordPlace& word : at_[part.leaves[0]]) {
        spans.push_back({word, word});
      }
      return spans;
    }
    case PartKind::kPhrase:
      return FindPhrase(part);
    case PartKind::kAny:
      return FindAny(part);
    case PartKind::kNear:
      return FindNear(part);
  }
  return {};
}

SpanList TextPattern::FindPhrase(const Part& phrase) const {
  SpanList spans;
  if (phrase.leaves.empty()) return spans;
  for (const WordPlace& first : at_[phrase.leaves[0]]) {
    WordPlace last = first;
    size_t matched = 1;
    while (matched < phrase.leaves.size() &&
           HasPlace(phrase.leaves[matched],
                    first.place + static_cast<uint32_t>(matched), last)) {
      ++matched;
    }
    if (matched == phrase.leaves.size()) spans.push_back({first, last});
  }
  return spans;
}

SpanList TextPattern::FindAny(const Part& any) const {
  return Together(FindParts(any));
}

std::vector<SpanList> TextPattern::FindParts(const Part& group) const {
  std::vector<SpanList> found;
  for (const Part& part : group.parts) found.push_back(Find(part));
  return found;
}

SpanList TextPattern::FindNear(const Part& near) const {
  std::vector<SpanList> found = FindParts(near);
  KeepChains(near.distances, found);
  return Together(found);
}

// Adds what stands in place of a group to where its parts do: of a near group
// found by one of its words, the words near that one.
SpanList TextPattern::SpansOf(const Part& part, const SpanList& found) const {
  std::vector<SpanList> all;
  switch (part.kind) {
    case PartKind::kLeaf:
    case PartKind::kPhrase:
      return found;
    case PartKind::kAny:
      for (const Part& one : part.parts) {
        all.push_back(SpansOf(one, Common(Find(one), found)));
      }
      break;
    case PartKind::kNear: {
      const std::vector<SpanList> anywhere = FindParts(part);
      for (size_t i = 0; i < part.parts.size(); ++i) {
        std::vector<SpanList> chains = anywhere;
        chains[i] = Common(chains[i], found);
        KeepChains(part.distances, chains);
        for (size_t k = 0; k < chains.size(); ++k) {
          all.push_back(SpansOf(part.parts[k], chains[k]));
        }
      }
      break;
    }
  }
  return Together(all);
}

bool TextPattern::HasPlace(size_t leaf, uint32_t place, WordPlace& word) const {
  const auto found = std::lower_bound(
      at_[leaf].begin(), at_[leaf].end(), place,
      [](const WordPlace& other, uint32_t at) { return other.place < at; });
  if (found == at_[leaf].end() || found->place != place) return false;
  word = *found;
  return true;
}

}  // namespace imr
