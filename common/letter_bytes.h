// A letter as bytes and back, for the index: every member in its order,
// numbers as varints, texts with their length before them. Small and quick,
// where JSON is for people and scripts (letter_json.h).
//
//   letter   := face rest
//   face     := member*                    in the order of VisitFace
//   rest     := member*                    in the order of VisitRest
//   text     := length:varint byte*
//   list     := count:varint element*
//   optional := 0 | 1 value
//   day      := zigzag varint of days since 2000-01-01
//
// Outside face: EncodeLetter(), DecodeLetter(), and of the face alone.
#ifndef IMR_COMMON_LETTER_BYTES_H_
#define IMR_COMMON_LETTER_BYTES_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "common/letter.h"

namespace imr {

// The face and the rest, one after the other.
std::string EncodeLetter(const Letter& letter);

// What a page of results says of a letter (letter_members.h).
std::string EncodeLetterFace(const Letter& letter);

std::string EncodeLetterRest(const Letter& letter);

// Errors: DataLoss if the bytes are cut off or no letter.
absl::StatusOr<Letter> DecodeLetter(absl::string_view bytes);

// Returns a letter of which nothing but the face is filled in.
// Errors: DataLoss if the bytes are cut off or no face.
absl::StatusOr<Letter> DecodeLetterFace(absl::string_view bytes);

}  // namespace imr

#endif  // IMR_COMMON_LETTER_BYTES_H_
