#include "searcher/statistics.h"

#include <algorithm>
#include <cmath>

namespace imr {

std::optional<Share> WilsonInterval(int64_t successes, int64_t trials) {
  if (trials <= 0) return std::nullopt;
  constexpr double kZ = 1.959963984540054;  // 97.5 % of a normal lies below
  const double n = static_cast<double>(trials);
  const double rate = static_cast<double>(successes) / n;
  const double scale = 1 + kZ * kZ / n;
  const double middle = (rate + kZ * kZ / (2 * n)) / scale;
  const double reach =
      kZ / scale * std::sqrt(rate * (1 - rate) / n + kZ * kZ / (4 * n * n));
  return Share{rate, std::max(0.0, middle - reach),
               std::min(1.0, middle + reach)};
}

std::optional<Share> ShareUpheld(const StatisticsRow& row) {
  return WilsonInterval(row.upheld, row.upheld + row.overturned);
}

}  // namespace imr
