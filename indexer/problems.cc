#include "indexer/problems.h"

#include <algorithm>
#include <utility>

namespace imr {

void AddProblem(const Passage& passage, absl::string_view part,
                ProblemCode code, std::string message, Letter& letter) {
  const uint32_t at = passage.SourceOffset(passage.OffsetOf(part));
  const auto lines =
      std::count(letter.text.begin(), letter.text.begin() + at, '\n');
  letter.problems.push_back(
      {code, std::move(message), static_cast<int>(lines) + 1});
}

}  // namespace imr
