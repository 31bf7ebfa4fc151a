// Phrases that ask for the values of a facet or an order, or for how cases
// went: "which specialty", "by year", "latest 10 cases", "norco outcomes".
// They are told from the same words in rationales by what stands around them.
// Outside face: the functions below. Used by stop_phrases.cc.
#ifndef IMR_SEARCHER_BARE_ASKING_H_
#define IMR_SEARCHER_BARE_ASKING_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

struct StopPhrase {
  size_t end = 0;            // one past its last word; 0 if there is none
  std::string hint;          // what answers it; "" if a search does
  bool is_together = false;  // wants several things in one letter
};

// Says which statistics answer a question.
std::string StatsHint(absl::string_view fields);

// Returns the longest phrase at `words[at]` that asks for a facet or an order.
StopPhrase AskingAt(absl::string_view query, absl::Span<const Word> words,
                    size_t at, absl::CivilDay today);

// Returns true if "outcomes" or "distribution of", words [at, end), ask how
// cases went: behind what cases are about (`before`), before it, or "by" a
// facet. "functional outcomes" and "distribution of pain" do not.
bool AsksOfCases(absl::string_view query, absl::Span<const Word> words,
                 size_t at, size_t end, const std::vector<Reading>& before,
                 absl::CivilDay today);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_ASKING_H_
