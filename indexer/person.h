// Age and sex of the injured worker, however the summary says them: "61 yo F",
// "a now 47-year-old", "fifty-two year old gentleman", "male, aged 45".
// Outside face: ReadPerson().
#ifndef IMR_INDEXER_PERSON_H_
#define IMR_INDEXER_PERSON_H_

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// Fills the letter's age and sex from `summary`, a part of the passage.
// Pronouns tell the sex only if nothing else does.
void ReadPerson(const Passage& passage, absl::string_view summary,
                Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_PERSON_H_
