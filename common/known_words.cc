// One set, made at the first question.
#include "common/known_words.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"

#include "common/everyday_words.h"
#include "common/words.h"

namespace imr {
namespace {

constexpr LexiconId kOfRequests[] = {
    LexiconId::kTreatments,  LexiconId::kBodyParts, LexiconId::kDrugs,
    LexiconId::kDrugClasses, LexiconId::kTopics,    LexiconId::kSpecialties};

Vocabulary MakeKnown() {
  Vocabulary known;
  for (const absl::string_view word :
       absl::StrSplit(EverydayWords(), '\n', absl::SkipEmpty())) {
    ++known[word];
  }
  for (const LexiconId id : kOfRequests) AddWords(id, known);
  return known;
}

}  // namespace

void AddWords(LexiconId id, Vocabulary& vocabulary) {
  const auto add = [&vocabulary](absl::string_view form) {
    for (const Word& word : SplitWords(form)) ++vocabulary[word.text];
  };
  for (const LexiconEntry& entry : GetLexicon(id).entries()) {
    add(entry.name);
    for (absl::string_view form : entry.forms) add(form);
  }
}

bool IsFirstWord(absl::string_view word) {
  const auto begins = [word](LexiconId id) {
    return GetLexicon(id).BeginsForm(word);
  };
  return begins(LexiconId::kOutcomes) ||
         std::any_of(std::begin(kOfRequests), std::end(kOfRequests), begins);
}

bool IsKnownWord(absl::string_view word) {
  static const Vocabulary& known = *new Vocabulary(MakeKnown());
  return known.contains(word);
}

bool IsLowerWord(absl::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

}  // namespace imr
