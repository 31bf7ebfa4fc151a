#include "searcher/proximity.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/word_sequence.h"
#include "common/words.h"
#include "searcher/coded_words.h"
#include "searcher/evaluate.h"
#include "searcher/index_words.h"
#include "searcher/leaf_terms.h"
#include "searcher/near_windows.h"
#include "searcher/proximity_holders.h"
#include "searcher/sequence_column.h"
#include "searcher/text_pattern.h"

namespace imr {
namespace {

std::vector<std::string> WordsOfLeaf(const IndexReader& index,
                                     const QueryNode& leaf) {
  if (leaf.kind == NodeKind::kWord) return FormsOf(leaf.value);
  if (leaf.kind != NodeKind::kPrefix) return {leaf.value};
  return WordsThatBegin(index, leaf.value, kMaxPrefixTerms);
}

// Adds the words of `node` in groups of which a text must have one each. Of a
// phrase that is one of several its first word will do.
void AddNeeds(const IndexReader& index, const QueryNode& node,
              std::vector<AnyWords>& needs) {
  switch (node.kind) {
    case NodeKind::kNear:
      for (const QueryNode& child : node.children) {
        AddNeeds(index, child, needs);
      }
      return;
    case NodeKind::kPhrase:
      for (const std::string& word : node.words) needs.push_back({word});
      return;
    case NodeKind::kOr: {
      AnyWords any;
      for (const QueryNode& child : node.children) {
        std::vector<AnyWords> some;
        AddNeeds(index, child, some);
        any.insert(any.end(), some[0].begin(), some[0].end());
      }
      needs.push_back(std::move(any));
      return;
    }
    default:
      needs.push_back(WordsOfLeaf(index, node));
  }
}

// Says whether a pattern stands in word sequences of a segment.
class SequenceMatcher {
 public:
  // `words` are those of each leaf of the pattern.
  SequenceMatcher(const WordFile& segment, const QueryNode& node,
                  absl::Span<const std::vector<std::string>> words,
                  absl::Span<const AnyWords> needs)
      : pattern_(node), needed_(segment, needs), windows_(segment, node) {
    for (size_t leaf = 0; leaf < words.size(); ++leaf) {
      for (const std::string& word : words[leaf]) {
        const std::optional<uint32_t> id = segment.IdOf(word);
        if (!id) continue;
        leaves_of_[*id].push_back(leaf);
        may_be_.set(*id % kFilterBits);
      }
    }
    if (node.kind == NodeKind::kPhrase && node.children.empty()) {
      phrase_.emplace(segment, node.words);
    }
  }

  bool Holds(absl::string_view sequence) {
    if (phrase_) return phrase_->StandsIn(sequence);
    if (windows_.CanTell()) {
      return windows_.AnyHolds(sequence, [this](absl::string_view window) {
        return HoldsWordByWord(window);
      });
    }
    return needed_.MayStandIn(sequence) && HoldsWordByWord(sequence);
  }

 private:
  static constexpr size_t kFilterBits = 4096;

  bool HoldsWordByWord(absl::string_view sequence) {
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

  TextPattern pattern_;
  NeededWords needed_;
  NearWindows windows_;
  absl::flat_hash_map<uint32_t, std::vector<size_t>> leaves_of_;  // by id
  std::bitset<kFilterBits> may_be_;    // low bits of those ids
  std::optional<CodedPhrase> phrase_;  // if the pattern is one
};

// A text field's sequences, and whether the pattern holds in the one gone to:
// a letter's documents share its texts.
struct FieldMatches {
  SequenceColumn sequences;
  bool holds = false;

  bool HoldIn(Xapian::docid docid, SequenceMatcher& matcher) {
    if (sequences.GoTo(docid)) holds = matcher.Holds(sequences.bytes());
    return holds;
  }
};

// Documents that are brought from memory while one is read.
constexpr size_t kReadAhead = 6;

// Returns the documents of `set` in a segment that are not in `matches` yet.
std::vector<Xapian::docid> MembersIn(const DocSet& set,
                                     const PlacedSegment& placed,
                                     const DocSet& matches) {
  std::vector<Xapian::docid> members;
  set.ForEachFlaggedIn(placed.base + 1, placed.last(), matches,
                       [&](Xapian::docid docid, bool is_match) {
                         if (!is_match) members.push_back(docid);
                       });
  return members;
}

}  // namespace

void AddProximityMatches(const IndexReader& index, const QueryNode& node,
                         const DocSet& candidates, Evaluator& evaluator,
                         DocSet& matches) {
  const DocSet holders = HoldersOf(index, node, candidates, evaluator);
  if (holders.Empty()) return;
  std::vector<std::vector<std::string>> words;
  const TextPattern pattern(node);
  for (const QueryNode& leaf : pattern.leaves()) {
    words.push_back(WordsOfLeaf(index, leaf));
  }
  std::vector<AnyWords> needs;
  AddNeeds(index, node, needs);
  const absl::Span<const FieldId> fields = TextFieldsOf(node.field);
  std::vector<DocSet> in_field;
  for (FieldId id : fields) {
    in_field.push_back(HoldersIn(id, node, holders, evaluator));
  }
  for (const PlacedSegment& placed : index.segments()) {
    SequenceMatcher matcher(placed.segment->words, node, words, needs);
    for (size_t i = 0; i < fields.size(); ++i) {
      FieldMatches field = {SequenceColumn(index, GetField(fields[i]))};
      const std::vector<Xapian::docid> members =
          MembersIn(in_field[i], placed, matches);
      for (size_t at = 0; at < members.size(); ++at) {
        if (at + kReadAhead < members.size()) {
          field.sequences.Expect(members[at + kReadAhead]);
        }
        if (field.HoldIn(members[at], matcher)) matches.Add(members[at]);
      }
    }
  }
}

}  // namespace imr
