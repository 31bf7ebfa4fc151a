#include "searcher/paired_treatments.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "searcher/bare_choice.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

// Two treatments that letters ask for together: "EMG/NCV".
struct TreatmentPair {
  const LexiconEntry* both;
  std::vector<const LexiconEntry*> parts;
  std::vector<std::string> words;  // of every form of both, folded
};

// Returns the words that each form of `entry` has.
std::vector<std::string> WordsOfEachForm(const LexiconEntry& entry) {
  std::vector<std::string> each = absl::StrSplit(FoldText(entry.name), ' ');
  for (const absl::string_view form : entry.forms) {
    const std::string folded = FoldText(form);
    const std::vector<absl::string_view> words = absl::StrSplit(folded, ' ');
    each.erase(std::remove_if(each.begin(), each.end(),
                              [&words](const std::string& word) {
                                return !absl::c_linear_search(words, word);
                              }),
               each.end());
  }
  return each;
}

// Returns the treatments on both sides of the stroke in the name of `both`:
// "physical/occupational therapy" is short for two therapies. Returns none if
// one of the sides is no treatment of its own.
std::vector<const LexiconEntry*> PartsOf(const LexiconEntry& both) {
  const Lexicon& treatments = GetLexicon(LexiconId::kTreatments);
  const absl::string_view noun = both.name.substr(
      both.name.rfind(' ') + 1);  // all of it if it is one word
  std::vector<const LexiconEntry*> parts;
  for (const absl::string_view side : absl::StrSplit(both.name, '/')) {
    auto found = treatments.FindForm(side);
    if (found.empty())
      found = treatments.FindForm(absl::StrCat(side, " ", noun));
    if (found.size() != 1 || found[0] == &both) return {};
    parts.push_back(found[0]);
  }
  return parts;
}

const std::vector<TreatmentPair>& TreatmentPairs() {
  static const auto* const kPairs = [] {
    auto* pairs = new std::vector<TreatmentPair>;
    for (const LexiconEntry& entry :
         GetLexicon(LexiconId::kTreatments).entries()) {
      if (!absl::StrContains(entry.name, '/')) continue;
      std::vector<const LexiconEntry*> parts = PartsOf(entry);
      if (parts.empty()) continue;
      pairs->push_back({&entry, std::move(parts), WordsOfEachForm(entry)});
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
