// Draws what each side cited for a treatment, and prints it as the forms of
// the years do.
// Outside face: DrawSides(), AppendBasis(), AppendProseBasis().
#ifndef IMR_TOOLS_MAKE_LETTERS_CITATIONS_H_
#define IMR_TOOLS_MAKE_LETTERS_CITATIONS_H_

#include <string>

#include "absl/strings/string_view.h"

#include "tools/make_letters/facts.h"
#include "tools/make_letters/random.h"

namespace imr {

// Sets both sides of `decision`, whose kind and drugs are set.
void DrawSides(const LetterFacts& letter, Random& random,
               DecisionFacts& decision);

// Appends what follows "MAXIMUS guideline:" on the forms since 2014. `side`
// is "The Claims Administrator" or "The Expert Reviewer".
void AppendBasis(const SideFacts& facts, absl::string_view side, Layout layout,
                 std::string& out);

// Appends what follows "based its decision on" on the forms of 2013.
void AppendProseBasis(const SideFacts& facts, Layout layout, std::string& out);

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_CITATIONS_H_
