// Any file's bytes as a letter: evidence points into the text, and the letter
// survives being stored as JSON.
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
  const LetterJsonOptions options = {.with_evidence = true, .with_text = true};
  const std::string stored = LetterToJson(letter, options).dump();
  const absl::StatusOr<Letter> read = LetterFromJson(Json::parse(stored));
  Promise(read.ok(), "LetterFromJson reads what LetterToJson wrote");
  Promise(LetterToJson(*read, options).dump() == stored,
          "a letter read from JSON is the letter written");
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
