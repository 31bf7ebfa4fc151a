// The forms a request takes in its heading: part of it authorized, given
// already, for a time to come; its count and refills.
// Outside face: Modify(), MakeRetrospective(), MakeProspective(),
// AppendQuantity(), AppendRefills(), NumberAtStart().
#ifndef IMR_TOOLS_MAKE_LETTERS_REQUEST_FORMS_H_
#define IMR_TOOLS_MAKE_LETTERS_REQUEST_FORMS_H_

#include <functional>
#include <string>

#include "absl/strings/string_view.h"

#include "tools/make_letters/facts.h"
#include "tools/make_letters/random.h"

namespace imr {

// Returns true if utilization review is to let a part of the request pass.
bool IsModified(const LetterFacts& letter, Random& random);

// Writes the heading of a request of which all but `rest` of `total` units
// were authorized. `say(n)` gives the words for n units.
void Modify(int total, int rest, const std::function<std::string(int)>& say,
            Random& random, DecisionFacts& decision);

// Makes the request one for care already given.
void MakeRetrospective(const LetterFacts& letter, Random& random,
                       DecisionFacts& decision);

// Makes it "Prospective request for 1 prescription of ...", a habit of 2014.
void MakeProspective(const LetterFacts& letter, Random& random,
                     DecisionFacts& decision);

// Appends "#60" for "60", "120gm" for "120gm".
void AppendQuantity(absl::string_view count, Random& random,
                    std::string& request);

// Appends "with 2 refills" and sets their number.
void AppendRefills(Random& random, DecisionFacts& decision,
                   std::string& request);

// Returns 120 for "120gm", -1 if no number begins `text`.
int NumberAtStart(absl::string_view text);

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_REQUEST_FORMS_H_
