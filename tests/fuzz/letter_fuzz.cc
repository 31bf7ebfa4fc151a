// Any file's bytes as a letter: evidence points into the text, and the letter
// survives being stored.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "common/letter_bytes.h"
#include "common/letter_json.h"
#include "common/text.h"
#include "indexer/letter_format.h"
#include "tests/fuzz/fuzz.h"

namespace imr {
namespace {

void TryEvidence(const std::vector<Evidence>& evidence, const Letter& letter) {
  for (const Evidence& found : evidence) {
    Promise(found.begin <= found.end, "evidence begins before it ends");
    Promise(found.end <= letter.text.size(), "evidence lies in the text");
  }
}

void TryRoundTrip(const Letter& letter) {
  const std::string stored = EncodeLetter(letter);
  const absl::StatusOr<Letter> read = DecodeLetter(stored);
  Promise(read.ok(), "DecodeLetter reads what EncodeLetter wrote");
  Promise(EncodeLetter(*read) == stored, "a letter read is the letter written");
  Promise(DumpJson(LetterToJson(*read)) == DumpJson(LetterToJson(letter)),
          "and is printed as it");
}

void TryLetter(absl::string_view bytes) {
  const CleanedText clean = CleanText(bytes);
  const Letter letter = ParseLetter(clean.text, LetterSource{});
  TryEvidence(letter.evidence, letter);
  for (const Determination& determination : letter.determinations) {
    TryEvidence(determination.evidence, letter);
  }
  TryRoundTrip(letter);
}

}  // namespace
}  // namespace imr

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  imr::TryLetter(imr::BytesOf(data, size));
  return 0;
}
