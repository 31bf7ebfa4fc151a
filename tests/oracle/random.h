// Random choices of tests, each the same for the same seed.
#ifndef IMR_TESTS_ORACLE_RANDOM_H_
#define IMR_TESTS_ORACLE_RANDOM_H_

#include <cstddef>
#include <random>
#include <vector>

namespace imr {

using Random = std::mt19937;

inline size_t Below(Random& random, size_t limit) {
  return std::uniform_int_distribution<size_t>(0, limit - 1)(random);
}

template <typename T>
const T& OneOf(Random& random, const std::vector<T>& choices) {
  return choices[Below(random, choices.size())];
}

}  // namespace imr

#endif  // IMR_TESTS_ORACLE_RANDOM_H_
