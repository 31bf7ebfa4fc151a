// Which words of a text made it match. Texts are split by the tokenizer the
// index uses, so that exactly the words that count are marked: inflections
// of a word, a phrase only where the whole phrase stands, and the names under
// which a field's value is printed ("Xanax" for drug:alprazolam).
// Outside face: Highlighter.
#ifndef IMR_SEARCHER_HIGHLIGHT_H_
#define IMR_SEARCHER_HIGHLIGHT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/query_tree.h"

namespace imr {

// The texts of a determination, in the order in which a snippet is looked for.
enum class Part : uint8_t {
  kRationale,
  kRequest,
  kReviewer,             // the reviewer's guideline line
  kClaimsAdministrator,  // the claims administrator's
  kSummary,
  kBody,
  kUnread,  // the words of a letter whose determinations could not be read
};

// Bytes [begin, end) of a text that match leaf `leaf` of the query.
struct Mark {
  size_t begin = 0;
  size_t end = 0;
  size_t leaf = 0;
};

class Highlighter {
 public:
  // Takes the leaves of `tree` that make a determination match: those not
  // below a NOT.
  explicit Highlighter(const QueryNode& tree);

  // Returns the marks in `text`, by where they begin.
  std::vector<Mark> MarksIn(Part part, absl::string_view text) const;

 private:
  std::vector<QueryNode> leaves_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_HIGHLIGHT_H_
