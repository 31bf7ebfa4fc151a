// The physicians who review: a few hundred, of whom some decide most cases.
// Each keeps to his specialties, licenses and habits of phrasing.
// Outside face: ReviewerPool.
#ifndef IMR_TOOLS_MAKE_LETTERS_REVIEWERS_H_
#define IMR_TOOLS_MAKE_LETTERS_REVIEWERS_H_

#include <array>
#include <cstdint>
#include <vector>

#include "tools/make_letters/facts.h"
#include "tools/make_letters/random.h"

namespace imr {

class ReviewerPool {
 public:
  explicit ReviewerPool(uint64_t seed);

  // Returns a reviewer, mostly of `field`.
  const Reviewer& Draw(ReviewerField field, Random& random) const;

 private:
  std::array<std::vector<Reviewer>, 4> by_field_;
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_REVIEWERS_H_
