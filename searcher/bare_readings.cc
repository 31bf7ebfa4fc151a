#include "searcher/bare_readings.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"

#include "common/lexicons.h"
#include "searcher/bare_patterns.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

struct BareField {
  FieldId field;
  bool is_everyday;  // its names are everyday words too
};

// The fields whose names are understood, in the order in which readings are
// shown.
constexpr BareField kBareFields[] = {
    {FieldId::kDrug, false},      {FieldId::kOutcome, false},
    {FieldId::kTopic, true},      {FieldId::kDrugClass, false},
    {FieldId::kGuideline, false}, {FieldId::kChapter, true},
    {FieldId::kSpecialty, false}, {FieldId::kTreatment, true},
    {FieldId::kCategory, false},  {FieldId::kBodyPart, true},
    {FieldId::kState, false},
};

// A field whose reading makes another field's the same or wrong.
struct Outdone {
  FieldId by;
  FieldId field;
};

constexpr Outdone kOutdone[] = {
    {FieldId::kDrug, FieldId::kTopic},
    {FieldId::kDrug, FieldId::kDrugClass},
    {FieldId::kDrug, FieldId::kTreatment},
    {FieldId::kDrug, FieldId::kCategory},
    {FieldId::kDrug, FieldId::kSubcategory},
    {FieldId::kDrugClass, FieldId::kCategory},
    {FieldId::kDrugClass, FieldId::kSubcategory},
};

bool IsAlnum(absl::string_view text, size_t at) {
  return at < text.size() &&
         absl::ascii_isalnum(static_cast<unsigned char>(text[at]));
}

bool IsOneOf(absl::string_view text, size_t at, absl::string_view bytes) {
  return at < text.size() && bytes.find(text[at]) != absl::string_view::npos;
}

// Returns true if what stands in [begin, end) is whole: "norco" is not meant
// in "norco-like" or "norco*". `joints` join what stands on their sides.
bool StandsAlone(absl::string_view text, size_t begin, size_t end,
                 absl::string_view joints) {
  const bool joined_before =
      begin > 0 && (IsAlnum(text, begin - 1) ||
                    (begin > 1 && IsOneOf(text, begin - 1, joints) &&
                     IsAlnum(text, begin - 2)));
  const bool joined_behind =
      IsAlnum(text, end) || IsOneOf(text, end, "*") ||
      (IsOneOf(text, end, joints) && IsAlnum(text, end + 1));
  return !joined_before && !joined_behind;
}

// Joints of names, and of figures: 2016 is not meant in 11/18/2016.
constexpr absl::string_view kNameJoints = "-_";
constexpr absl::string_view kFigureJoints = "-_/.:";

bool IsSpinalLevel(const Word& word) {
  const absl::string_view text = word.text;
  return text.size() >= 2 && text.size() <= 3 &&
         absl::string_view("ctls").find(text[0]) != absl::string_view::npos &&
         std::all_of(text.begin() + 1, text.end(), [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c));
         });
}

bool AreSpinalLevels(absl::Span<const Word> words) {
  return std::all_of(words.begin(), words.end(), IsSpinalLevel);
}

bool Has(const Understood& understood, FieldId field) {
  return std::any_of(
      understood.readings.begin(), understood.readings.end(),
      [field](const Reading& r) { return r.meaning.field == field; });
}

// Returns true for a visit to a specialist, among treatments.
bool IsConsultation(const Reading& reading) {
  if (reading.meaning.field != FieldId::kTreatment) return false;
  const LexiconEntry* treatment =
      GetLexicon(LexiconId::kTreatments).FindName(reading.meaning.value);
  return treatment != nullptr &&
         treatment->Column("category") == "evaluation management";
}

template <typename Predicate>
void RemoveReadings(Understood& understood, Predicate is_unwanted) {
  auto& readings = understood.readings;
  readings.erase(std::remove_if(readings.begin(), readings.end(), is_unwanted),
                 readings.end());
}

void RemoveOutdone(Understood& understood) {
  for (const Outdone& row : kOutdone) {
    if (!Has(understood, row.by)) continue;
    RemoveReadings(understood, [&row](const Reading& reading) {
      return reading.meaning.field == row.field;
    });
  }
  if (Has(understood, FieldId::kSpecialty)) {
    RemoveReadings(understood, IsConsultation);
  }
}

// Returns true if only fields with everyday names are meant.
bool AreEverydayWords(const std::vector<Reading>& readings) {
  return std::all_of(
      readings.begin(), readings.end(), [](const Reading& reading) {
        return std::any_of(std::begin(kBareFields), std::end(kBareFields),
                           [&reading](const BareField& bare) {
                             return bare.is_everyday &&
                                    bare.field == reading.meaning.field;
                           });
      });
}

// Returns the longest names of the lexicons that start at `words[at]`.
Understood NamesAt(absl::string_view text, absl::Span<const Word> words,
                   size_t at) {
  Understood names;
  for (const BareField& bare : kBareFields) {
    const Field& field = GetField(bare.field);
    const LexiconMatch match = GetLexicon(field.vocabulary).MatchAt(words, at);
    if (match.entries.empty()) continue;
    const size_t end = words[match.end - 1].end;
    const bool is_name = end >= names.end &&
                         StandsAlone(text, words[at].begin, end, kNameJoints) &&
                         !AreSpinalLevels(words.subspan(at, match.end - at));
    if (!is_name) continue;
    if (end > names.end) names = Understood();
    names.begin = words[at].begin;
    names.end = end;
    for (const LexiconEntry* entry : match.entries) {
      names.readings.push_back(ReadingOf(field, *entry));
    }
  }
  RemoveOutdone(names);
  names.or_words = !names.readings.empty() && AreEverydayWords(names.readings);
  return names;
}

// Returns where figures at `word` begin: at their "#", if they have one.
size_t FiguresBegin(absl::string_view text, const Word& word) {
  const bool has_sign = word.begin > 0 && text[word.begin - 1] == '#';
  return has_sign ? word.begin - 1 : word.begin;
}

}  // namespace

Understood BareReadingsAt(absl::string_view text, absl::Span<const Word> words,
                          size_t at, bool after_guideline) {
  Understood names = NamesAt(text, words, at);
  const size_t begin = FiguresBegin(text, words[at]);
  for (Understood figures : {PatternAt(text, begin, !after_guideline),
                             ClosedReadingsAt(words, at)}) {
    if (figures.end > names.end &&
        StandsAlone(text, figures.begin, figures.end, kFigureJoints)) {
      names = std::move(figures);
    }
  }
  return names;
}

}  // namespace imr
