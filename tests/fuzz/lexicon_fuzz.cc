// Any bytes as a lexicon file: what is read is found again by its name, and
// matches lie within the words.
#include <vector>

#include "common/lexicon.h"
#include "common/words.h"
#include "tests/fuzz/fuzz.h"

namespace imr {
namespace {

void TryMatches(const Lexicon& lexicon, absl::string_view text) {
  const std::vector<Word> words = SplitWords(text);
  size_t from = 0;
  for (const LexiconMatch& match : lexicon.FindAll(words)) {
    Promise(match.begin >= from, "matches do not overlap");
    Promise(match.begin < match.end, "a match has words");
    Promise(match.end <= words.size(), "a match lies in the words");
    Promise(!match.entries.empty(), "a match names its entries");
    from = match.end;
  }
}

void TryLexicon(absl::string_view text) {
  const absl::StatusOr<Lexicon> lexicon = Lexicon::Parse("fuzz.tsv", text);
  if (!lexicon.ok()) {
    Promise(lexicon.status().code() == absl::StatusCode::kInvalidArgument,
            "a lexicon is refused as InvalidArgument only");
    return;
  }
  for (const LexiconEntry& entry : lexicon->entries()) {
    Promise(lexicon->FindName(entry.name) == &entry, "a name finds its entry");
    Promise(!lexicon->FindForm(entry.name).empty(), "a name is a form");
  }
  TryMatches(*lexicon, text);
}

}  // namespace
}  // namespace imr

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  imr::TryLexicon(imr::BytesOf(data, size));
  return 0;
}
