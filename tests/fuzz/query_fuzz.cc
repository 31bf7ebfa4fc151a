// Any bytes as a query, literal and not: a meaning or an InvalidArgument,
// soon (libFuzzer's and CTest's time limits), and the same each time.
#include <string>

#include "absl/status/status.h"

#include "searcher/interpret.h"
#include "tests/fuzz/fuzz.h"

namespace imr {
namespace {

void TryQuery(absl::string_view query, bool literal) {
  SearchRequest request;
  request.query = std::string(query);
  request.literal = literal;
  const absl::StatusOr<Interpretation> read = Interpret(request);
  if (!read.ok()) {
    Promise(read.status().code() == absl::StatusCode::kInvalidArgument,
            "a query is refused as InvalidArgument only");
    return;
  }
  Promise(ToString(*read) == ToString(*Interpret(request)),
          "a query means the same each time");
}

}  // namespace
}  // namespace imr

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  imr::TryQuery(imr::BytesOf(data, size), false);
  imr::TryQuery(imr::BytesOf(data, size), true);
  return 0;
}
