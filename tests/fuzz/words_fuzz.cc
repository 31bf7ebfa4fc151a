// Any bytes as text: words lie in the text, in order, and neither folding nor
// normalizing changes its own result.
#include <string>

#include "common/text.h"
#include "common/words.h"
#include "tests/fuzz/fuzz.h"

namespace imr {
namespace {

void TryWords(absl::string_view text) {
  uint32_t begin = 0;
  uint32_t position = 0;
  for (const Word& word : SplitWords(text)) {
    Promise(word.begin < word.end, "a word has bytes");
    Promise(word.end <= text.size(), "a word lies in the text");
    Promise(word.begin >= begin, "words stand in reading order");
    Promise(word.position >= position, "positions never fall");
    Promise(!word.text.empty(), "a word is not empty");
    Promise(word.text.size() <= kMaxWordBytes, "long words are cut");
    begin = word.begin;
    position = word.position;
  }
}

void TryText(absl::string_view bytes) {
  TryWords(bytes);
  const std::string folded = FoldText(bytes);
  Promise(FoldText(folded) == folded,
          "FoldText of folded text changes nothing");
  const std::string clean = CleanText(bytes).text;
  Promise(CleanText(clean).was_utf8, "clean text is UTF-8");
  const std::string normal = NormalizeText(clean);
  Promise(NormalizeText(normal) == normal,
          "NormalizeText of normal text changes nothing");
  TryWords(normal);
  NormalizeText(bytes);
}

}  // namespace
}  // namespace imr

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  imr::TryText(imr::BytesOf(data, size));
  return 0;
}
