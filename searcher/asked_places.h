// Where the words of a part of the body, or of a side, are looked for. An MRI
// of the neck whose rationale speaks of the knee is not one of the knee; an EMG
// of the arms is for the wrist if its rationale says so; and what names no
// place is for those of its letter.
// Outside face: NodeOfPlace(). Used by asked_for.cc.
#ifndef IMR_SEARCHER_ASKED_PLACES_H_
#define IMR_SEARCHER_ASKED_PLACES_H_

#include <string>

#include "absl/types/span.h"

#include "common/fields.h"
#include "searcher/query_tree.h"

namespace imr {

// Returns where `word`, a word or phrase of any text, says a place of `field`:
// in the request; if this names no place, anywhere; in the guideline lines and
// the rationale if the request names one of the parts `related` to it, or if a
// place is not so much `asked` for as mentioned.
QueryNode NodeOfPlace(const QueryNode& word, FieldId field, bool asked,
                      absl::Span<const std::string> related);

}  // namespace imr

#endif  // IMR_SEARCHER_ASKED_PLACES_H_
