// Which words of a determination's texts made it match. Texts are split by the
// tokenizer the index uses, so that exactly the words that count are marked:
// inflections of a word, a phrase only where the whole phrase stands, the names
// under which a field's value is printed ("Xanax" for drug:alprazolam), and of
// "(a b) OR c" a and b only where both are there.
// Outside face: Highlighter, MarkedPart, LetterMarks.
#ifndef IMR_SEARCHER_HIGHLIGHT_H_
#define IMR_SEARCHER_HIGHLIGHT_H_

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "searcher/leaf_marker.h"
#include "searcher/query_tree.h"

namespace imr {

// A text of a determination and its marks, by where they begin.
struct MarkedPart {
  Part part = Part::kRationale;
  absl::string_view text;
  std::vector<Mark> marks = {};
};

// Bytes [first, second) of the query.
using QueryPlace = std::pair<size_t, size_t>;

// Says whether a determination has what a leaf on values asks for, which its
// letter alone does not tell.
using HasValue = absl::FunctionRef<bool(const QueryNode& leaf)>;

class Highlighter {
 public:
  explicit Highlighter(const QueryNode& tree);

  // Returns the texts of determination `index` (from 0) of `letter` with what
  // made it match, in the order of Part; of a letter without determinations
  // its summary and body. Where it does not match, as `show` of any letter
  // may ask, what stands alone in the query is marked. `letter` must outlive
  // the answer.
  std::vector<MarkedPart> MarkedPartsOf(const Letter& letter, size_t index,
                                        HasValue has) const;

  // Returns where the leaf of a mark stands in the query.
  QueryPlace PlaceOf(const Mark& mark) const {
    return {leaves_[mark.leaf].begin, leaves_[mark.leaf].end};
  }

 private:
  // A leaf, or what holds several; leaves by their index.
  struct Branch {
    NodeKind kind = NodeKind::kAll;
    bool for_unread = false;
    size_t leaf = 0;
    std::vector<Branch> children;
  };

  // What is known of one determination.
  struct Found {
    HasValue has;
    bool is_unread;             // see NodeKind::kUnread
    std::vector<bool> printed;  // by leaf: it stands in a text
  };

  Branch BranchOf(const QueryNode& node, bool for_unread);
  std::vector<Mark> MarksIn(Part part, absl::string_view text,
                            bool is_unread) const;
  bool Holds(const Branch& branch, const Found& found) const;
  void AddMatched(const Branch& branch, const Found& found,
                  std::vector<bool>& matched) const;
  std::vector<const Branch*> MatchedOf(const Branch& choice,
                                       const Found& found) const;

  std::vector<QueryNode> leaves_;
  Branch root_;
};

// The marks of a letter as it is shown: those of its own texts if any of its
// determinations has them.
class LetterMarks {
 public:
  LetterMarks() = default;
  // `letter` must outlive it. `has` is told the number of the determination,
  // from 0.
  LetterMarks(const Highlighter& highlighter, const Letter& letter,
              absl::FunctionRef<bool(const QueryNode& leaf, size_t index)> has);

  // Returns the marks in a text; `index` counts for texts of determinations.
  std::vector<Mark> Of(Part part, size_t index) const;

  // The parts of the query that have a mark.
  const std::set<QueryPlace>& marked() const { return marked_; }

 private:
  std::vector<std::vector<MarkedPart>> parts_;  // of each determination
  std::set<QueryPlace> marked_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_HIGHLIGHT_H_
