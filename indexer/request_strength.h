// The strengths drugs are asked for in: "10/325 mg", "0.5 mg", "5 %".
// Outside face: FindStrengths(), ChooseStrength().
#ifndef IMR_INDEXER_REQUEST_STRENGTH_H_
#define IMR_INDEXER_REQUEST_STRENGTH_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/types/span.h"

#include "indexer/request_tokens.h"

namespace imr {

// A strength, or a weight or volume, and the tokens [first, last) it is in.
struct RequestStrength {
  std::string text;  // numbers as printed, one space, unit: "37.5/325 mg"
  std::string unit;  // "mg", "mcg/hr", "%"; "" if none is printed
  double value = 0;  // of the first number
  size_t first = 0;
  size_t last = 0;
  bool is_of_piece = false;  // "17 g packet"

  // Weights and volumes measure a dose or what is dispensed.
  bool IsAmount() const {
    return !is_of_piece && (unit == "g" || unit == "ml" || unit == "oz");
  }
};

// Returns the strengths of a request in reading order: numbers with a unit
// ("10-325MG", "15mg/ml", "1percent"), and without one right after a drug's
// name ("Norco 10/325", "Soma 350 #60"). `drug_ends`: bytes at which the
// names of drugs end, rising. A number marked as a count ("#60 grams") is no
// strength.
std::vector<RequestStrength> FindStrengths(const RequestTokens& tokens,
                                           absl::Span<const size_t> drug_ends);

// Returns the strength of the drug asked for, null if there is none or if
// the percentages of a compound are listed. `is_topical` reads grams and
// millilitres as what is dispensed.
const RequestStrength* ChooseStrength(
    absl::Span<const RequestStrength> strengths, bool is_topical);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_STRENGTH_H_
