#include "searcher/proximity.h"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

#include "common/word_sequence.h"
#include "common/words.h"
#include "searcher/evaluate.h"
#include "searcher/index_words.h"
#include "searcher/leaf_terms.h"
#include "searcher/sequence_column.h"
#include "searcher/text_pattern.h"

namespace imr {
namespace {

// Postings that can be read in the time a document's sequence takes: a word
// that more documents have is left to the sequences.
constexpr uint64_t kPostingsPerSequence = 64;

// Returns what the documents with all words of `node` have, wherever: its
// words alone, without their order.
QueryNode WordsOf(const QueryNode& node) {
  if (node.kind != NodeKind::kPhrase && node.kind != NodeKind::kNear &&
      node.kind != NodeKind::kOr) {
    return node;
  }
  std::vector<QueryNode> parts;
  for (const QueryNode& child : node.children) parts.push_back(WordsOf(child));
  for (const std::string& word : node.words) {
    parts.emplace_back();
    parts.back().kind = NodeKind::kExact;
    parts.back().field = node.field;
    parts.back().value = word;
  }
  return node.kind == NodeKind::kOr ? AnyOf(std::move(parts))
                                    : AllOf(std::move(parts));
}

// Returns about how many postings `node` has; of a prefix, whose words are not
// known yet, none.
uint64_t PostingsOf(const IndexReader& index, const QueryNode& node) {
  uint64_t postings = 0;
  for (const QueryNode& child : node.children) {
    postings += PostingsOf(index, child);
  }
  const bool is_word =
      node.kind == NodeKind::kWord || node.kind == NodeKind::kExact;
  if (!is_word) return postings;
  for (const std::string& term : TermsOfLeaf(node)) {
    postings += index.database().get_termfreq(term);
  }
  return postings;
}

// Returns the documents of `candidates` that may hold the pattern: they have
// its rare words.
DocSet HoldersOf(const IndexReader& index, const QueryNode& node,
                 const DocSet& candidates, Evaluator& evaluator) {
  QueryNode words = WordsOf(node);
  if (words.kind != NodeKind::kAnd) words.children = {words};
  std::vector<std::pair<uint64_t, const QueryNode*>> parts;
  for (const QueryNode& part : words.children) {
    parts.emplace_back(PostingsOf(index, part), &part);
  }
  std::sort(parts.begin(), parts.end());
  DocSet holders = candidates;
  for (const auto& [postings, part] : parts) {
    const auto left = static_cast<uint64_t>(holders.Count());
    if (postings > left * kPostingsPerSequence) break;
    holders = evaluator.EvaluateWithin(*part, holders);
  }
  return holders;
}

std::vector<std::string> WordsOfLeaf(const IndexReader& index,
                                     const QueryNode& leaf) {
  if (leaf.kind == NodeKind::kWord) return FormsOf(leaf.value);
  if (leaf.kind != NodeKind::kPrefix) return {leaf.value};
  return WordsThatBegin(index, leaf.value, kMaxPrefixTerms);
}

// Tells a pattern where its words stand in a word sequence.
class SequenceMatcher {
 public:
  SequenceMatcher(const IndexReader& index, const QueryNode& node)
      : pattern_(node) {
    for (size_t leaf = 0; leaf < pattern_.leaves().size(); ++leaf) {
      const auto words = WordsOfLeaf(index, pattern_.leaves()[leaf]);
      for (uint32_t id : IdsOf(index, words)) {
        leaves_of_[id].push_back(leaf);
        may_be_.set(id % kFilterBits);
      }
    }
  }

  bool Holds(absl::string_view sequence) {
    pattern_.Clear();
    for (SequenceReader at(sequence); at.Next();) {
      if (!may_be_[at.id() % kFilterBits]) continue;
      const auto found = leaves_of_.find(at.id());
      if (found == leaves_of_.end()) continue;
      const WordPlace place = {at.place(), at.sentence(), at.paragraph(),
                               at.place()};
      for (size_t leaf : found->second) pattern_.Add(leaf, place);
    }
    return pattern_.Holds();
  }

 private:
  static constexpr size_t kFilterBits = 4096;

  TextPattern pattern_;
  absl::flat_hash_map<uint32_t, std::vector<size_t>> leaves_of_;  // by id
  std::bitset<kFilterBits> may_be_;  // low bits of those ids
};

}  // namespace

void AddProximityMatches(const IndexReader& index, const QueryNode& node,
                         const DocSet& candidates, Evaluator& evaluator,
                         DocSet& matches) {
  const DocSet holders = HoldersOf(index, node, candidates, evaluator);
  if (holders.Empty()) return;
  SequenceMatcher matcher(index, node);
  for (FieldId id : TextFieldsOf(node.field)) {
    SequenceColumn sequences(index, GetField(id));
    bool holds = false;
    for (Xapian::docid docid = holders.Next(1); docid != 0;
         docid = holders.Next(docid + 1)) {
      if (matches.Contains(docid)) continue;
      if (sequences.GoTo(docid)) holds = matcher.Holds(sequences.bytes());
      if (holds) matches.Add(docid);
    }
  }
}

}  // namespace imr
