#include "searcher/proximity.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "common/term.h"
#include "common/word_sequence.h"
#include "searcher/leaf_terms.h"
#include "searcher/sequence_column.h"

namespace imr {
namespace {

bool Has(const Positions& positions, uint32_t at) {
  return std::binary_search(positions.begin(), positions.end(), at);
}

// Returns true if `word` stands often enough in [low, high].
bool OftenEnough(const NearWord& word, uint32_t low, uint64_t high) {
  const auto first =
      std::lower_bound(word.positions.begin(), word.positions.end(), low);
  const auto last = std::upper_bound(first, word.positions.end(), high);
  return static_cast<size_t>(last - first) >= word.times;
}

// The words of a leaf in one field: each distinct word's postings, walked
// together, and their order where all meet.
class WordsInField {
 public:
  WordsInField(const IndexReader& index, const Field& field,
               const QueryNode& leaf)
      : leaf_(leaf), sequences_(index, field) {
    const Xapian::Database& database = index.database();
    for (const std::string& word : leaf.words) AddWord(word);
    for (const std::string& word : words_) {
      const std::string term = WordTerm(field, word);
      at_.push_back(database.postlist_begin(term));
      frequency_.push_back(database.get_termfreq(term));
      ids_.push_back(WordIdIn(database, word).value_or(0));
    }
    for (size_t i = 0; i < words_.size(); ++i) {
      near_.push_back(
          {{},
           static_cast<size_t>(std::count(order_.begin(), order_.end(), i))});
    }
  }

  // Adds to `matches` the candidates in which the leaf holds. The rarest word
  // leads; the others only follow it.
  void AddMatches(const DocSet& candidates, DocSet& matches) {
    if (at_.empty()) return;
    const size_t rarest = static_cast<size_t>(
        std::min_element(frequency_.begin(), frequency_.end()) -
        frequency_.begin());
    for (; at_[rarest] != Xapian::PostingIterator(); ++at_[rarest]) {
      const Xapian::docid docid = *at_[rarest];
      if (!candidates.Contains(docid) || matches.Contains(docid)) continue;
      if (AllHave(docid) && Holds(docid)) matches.Add(docid);
    }
  }

 private:
  void AddWord(const std::string& word) {
    const auto found = std::find(words_.begin(), words_.end(), word);
    order_.push_back(static_cast<size_t>(found - words_.begin()));
    if (found == words_.end()) words_.push_back(word);
  }

  bool AllHave(Xapian::docid docid) {
    for (Xapian::PostingIterator& at : at_) {
      if (at != Xapian::PostingIterator()) at.skip_to(docid);
      if (at == Xapian::PostingIterator() || *at != docid) return false;
    }
    return true;
  }

  // Returns true if the leaf holds in the document, which has all words.
  bool Holds(Xapian::docid docid) {
    if (!sequences_.GoTo(docid)) return holds_;
    for (NearWord& word : near_) word.positions.clear();
    for (SequenceReader at(sequences_.bytes()); at.Next();) {
      for (size_t i = 0; i < ids_.size(); ++i) {
        if (ids_[i] == at.id()) near_[i].positions.push_back(at.place());
      }
    }
    holds_ = leaf_.kind == NodeKind::kNear ? AreNear(near_, leaf_.distance)
                                           : IsPhraseHere();
    return holds_;
  }

  bool IsPhraseHere() const {
    std::vector<Positions> in_order;
    for (size_t i : order_) in_order.push_back(near_[i].positions);
    return IsPhrase(in_order);
  }

  const QueryNode& leaf_;
  std::vector<std::string> words_;  // each once
  std::vector<size_t> order_;       // the leaf's words as indices of words_
  std::vector<Xapian::PostingIterator> at_;
  std::vector<Xapian::doccount> frequency_;
  std::vector<uint32_t> ids_;
  std::vector<NearWord> near_;  // where the words stand
  SequenceColumn sequences_;
  bool holds_ = false;  // in the document sequences_ is at
};

}  // namespace

bool IsPhrase(absl::Span<const Positions> words) {
  if (words.empty()) return false;
  for (uint32_t start : words[0]) {
    size_t matched = 1;
    while (matched < words.size() &&
           Has(words[matched], start + static_cast<uint32_t>(matched))) {
      ++matched;
    }
    if (matched == words.size()) return true;
  }
  return false;
}

bool AreNear(absl::Span<const NearWord> words, int distance) {
  const uint64_t reach = static_cast<uint64_t>(std::max(distance, 0));
  for (const NearWord& first : words) {
    for (uint32_t low : first.positions) {
      const bool all =
          std::all_of(words.begin(), words.end(), [&](const NearWord& word) {
            return OftenEnough(word, low, low + reach);
          });
      if (all) return true;
    }
  }
  return false;
}

void AddProximityMatches(const IndexReader& index, const QueryNode& leaf,
                         const DocSet& candidates, DocSet& matches) {
  for (FieldId id : TextFieldsOf(leaf.field)) {
    WordsInField(index, GetField(id), leaf).AddMatches(candidates, matches);
  }
}

}  // namespace imr
