// Lists written as "a|b|c", the tables' way of giving several values.
// Outside face: PickOne(), PickFrequent().
#ifndef IMR_TOOLS_MAKE_LETTERS_CHOICES_H_
#define IMR_TOOLS_MAKE_LETTERS_CHOICES_H_

#include <algorithm>
#include <cstdint>

#include "absl/strings/string_view.h"

#include "tools/make_letters/random.h"

namespace imr {

inline uint32_t CountChoices(absl::string_view choices) {
  return static_cast<uint32_t>(1 +
                               std::count(choices.begin(), choices.end(), '|'));
}

inline absl::string_view ChoiceAt(absl::string_view choices, uint32_t place) {
  for (; place > 0; --place) choices.remove_prefix(choices.find('|') + 1);
  return choices.substr(0, choices.find('|'));
}

// Returns one of "a|b|c", each as often.
inline absl::string_view PickOne(absl::string_view choices, Random& random) {
  return ChoiceAt(choices, random.Below(CountChoices(choices)));
}

// Returns one of "a|b|c", the first ones more often.
inline absl::string_view PickFrequent(absl::string_view choices,
                                      Random& random) {
  const uint32_t count = CountChoices(choices);
  const uint32_t place = random.Below(count);
  return ChoiceAt(choices, std::min(place, random.Below(count)));
}

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_CHOICES_H_
