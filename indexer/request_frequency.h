// How often something happens: "2 times a week", "2x/wk", "weekly".
// Outside face: ReadFrequency(), ReadRange(), PeriodOf().
#ifndef IMR_INDEXER_REQUEST_FREQUENCY_H_
#define IMR_INDEXER_REQUEST_FREQUENCY_H_

#include <cstddef>
#include <optional>

#include "indexer/request_tokens.h"

namespace imr {

enum class Period { kNone, kHour, kDay, kWeek, kMonth, kYear };

// Returns the period a word names: "wks" -> kWeek; kNone for other words.
Period PeriodOf(const RequestToken& token);

// A number or a range of numbers and the token after it.
struct RequestRange {
  double low = 0;
  double high = 0;
  size_t end = 0;

  bool IsRange() const { return low != high; }
};

// Reads "6", "4-6", "four to six", "2 or 3" at token `i`.
std::optional<RequestRange> ReadRange(const RequestTokens& tokens, size_t i);

// How often something happens: "2x/wk", "once a month", "weekly".
struct Frequency {
  RequestRange times;
  Period period = Period::kNone;  // 2 times a kWeek
  bool is_hours = false;          // "4 hours a day" counts no visits
  size_t end = 0;
};

// Reads a frequency at token `i`.
std::optional<Frequency> ReadFrequency(const RequestTokens& tokens, size_t i);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_FREQUENCY_H_
