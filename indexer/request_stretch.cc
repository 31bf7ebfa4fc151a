// Each reader takes what those before it found: drug names say which numbers
// are strengths, strengths and dose forms what kind of request it is.
#include "indexer/request_stretch.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/misspelt_words.h"

namespace imr {
namespace {

// Forms that drugs alone have; there are kits, films and drops of all sorts.
bool IsOfDrugsAlone(absl::string_view form) {
  return form == "tablet" || form == "capsule" || form == "cream" ||
         form == "ointment" || form == "lotion" || form == "gel" ||
         form == "suspension" || form == "suppository";
}

RequestDose DoseOf(const RequestStretch& stretch) {
  const RequestStrength* strength = stretch.strength;
  const absl::string_view form = stretch.form.name;
  return {.is_printed = (strength != nullptr && !strength->IsAmount()) ||
                        IsOfDrugsAlone(form),
          .is_rubbed_in = (IsTopicalForm(form) && form != "patch") ||
                          (strength != nullptr && strength->unit == "%")};
}

// Returns true if a drug in the name of the treatment is not asked for: the
// Tenex procedure is an operation, an insulin pump a device.
bool OnlyNamesDrugs(const RequestTreatment& treatment) {
  return treatment.entry->name == "surgery" ||
         treatment.entry->Column("category") == "dmepos";
}

void DropNamesWithinOthers(RequestStretch& stretch) {
  const auto is_within = [&](const RequestDrug& drug) {
    return std::any_of(
        stretch.treatments.begin(), stretch.treatments.end(),
        [&](const RequestTreatment& treatment) {
          return OnlyNamesDrugs(treatment) &&
                 stretch.words[treatment.first].begin <= drug.begin &&
                 drug.end <= stretch.words[treatment.last - 1].end;
        });
  };
  stretch.drugs.erase(
      std::remove_if(stretch.drugs.begin(), stretch.drugs.end(), is_within),
      stretch.drugs.end());
}

// Where no treatment is known, or only such as say little ("therapy"), one may
// be misspelt.
void MendTreatments(absl::string_view request, RequestStretch& stretch) {
  if (!std::all_of(stretch.treatments.begin(), stretch.treatments.end(),
                   IsQualifier)) {
    return;
  }
  std::vector<Word> mended =
      MendWords(request, stretch.words, LexiconId::kTreatments);
  if (mended.empty()) return;
  std::vector<RequestTreatment> treatments = FindTreatments(mended);
  if (treatments.empty()) return;
  stretch.words = std::move(mended);
  stretch.treatments = std::move(treatments);
}

}  // namespace

RequestStretch ReadStretch(absl::string_view heading, absl::string_view lower,
                           RequestSpan span) {
  const absl::string_view text = span.In(heading);
  RequestStretch s;
  s.span = span;
  s.tokens = TokenizeRequest(span.In(lower));
  s.words = SplitWords(text);
  s.treatments = FindTreatments(s.words);
  s.drugs = FindDrugs(text, s.words, s.tokens, !s.treatments.empty());
  DropNamesWithinOthers(s);
  if (s.drugs.empty()) MendTreatments(text, s);
  std::vector<size_t> drug_ends;
  for (const RequestDrug& drug : s.drugs) drug_ends.push_back(drug.end);
  s.strengths = FindStrengths(s.tokens, drug_ends);
  // The cream of a treatment that no drug is named in is no dose form.
  const bool may_have_form = !s.drugs.empty() || s.treatments.empty();
  if (may_have_form) s.form = FindDoseForm(s.tokens);
  s.strength = ChooseStrength(s.strengths, IsTopicalForm(s.form.name));
  s.category = ChooseCategory(s.words, s.treatments, s.drugs, DoseOf(s));
  return s;
}

bool IsListedDose(absl::string_view lower, const RequestStretch& stretch,
                  const RequestDrug& drug) {
  constexpr size_t kFarthestStrength = 12;  // " tablets of "
  const bool has_strength = std::any_of(
      stretch.strengths.begin(), stretch.strengths.end(),
      [&](const RequestStrength& strength) {
        const size_t begin = stretch.tokens[strength.first].begin;
        return begin >= drug.end && begin <= drug.end + kFarthestStrength;
      });
  absl::string_view before = absl::StripTrailingAsciiWhitespace(
      stretch.span.In(lower).substr(0, drug.begin));
  const bool is_item =
      before.empty() || absl::StrContains(",;&+", before.back()) ||
      absl::EndsWith(before, " and") || absl::EndsWith(before, " plus");
  return has_strength && is_item;
}

}  // namespace imr
