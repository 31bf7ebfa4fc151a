// Facts from the project's lexicons, so that each stands in one place: what a
// drug is made of, the codes of the states. Also names that nobody bears, for
// the long tail of rare words.
// Outside face: IngredientsOfDrug(), RareDrugs(), States(), AppendMadeUpName().
#ifndef IMR_TOOLS_MAKE_LETTERS_VOCABULARY_H_
#define IMR_TOOLS_MAKE_LETTERS_VOCABULARY_H_

#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "tools/make_letters/random.h"

namespace imr {

// Returns "acetaminophen + hydrocodone" for "Norco"; "" if drugs.tsv does not
// know the name.
absl::string_view IngredientsOfDrug(absl::string_view name);

// Returns the names of single-word drugs in drugs.tsv.
absl::Span<const absl::string_view> RareDrugs();

struct State {
  std::string name;        // "North Carolina"
  absl::string_view code;  // "NC"
};

// Returns the states with the most reviewers first.
absl::Span<const State> States();

// Appends a capitalized name of two to four syllables, e.g. "Marlowen".
void AppendMadeUpName(Random& random, std::string& out);

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_VOCABULARY_H_
