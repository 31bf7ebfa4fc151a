// Draws what a request asks for, and its words in the heading with their
// truth: drugs, strength, quantity, refills, body parts, days of service.
// Outside face: RequestMaker.
#ifndef IMR_TOOLS_MAKE_LETTERS_REQUESTS_H_
#define IMR_TOOLS_MAKE_LETTERS_REQUESTS_H_

#include <vector>

#include "tools/make_letters/facts.h"
#include "tools/make_letters/grammar.h"
#include "tools/make_letters/random.h"

namespace imr {

class RequestMaker {
 public:
  RequestMaker();

  // Fills the request of `decision`, whose kind is set. `with_operation` is
  // true for what goes with an operation also asked for.
  void Fill(const LetterFacts& letter, bool with_operation, Random& random,
            DecisionFacts& decision) const;

 private:
  void FillDrug(const LetterFacts& letter, Random& random,
                DecisionFacts& decision) const;
  void FillCompound(Random& random, DecisionFacts& decision) const;
  void FillCare(const LetterFacts& letter, Random& random,
                DecisionFacts& decision) const;
  bool FillCareChain(const LetterFacts& letter, Random& random,
                     DecisionFacts& decision) const;

  Grammar grammar_;
  std::vector<int> ask_rules_;    // by kind, -1 if none
  std::vector<int> chain_rules_;  // by kind, -1 if none
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_REQUESTS_H_
