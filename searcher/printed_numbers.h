// Where a text prints the numbers that are values of a field: pages, one by
// one and as "74-96", the quantity of a request and not its strength, an age
// and not any number of a summary.
// Outside face: NumbersIn(), IsWithin().
#ifndef IMR_SEARCHER_PRINTED_NUMBERS_H_
#define IMR_SEARCHER_PRINTED_NUMBERS_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/fields.h"
#include "common/words.h"

namespace imr {

// The numbers from `low` to `high`, which bytes [begin, end) print.
struct PrintedNumber {
  double low = 0, high = 0;
  size_t begin = 0, end = 0;
};

// Returns the numbers in `text`, whose words are `words`, that may be values
// of `field`. Of pages those behind "page"; where no such word stands all, but
// in `prose`.
std::vector<PrintedNumber> NumbersIn(FieldId field, absl::string_view text,
                                     absl::Span<const Word> words, bool prose);

// Returns true if some of the numbers are from `low` to `high`, decimals of
// which "" is open.
bool IsWithin(const PrintedNumber& number, absl::string_view low,
              absl::string_view high);

}  // namespace imr

#endif  // IMR_SEARCHER_PRINTED_NUMBERS_H_
