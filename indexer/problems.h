// Problems that name the line of the letter they stand on.
// Outside face: AddProblem().
#ifndef IMR_INDEXER_PROBLEMS_H_
#define IMR_INDEXER_PROBLEMS_H_

#include <string>

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "common/problem.h"
#include "indexer/passage.h"

namespace imr {

// Adds a problem about `part`, a view into the passage's text.
void AddProblem(const Passage& passage, absl::string_view part,
                ProblemCode code, std::string message, Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_PROBLEMS_H_
