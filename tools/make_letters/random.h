// The generator's own random numbers: splitmix64, a few nanoseconds a draw and
// the same on every machine. A letter's numbers depend on (seed, letter) only,
// so that any range of letters can be written by any process.
// Outside face: Random.
#ifndef IMR_TOOLS_MAKE_LETTERS_RANDOM_H_
#define IMR_TOOLS_MAKE_LETTERS_RANDOM_H_

#include <cstdint>

#include "absl/types/span.h"

namespace imr {

// Returns `x` with its bits mixed: the finalizer of splitmix64.
constexpr uint64_t MixBits(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

class Random {
 public:
  Random(uint64_t seed, uint64_t stream)
      : state_(MixBits(seed + 0x9e3779b97f4a7c15) ^ MixBits(stream)) {}

  uint64_t Next() { return MixBits(state_ += 0x9e3779b97f4a7c15); }

  // Returns a number of [0, n); n must not be 0.
  uint32_t Below(uint32_t n) {
    return static_cast<uint32_t>(((Next() >> 32) * n) >> 32);
  }

  // Returns a number of [low, high].
  int Between(int low, int high) {
    return low + static_cast<int>(Below(static_cast<uint32_t>(high - low + 1)));
  }

  // Returns a number of [0, 1).
  double Unit() { return static_cast<double>(Next() >> 11) * 0x1p-53; }

  bool Chance(double probability) { return Unit() < probability; }

  // Returns one of `choices`, which must not be empty.
  template <typename T>
  const T& Of(absl::Span<const T> choices) {
    return choices[Below(static_cast<uint32_t>(choices.size()))];
  }

  // Returns an element of `rows`, chosen by their `weight`.
  template <typename Row>
  const Row& Weighted(absl::Span<const Row> rows) {
    double total = 0;
    for (const Row& row : rows) total += row.weight;
    double left = Unit() * total;
    for (const Row& row : rows) {
      if ((left -= row.weight) < 0) return row;
    }
    return rows.back();
  }

 private:
  uint64_t state_;
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_RANDOM_H_
