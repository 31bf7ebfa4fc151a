// The dose form that the name of a drug ends in: "lidocaine patch" is no
// ointment, "ibuprofen cream" no tablet.
// Outside face: AddDrugForm(), AddProducts(), AddUnprintedForm(). Used by
// bare_names.cc and bare_readings.cc.
#ifndef IMR_SEARCHER_DRUG_FORMS_H_
#define IMR_SEARCHER_DRUG_FORMS_H_

#include "absl/strings/string_view.h"

#include "common/lexicon.h"
#include "searcher/readings.h"

namespace imr {

// Adds to `names` that `drug`, of one ingredient and called by the folded
// `typed`, is one for the skin, if that is said: in that form, or a drug that
// needs not say so.
void AddDrugForm(const LexiconEntry& drug, absl::string_view typed,
                 Understood& names);

// Adds to `names` what is printed by the name of `brand`, if some products of
// that name hold other drugs: "Terocin" is a lotion and a patch.
void AddProducts(const LexiconEntry& brand, Understood& names);

// Adds to `form`, behind a drug, that none is printed, if it is one to swallow:
// requests seldom print of such a drug which it is.
void AddUnprintedForm(Understood& form);

}  // namespace imr

#endif  // IMR_SEARCHER_DRUG_FORMS_H_
