// When letters are made: the years' volumes, the case number of letter i, and
// the days from injury to decision.
// Outside face: Calendar.
#ifndef IMR_TOOLS_MAKE_LETTERS_CALENDAR_H_
#define IMR_TOOLS_MAKE_LETTERS_CALENDAR_H_

#include <array>
#include <cstdint>

#include "tools/make_letters/facts.h"
#include "tools/make_letters/random.h"

namespace imr {

class Calendar {
 public:
  // Letters whose applications arrived from `first_year` to `last_year`, of
  // 2013-2025.
  Calendar(uint64_t seed, int first_year, int last_year);

  // Sets number, case number, days, layout and age of letter `number`. No two
  // numbers give one case number, up to 80 million letters.
  void Fill(uint64_t number, Random& random, LetterFacts& letter) const;

 private:
  static constexpr int kBlock = 1000;  // each holds the years in proportion

  int YearOf(uint64_t number, uint64_t& serial) const;

  uint64_t seed_;
  // The block's places [ends_[y - 1], ends_[y]) belong to year 2013 + y.
  std::array<int, 13> ends_{};
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_CALENDAR_H_
