// Which of the fields that know a name are meant by it.
//
// A drug's name means only the drug, a drug class is not looked for as the
// state's subcategory as well, a specialist's name is not a visit to one, and
// a treatment's name is not its practice: "acupuncture" means the treatment.
// A noun behind a name chooses: "acupuncture reviewer", "opioids section".
// Names of treatments, body parts, topics and chapters that name nothing else
// stand for the words themselves too: headings are terse, and such words are
// everyday ones. What lies in a part of the body stands for the words alone:
// "rotator cuff" is not every shoulder.
// Outside face: ChooseReadings().
#ifndef IMR_SEARCHER_BARE_CHOICE_H_
#define IMR_SEARCHER_BARE_CHOICE_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/fields.h"
#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns true if one of the readings is of `field`.
bool Has(const Understood& understood, FieldId field);

// Leaves of `names`, the longest in `text` at `words`' begin, the readings
// that are meant, and takes a noun that chooses among them.
void ChooseReadings(absl::string_view text, absl::Span<const Word> words,
                    Understood& names);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_CHOICE_H_
