// What a Xapian document's data holds: a version byte and a CBOR object.
// A letter's documents stand together, in the order of its determinations;
// the first carries the whole letter, the others only their place in it:
//
//   record := version:byte cbor
//   cbor   := {"n": number, "of": count, "letter": LetterToJson}   first
//           | {"n": number, "of": count}                            others
//
// Outside face: EncodeRecord(), DecodeRecord().
#ifndef IMR_COMMON_RECORD_H_
#define IMR_COMMON_RECORD_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "common/letter.h"

namespace imr {

struct Record {
  int number = 1;                // of the determination, from 1
  int count = 1;                 // documents of the letter
  std::optional<Letter> letter;  // in the letter's first document only
};

// Returns the bytes of document `number` of `count`; `letter` goes into the
// first only.
std::string EncodeRecord(const Letter& letter, int number, int count);

// Errors: DataLoss if the bytes are no record of this version.
absl::StatusOr<Record> DecodeRecord(absl::string_view data);

}  // namespace imr

#endif  // IMR_COMMON_RECORD_H_
