// Whether the words of a query speak of what it names as done before: "failed
// physical therapy", "status post fusion", "MRI of the knee showed"; or of a
// part of the body as what hurts: "knee pain".
// Outside face: Mentions. Used by asked_for.cc.
#ifndef IMR_SEARCHER_MENTIONED_H_
#define IMR_SEARCHER_MENTIONED_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/words.h"

namespace imr {

class Mentions {
 public:
  explicit Mentions(absl::string_view query) : words_(SplitWords(query)) {}

  // Returns true if the words beside bytes [begin, end) of the query say that
  // what these name was done before.
  bool IsMentioned(size_t begin, size_t end) const;

  // Returns true if what ails the part of the body that is named up to byte
  // `end` of the query follows there.
  bool IsComplaint(size_t end) const;

 private:
  const std::vector<Word> words_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_MENTIONED_H_
