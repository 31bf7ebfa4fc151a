// One set, made at the first question.
#include "common/known_words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/str_split.h"

#include "common/everyday_words.h"
#include "common/words.h"

namespace imr {
namespace {

constexpr LexiconId kOfRequests[] = {
    LexiconId::kTreatments,  LexiconId::kBodyParts, LexiconId::kDrugs,
    LexiconId::kDrugClasses, LexiconId::kTopics,    LexiconId::kSpecialties};

WordSet MakeKnown() {
  WordSet known;
  for (const absl::string_view word :
       absl::StrSplit(EverydayWords(), '\n', absl::SkipEmpty())) {
    known.emplace(word);
  }
  for (const LexiconId id : kOfRequests) AddWords(id, known);
  return known;
}

}  // namespace

void AddWords(LexiconId id, WordSet& words) {
  const auto add = [&words](absl::string_view form) {
    for (Word& word : SplitWords(form)) words.insert(std::move(word.text));
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
  static const WordSet& known = *new WordSet(MakeKnown());
  return known.contains(word);
}

}  // namespace imr
