// What a query is understood as.
#ifndef IMR_TESTS_SEARCHER_INTERPRET_TEXT_H_
#define IMR_TESTS_SEARCHER_INTERPRET_TEXT_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "searcher/interpret.h"

namespace imr {

inline absl::StatusOr<Interpretation> InterpretText(absl::string_view query,
                                                    bool literal = false) {
  SearchRequest request;
  request.query = std::string(query);
  request.literal = literal;
  return Interpret(request);
}

}  // namespace imr

#endif  // IMR_TESTS_SEARCHER_INTERPRET_TEXT_H_
