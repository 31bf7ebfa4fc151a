// Draws a whole letter's facts: how many treatments are disputed, which, and
// what becomes of them. Outcomes of one letter go together, as in real ones:
// only 6 letters in 100 are mixed.
// Outside face: FactMaker.
#ifndef IMR_TOOLS_MAKE_LETTERS_DECISIONS_H_
#define IMR_TOOLS_MAKE_LETTERS_DECISIONS_H_

#include <cstdint>

#include "tools/make_letters/calendar.h"
#include "tools/make_letters/facts.h"
#include "tools/make_letters/requests.h"
#include "tools/make_letters/reviewers.h"

namespace imr {

class FactMaker {
 public:
  FactMaker(uint64_t seed, int first_year, int last_year)
      : calendar_(seed, first_year, last_year), reviewers_(seed) {}

  // Returns the facts of letter `number`, drawn from `random`.
  LetterFacts Make(uint64_t number, Random& random) const;

 private:
  void DrawWorker(Random& random, LetterFacts& letter) const;
  void DrawDecisions(Random& random, LetterFacts& letter) const;

  Calendar calendar_;
  ReviewerPool reviewers_;
  RequestMaker requests_;
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_DECISIONS_H_
