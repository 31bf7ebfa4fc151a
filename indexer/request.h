// A request heading -> what was asked for: drugs, strength, quantity,
// refills, treatments, category, body parts, dates of service, and the parts
// of a utilization-review modification.
// Outside face: ReadRequest().
#ifndef IMR_INDEXER_REQUEST_H_
#define IMR_INDEXER_REQUEST_H_

#include "absl/strings/string_view.h"

#include "common/letter.h"

namespace imr {

// Fills the fields of `determination` that a request heading tells of (from
// modified_by_ur to service_dates, and `request` itself). `heading` is the
// heading's text without ": Upheld". Evidence is appended with byte offsets
// into `heading`. Never fails: what is not there stays empty.
void ReadRequest(absl::string_view heading, Determination& determination);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_H_
