// Every name of the lexicons counts that stands in such a sentence; two letters
// are a state's code only right behind "licensed in", as "MD" and "PA" are
// titles elsewhere.
#include "indexer/free_credentials.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "indexer/credentials.h"
#include "indexer/licensed_states.h"
#include "indexer/scan.h"

namespace imr {
namespace {

bool TellsCredentials(absl::string_view sentence) {
  constexpr absl::string_view kWords[] = {"licens", "certified", "board of",
                                          "diplomate"};
  const std::string lower = absl::AsciiStrToLower(sentence);
  return std::any_of(
      std::begin(kWords), std::end(kWords),
      [&](absl::string_view word) { return absl::StrContains(lower, word); });
}

// Calls `use` with the words of each form of `lexicon` in `sentence`.
template <typename Use>
void ForEachName(const Lexicon& lexicon, absl::string_view sentence,
                 Use&& use) {
  const std::vector<Word> words = SplitWords(sentence);
  for (const LexiconMatch& match : lexicon.FindAll(words)) {
    use(Between(sentence, words[match.begin].begin, words[match.end - 1].end));
  }
}

void ReadStates(const Passage& passage, absl::string_view sentence,
                Letter& letter) {
  constexpr Phrase kLead = "licensed in";
  const Span lead = FindPhrase(sentence, kLead);
  if (lead.found()) {
    ReadLicensedStates(passage, sentence.substr(lead.end), letter);
  }
  if (!letter.licensed_states.empty()) return;
  ForEachName(GetLexicon(LexiconId::kStates), sentence,
              [&](absl::string_view name) {
                ReadLicensedStates(passage, name, letter);
              });
}

}  // namespace

bool ReadFreeCredentials(const Passage& passage, absl::string_view part,
                         Letter& letter) {
  const bool has_specialty =
      !letter.certifications.empty() || !letter.subspecialties.empty();
  const bool has_state = !letter.licensed_states.empty();
  for (size_t begin = 0; begin < part.size();) {
    const size_t end = SentenceEnd(part, begin);
    const absl::string_view sentence = Between(part, begin, end);
    begin = end + 1;
    if (!TellsCredentials(sentence)) continue;
    if (!has_specialty) {
      ForEachName(GetLexicon(LexiconId::kSpecialties), sentence,
                  [&](absl::string_view name) {
                    AddCertification(passage, name, letter);
                  });
    }
    if (!has_state) ReadStates(passage, sentence, letter);
  }
  return !letter.certifications.empty() || !letter.licensed_states.empty();
}

}  // namespace imr
