// A letter compressed by itself, with a dictionary of what all letters share
// (schemas/letter.dict): its face and the rest as two zstd frames, so that a
// page of results is made without unpacking texts it does not show.
//
//   letter := face:frame rest:frame     as letter_bytes.h says
//
// Outside face: CompressLetter(), UnpackLetter(), UnpackLetterFace().
#ifndef IMR_COMMON_LETTER_FRAME_H_
#define IMR_COMMON_LETTER_FRAME_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "common/letter.h"

namespace imr {

// Returns the two frames of a letter, one behind the other.
std::string CompressLetter(const Letter& letter);

// Errors: DataLoss if it is damaged.
absl::StatusOr<Letter> UnpackLetter(absl::string_view compressed);

// Returns a letter of which nothing but the face is filled in.
// Errors: DataLoss if that is damaged.
absl::StatusOr<Letter> UnpackLetterFace(absl::string_view compressed);

// Returns a short hash of the dictionary frames are made with: letters of
// another cannot be read.
std::string LetterDictionaryFingerprint();

}  // namespace imr

#endif  // IMR_COMMON_LETTER_FRAME_H_
