// Letter i of a seed: its facts, its text and its truth.
// Outside face: LetterMaker, MadeLetter.
#ifndef IMR_TOOLS_MAKE_LETTERS_MAKER_H_
#define IMR_TOOLS_MAKE_LETTERS_MAKER_H_

#include <cstdint>
#include <string>

#include "tools/make_letters/decisions.h"
#include "tools/make_letters/facts.h"
#include "tools/make_letters/prose.h"

namespace imr {

struct MadeLetter {
  LetterFacts facts;
  std::string text;
  bool has_header = true;  // the text has a block of days
};

// Makes letters; safe to use from several threads.
class LetterMaker {
 public:
  // Letters with applications of `first_year` to `last_year`, in 2013-2025.
  explicit LetterMaker(uint64_t seed, int first_year = 2013,
                       int last_year = 2025);

  // Returns letter `number`, the same whichever letters are made before it.
  MadeLetter Make(uint64_t number) const;

 private:
  uint64_t seed_;
  FactMaker facts_;
  ProseWriter prose_;
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_MAKER_H_
