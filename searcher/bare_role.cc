#include "searcher/bare_role.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "absl/strings/match.h"

#include "common/fields.h"
#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/chapter_editions.h"

namespace imr {
namespace {

// A noun behind a name that says which of its meanings is meant.
struct Role {
  absl::string_view noun;
  std::array<FieldId, 3> fields;
};

constexpr std::array<FieldId, 3> kReviewers = {
    FieldId::kSpecialty, FieldId::kState, FieldId::kState};
constexpr std::array<FieldId, 3> kPeople = {
    FieldId::kSpecialty, FieldId::kSpecialty, FieldId::kSpecialty};
constexpr std::array<FieldId, 3> kStates = {FieldId::kState, FieldId::kState,
                                            FieldId::kState};
constexpr std::array<FieldId, 3> kParts = {FieldId::kTopic, FieldId::kChapter,
                                           FieldId::kChapter};
constexpr std::array<FieldId, 3> kWorks = {FieldId::kTopic, FieldId::kChapter,
                                           FieldId::kGuideline};

// What is prescribed; a topic only beside its class.
constexpr std::array<FieldId, 3> kMedicines = {
    FieldId::kDrug, FieldId::kDrugClass, FieldId::kTopic};

constexpr Role kRoles[] = {
    {"reviewer", kReviewers},
    {"reviewers", kReviewers},
    {"reviewing", kReviewers},
    {"reviewed", kPeople},
    {"license", kStates},
    {"licensed", kStates},
    {"physician", kPeople},
    {"physicians", kPeople},
    {"doctor", kPeople},
    {"doctors", kPeople},
    {"doc", kPeople},
    {"docs", kPeople},
    {"specialist", kPeople},
    {"specialists", kPeople},
    {"specialty", kPeople},
    {"chapter", kParts},
    {"section", kParts},
    {"sections", kParts},
    {"topic", kParts},
    {"guideline", kWorks},
    {"guidelines", kWorks},
    {"cited", kWorks},
    {"drugs", kMedicines},
    {"meds", kMedicines},
    {"medication", kMedicines},
    {"pills", kMedicines},
    {"medications", kMedicines},
};

// Returns the first word behind a name that ends at byte `end`, if a space
// parts them; words.end() if there is none.
const Word* WordBehind(absl::Span<const Word> words, size_t end) {
  const auto* next = std::find_if(
      words.begin(), words.end(),
      [end](const Word& word) { return !word.joined && word.begin >= end; });
  return next != words.end() && next->begin == end + 1 ? next : words.end();
}

// Returns true if the noun at the begin of `words` begins a longer name: the
// medication of "medication management".
bool BeginsName(absl::Span<const Word> words) {
  return GetLexicon(LexiconId::kTreatments).MatchAt(words, 0).end > 1 ||
         GetLexicon(LexiconId::kTopics).MatchAt(words, 0).end > 1;
}

// Leaves the chapters of "opioids chapter", which are a topic, too, of all
// editions.
void LeaveChapters(Understood& names) {
  if (Has(names, FieldId::kChapter)) {
    RemoveReadings(names, [](const Reading& reading) {
      return reading.meaning.field != FieldId::kChapter;
    });
  }
  AddEditions(names.readings);
}

}  // namespace

bool IsPractitioner(absl::string_view name) {
  static constexpr absl::string_view kEndings[] = {
      "ist", "ists", "or", "ors", "er", "ers", "geon", "geons", "ian", "ians"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [name](absl::string_view ending) {
                       return absl::EndsWithIgnoreCase(name, ending);
                     });
}

bool IsSaidOfReviewers(absl::Span<const Word> words, const Understood& names) {
  const Word* const next = WordBehind(words, names.end);
  return Has(names, FieldId::kSpecialty) && next != words.end() &&
         std::any_of(std::begin(kRoles), std::end(kRoles),
                     [next](const Role& role) {
                       return next->text == role.noun &&
                              role.fields[0] == FieldId::kSpecialty;
                     });
}

void ReadRole(absl::string_view text, absl::Span<const Word> words,
              Understood& names) {
  const Word* next = WordBehind(words, names.end);
  if (next == words.end()) return;
  const bool is_medicine =
      Has(names, FieldId::kDrug) || Has(names, FieldId::kDrugClass);
  const bool is_for_pain = is_medicine && next->text == "pain" &&
                           next + 1 != words.end() &&
                           next[1].begin == next->end + 1;
  if (is_for_pain) ++next;
  const auto behind = words.subspan(static_cast<size_t>(next - words.begin()));
  for (const Role& role : kRoles) {
    if (next->text != role.noun) continue;
    const bool is_for_medicines = role.fields == kMedicines;
    if (is_for_medicines ? !is_medicine || BeginsName(behind) : is_for_pain) {
      return;
    }
    // "chiropractor reviewed", but not what was reviewed
    const bool is_verb = role.noun == "reviewed";
    if (is_verb && !IsPractitioner(FoldText(
                       text.substr(names.begin, names.end - names.begin)))) {
      return;
    }
    const auto fits = [&role](const Reading& reading) {
      return std::find(role.fields.begin(), role.fields.end(),
                       reading.meaning.field) != role.fields.end();
    };
    if (std::none_of(names.readings.begin(), names.readings.end(), fits)) {
      return;
    }
    RemoveReadings(names,
                   [&fits](const Reading& reading) { return !fits(reading); });
    names.end = next->end;
    if (role.noun == "chapter") LeaveChapters(names);
  }
}

}  // namespace imr
