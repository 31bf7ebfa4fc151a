// The parts and sides of the body a request names.
// Outside face: FindBodyParts(), FindSides().
#ifndef IMR_INDEXER_REQUEST_BODY_PARTS_H_
#define IMR_INDEXER_REQUEST_BODY_PARTS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// A name and the words [first, last) it was read from.
struct RequestPart {
  std::string name;
  size_t first = 0;
  size_t last = 0;
};

// Returns the body parts, each once, in reading order, as body_parts.tsv
// names them. Levels name their part of the spine: "L4-S1" the lumbar spine.
// "spine" alone gives way to a part of it.
std::vector<RequestPart> FindBodyParts(absl::Span<const Word> words);

// Returns "left", "right" and "bilateral", each once.
std::vector<RequestPart> FindSides(absl::Span<const Word> words);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_BODY_PARTS_H_
