// Names as people say them -> the values a field is stored under: the field's
// lexicon, or the few values it has (closed_values.h).
// Outside face: ReadingOf(), ReadingsOfName().
#ifndef IMR_SEARCHER_VOCABULARY_H_
#define IMR_SEARCHER_VOCABULARY_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "common/lexicon.h"
#include "searcher/readings.h"

namespace imr {

// Returns what an entry of `field`'s lexicon stands for. Of a drug, all its
// ingredients; a subcategory asked for as a category, or the other way round,
// is searched as what it is.
Reading ReadingOf(const Field& field, const LexiconEntry& entry);

// Returns what `name` stands for in `field`: the lexicon's entries of this
// form, a state's postal code, "f" of sex. Empty if the field knows no such
// name.
std::vector<Reading> ReadingsOfName(const Field& field, absl::string_view name);

}  // namespace imr

#endif  // IMR_SEARCHER_VOCABULARY_H_
