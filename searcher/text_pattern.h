// Where a phrase, or words near each other, stand in a text. One set of rules
// for the exact set (proximity.cc, over word sequences) and for what readers
// see marked (highlight.cc, over the text itself):
//
//   A word stands where it is printed. A phrase stands where its words stand
//   at places one after another. What is any of several stands where one of
//   them does.
//   "a w/n b": an a and a b of which no word is shared, at most n places from
//   the end of the one to the begin of the other; with "pre/n" the a first.
//   "/s" and "/p": such an a and b that are in one sentence, or paragraph.
//   "a w/n b w/n c": the b of a pair (a, b), and a c near that very b.
//   "(a w/n b) w/n c": a c near an a or a b that are near each other.
//
// Every search takes time n log n in the words that stand in the text.
// Outside face: TextPattern, WordSpan.
#ifndef IMR_SEARCHER_TEXT_PATTERN_H_
#define IMR_SEARCHER_TEXT_PATTERN_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/query_tree.h"

namespace imr {

// A word of a text.
struct WordPlace {
  uint32_t place = 0;  // words next to each other differ by one
  uint32_t sentence = 0;
  uint32_t paragraph = 0;
  uint32_t index = 0;  // for the caller: which word of the text it is
};

// One or more words side by side.
struct WordSpan {
  WordPlace first, last;
};

class TextPattern {
 public:
  // `node` is a kPhrase or kNear.
  explicit TextPattern(const QueryNode& node);

  // The words to look for, each a kWord, kExact or kPrefix leaf.
  const std::vector<QueryNode>& leaves() const { return leaves_; }

  // Forgets the text.
  void Clear();

  // Says that leaf `leaf` stands at `word`. Words come in reading order.
  void Add(size_t leaf, const WordPlace& word) { at_[leaf].push_back(word); }

  // Returns true if the pattern stands somewhere in the text.
  bool Holds() const;

  // Returns the words and phrases of all places where it stands, in order.
  std::vector<WordSpan> Spans() const;

 private:
  enum class PartKind { kLeaf, kPhrase, kAny, kNear };

  struct Part {
    PartKind kind = PartKind::kLeaf;
    std::vector<size_t> leaves;       // of kLeaf one, of kPhrase its words
    std::vector<Part> parts;          // of kAny and kNear
    std::vector<Distance> distances;  // of kNear, between its parts
  };

  Part PartOf(const QueryNode& node);
  size_t LeafOf(QueryNode leaf);
  bool MayHold(const Part& part) const;  // whether its words stand somewhere
  std::vector<WordSpan> Find(const Part& part) const;
  std::vector<WordSpan> FindPhrase(const Part& phrase) const;
  std::vector<WordSpan> FindAny(const Part& any) const;
  std::vector<std::vector<WordSpan>> FindParts(const Part& group) const;
  std::vector<WordSpan> FindNear(const Part& near) const;
  std::vector<WordSpan> SpansOf(const Part& part,
                                const std::vector<WordSpan>& found) const;
  bool HasPlace(size_t leaf, uint32_t place, WordPlace& word) const;

  std::vector<QueryNode> leaves_;
  std::vector<std::vector<WordPlace>> at_;  // of each leaf
  Part root_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_TEXT_PATTERN_H_
