// Drug strengths as people type them -> the form letters' strengths are
// stored in: "10/325mg", "10-325 mg", ".5 mg", "5%", "50mcg/hr".
//
//   strength := amount (("/" | "-") amount)* ("/" per)?
//   amount   := number [unit]
//
// Outside face: ScanStrength(), IsDoseUnit(), ReadingsOfStrength().
#ifndef IMR_SEARCHER_STRENGTH_H_
#define IMR_SEARCHER_STRENGTH_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

struct Strength {
  std::string value;  // "10/325 mg", "5 %"; without a unit "10/325"
  bool has_unit = false;
  size_t numbers = 0;
  size_t end = 0;  // in bytes of the text
};

// Returns the strength that stands in `text` from `begin` on; without numbers
// if there is none.
Strength ScanStrength(absl::string_view text, size_t begin);

// Returns true if the unit of a strength stands at `cursor`, behind a number.
bool IsDoseUnit(Cursor cursor);

// Returns what finds `text` as a strength: itself, and without a unit that
// strength in any unit.
std::vector<Reading> ReadingsOfStrength(absl::string_view text);

}  // namespace imr

#endif  // IMR_SEARCHER_STRENGTH_H_
