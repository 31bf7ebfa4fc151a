#include "searcher/paired_treatments.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "searcher/bare_choice.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

// Two tests that letters ask for together: "EMG/NCV".
struct TreatmentPair {
  const LexiconEntry* both;
  std::vector<const LexiconEntry*> parts;
  std::vector<std::string> words;  // of the name of both, folded
};

const std::vector<TreatmentPair>& TreatmentPairs() {
  static const auto* const kPairs = [] {
    const Lexicon& treatments = GetLexicon(LexiconId::kTreatments);
    auto* pairs = new std::vector<TreatmentPair>;
    for (const LexiconEntry& entry : treatments.entries()) {
      const bool is_pair = absl::StrContains(entry.name, '/') &&
                           entry.Column("category") == "diagnostic testing";
      if (!is_pair) continue;
      TreatmentPair pair{&entry, {}, absl::StrSplit(FoldText(entry.name), ' ')};
      bool are_treatments = true;
      for (const absl::string_view part : absl::StrSplit(entry.name, '/')) {
        const auto found = treatments.FindForm(part);
        are_treatments = are_treatments && !found.empty();
        pair.parts.insert(pair.parts.end(), found.begin(), found.end());
      }
      if (are_treatments) pairs->push_back(std::move(pair));
    }
    return pairs;
  }();
  return *kPairs;
}

}  // namespace

void AddEither(absl::string_view name, Understood& names) {
  const Lexicon& treatments = GetLexicon(LexiconId::kTreatments);
  if (!Has(names, FieldId::kTreatment) || !absl::StrContains(name, '/')) return;
  std::vector<Reading> either;
  for (absl::string_view one : absl::StrSplit(name, '/')) {
    const std::vector<const LexiconEntry*> entries = treatments.FindForm(one);
    if (entries.empty()) return;
    for (const LexiconEntry* entry : entries) {
      either.push_back(ReadingOf(GetField(FieldId::kTreatment), *entry));
    }
  }
  for (Reading& reading : either) {
    const bool is_new = std::none_of(
        names.readings.begin(), names.readings.end(), [&](const Reading& r) {
          return r.meaning.field == FieldId::kTreatment &&
                 r.meaning.value == reading.meaning.value;
        });
    if (is_new) names.readings.push_back(std::move(reading));
  }
}

void AddPaired(absl::string_view typed, Understood& names) {
  const auto is_meant = [&names](const LexiconEntry* treatment) {
    return absl::c_any_of(names.readings, [treatment](const Reading& reading) {
      return reading.meaning.field == FieldId::kTreatment &&
             reading.meaning.value == absl::AsciiStrToLower(treatment->name);
    });
  };
  std::vector<const LexiconEntry*> paired;
  for (const TreatmentPair& pair : TreatmentPairs()) {
    if (is_meant(pair.both)) {
      paired.insert(paired.end(), pair.parts.begin(), pair.parts.end());
    } else if (absl::c_any_of(pair.parts, is_meant) &&
               !absl::c_linear_search(pair.words, FoldText(typed))) {
      paired.push_back(pair.both);
    }
  }
  for (const LexiconEntry* treatment : paired) {
    if (is_meant(treatment)) continue;
    names.readings.push_back(
        ReadingOf(GetField(FieldId::kTreatment), *treatment));
  }
}

}  // namespace imr
