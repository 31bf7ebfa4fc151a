// Any bytes as the lines of one determination: its request heading and its
// guideline lines.
#include <vector>

#include "indexer/citations.h"
#include "indexer/request.h"
#include "tests/fuzz/fuzz.h"

namespace imr {
namespace {

void TryEvidence(const std::vector<Evidence>& evidence,
                 absl::string_view line) {
  for (const Evidence& found : evidence) {
    Promise(found.begin <= found.end, "evidence begins before it ends");
    Promise(found.end <= line.size(), "evidence lies in the line");
  }
}

void TryLine(absl::string_view line) {
  TryEvidence(ReadCitations(line).evidence, line);
  TryEvidence(ReadProseCitations(line).evidence, line);
  Determination determination;
  ReadRequest(line, determination);
  TryEvidence(determination.evidence, line);
}

}  // namespace
}  // namespace imr

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  imr::TryLine(imr::BytesOf(data, size));
  return 0;
}
