// How determinations were decided, in numbers: plain data, and what is
// computed from it.
// Outside face: Statistics, WilsonInterval(), ShareUpheld().
#ifndef IMR_SEARCHER_STATISTICS_H_
#define IMR_SEARCHER_STATISTICS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/result_page.h"

namespace imr {

struct StatisticsRow {
  std::vector<std::string> values;  // one a field; "" where there is none
  Count count;
  int64_t upheld = 0;
  int64_t overturned = 0;
};

// A determination counts in each of its values, so rows may add up to more
// than the total; those without a value have a row of their own.
struct Statistics {
  std::vector<FieldId> fields;
  std::vector<std::string> notes;   // of the query
  StatisticsRow total;              // without values
  std::vector<StatisticsRow> rows;  // most determinations first
};

// The share of `successes` in `trials` and where the true share lies.
struct Share {
  double rate = 0;
  double low = 0;
  double high = 1;
};

// Returns the share with its Wilson score interval at 95 % (E. B. Wilson,
// 1927), which stays within 0..1 and holds for few trials; nullopt for none.
std::optional<Share> WilsonInterval(int64_t successes, int64_t trials);

// Returns the share upheld of those with an outcome.
std::optional<Share> ShareUpheld(const StatisticsRow& row);

}  // namespace imr

#endif  // IMR_SEARCHER_STATISTICS_H_
