// StemOf: English plurals by their endings, with a table of those that go
// their own way. Only plurals: a full stemmer makes one word of medical and
// medication, and of lateral and later.
#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "common/words.h"

namespace imr {
namespace {

struct StemRow {
  absl::string_view from;
  absl::string_view to;
};

// Words whose singular the endings below would miss, in the order of the
// alphabet; a word that stands for itself is no plural.
constexpr StemRow kWords[] = {
    {"aches", "ache"},
    {"always", "always"},
    {"analyses", "analysis"},
    {"anastomoses", "anastomosis"},
    {"apparatuses", "apparatus"},
    {"arkansas", "arkansas"},
    {"arthrodeses", "arthrodesis"},
    {"atlas", "atlas"},
    {"backaches", "backache"},
    {"bias", "bias"},
    {"biceps", "biceps"},
    {"bonuses", "bonus"},
    {"bursae", "bursa"},
    {"calluses", "callus"},
    {"calories", "calorie"},
    {"calves", "calf"},
    {"canvas", "canvas"},
    {"caries", "caries"},
    {"cesis", "cesi"},
    {"children", "child"},
    {"crises", "crisis"},
    {"crps", "crps"},  // complex regional pain syndrome
    {"diabetes", "diabetes"},
    {"diagnoses", "diagnosis"},
    {"does", "does"},
    {"esis", "esi"},
    {"feet", "foot"},
    {"fibroses", "fibrosis"},
    {"focuses", "focus"},
    {"foramina", "foramen"},
    {"forceps", "forceps"},
    {"ganglia", "ganglion"},
    {"goes", "goes"},
    {"halves", "half"},
    {"headaches", "headache"},
    {"herpes", "herpes"},
    {"hrs", "hr"},
    {"hypotheses", "hypothesis"},
    {"kansas", "kansas"},
    {"lens", "lens"},
    {"lenses", "lens"},
    {"lesis", "lesi"},
    {"men", "man"},
    {"menisci", "meniscus"},
    {"metastases", "metastasis"},
    {"mris", "mri"},
    {"neuroses", "neurosis"},
    {"news", "news"},
    {"orthoses", "orthosis"},
    {"pancreas", "pancreas"},
    {"pens", "pens"},  // percutaneous electrical nerve stimulation
    {"perhaps", "perhaps"},
    {"phalanges", "phalanx"},
    {"plexuses", "plexus"},
    {"ppis", "ppi"},
    {"prognoses", "prognosis"},
    {"prostheses", "prosthesis"},
    {"psychoses", "psychosis"},
    {"quadriceps", "quadriceps"},
    {"rabies", "rabies"},
    {"scabies", "scabies"},
    {"scolioses", "scoliosis"},
    {"series", "series"},
    {"sinuses", "sinus"},
    {"snris", "snri"},
    {"species", "species"},
    {"ssris", "ssri"},
    {"statuses", "status"},
    {"stenoses", "stenosis"},
    {"stimuli", "stimulus"},
    {"synopses", "synopsis"},
    {"teeth", "tooth"},
    {"tens", "tens"},  // transcutaneous electrical nerve stimulation
    {"texas", "texas"},
    {"tfesis", "tfesi"},
    {"theses", "thesis"},
    {"thromboses", "thrombosis"},
    {"toothaches", "toothache"},
    {"triceps", "triceps"},
    {"utis", "uti"},
    {"vertebrae", "vertebra"},
    {"viruses", "virus"},
    {"whereas", "whereas"},
    {"women", "woman"},
    {"yrs", "yr"},
};

// The first ending that fits is replaced.
constexpr StemRow kEndings[] = {
    {"ss", "ss"},    // process, abscess
    {"us", "us"},    // uterus
    {"is", "is"},    // pelvis, arthritis
    {"sses", "ss"},  // processes
    {"ches", "ch"},  // patches, crutches
    {"shes", "sh"},  // rashes
    {"xes", "x"},    // reflexes
    {"ies", "y"},    // biopsies
    {"s", ""},       // injections, doses, vertebras
};

constexpr size_t kShortestPlural = 4;  // "gas", "was", "pus" are none

constexpr bool WordsAreSorted() {
  for (size_t i = 1; i < std::size(kWords); ++i) {
    if (kWords[i - 1].from >= kWords[i].from) return false;
  }
  return true;
}
static_assert(WordsAreSorted());

const StemRow* FindWord(absl::string_view word) {
  const auto* const row = std::lower_bound(
      std::begin(kWords), std::end(kWords), word,
      [](const StemRow& r, absl::string_view w) { return r.from < w; });
  return row != std::end(kWords) && row->from == word ? row : nullptr;
}

bool IsAsciiLetters(absl::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string StemByEnding(absl::string_view word) {
  for (const StemRow& row : kEndings) {
    if (!absl::EndsWith(word, row.from)) continue;
    const absl::string_view stem =
        word.substr(0, word.size() - row.from.size());
    // "ties" is "tie": one letter is too little for "-y".
    const bool is_tie = row.from == "ies" && stem.size() == 1;
    return is_tie ? absl::StrCat(stem, "ie") : absl::StrCat(stem, row.to);
  }
  return std::string(word);
}

// Returns true for a form of a drug that looks like the plural of another
// word. Look-alike drugs are different drugs; "norcos", though, is the plural
// of Norco. Words of longer forms stay ordinary: "lidocaine patches" must not
// keep "patches" from "patch".
bool IsDrugName(absl::string_view word) {
  const Lexicon& drugs = GetLexicon(LexiconId::kDrugs);
  if (!drugs.BeginsForm(word)) return false;  // as nearly all words
  const std::vector<const LexiconEntry*> named = drugs.FindForm(word);
  const std::vector<const LexiconEntry*> singular =
      drugs.FindForm(StemByEnding(word));
  return absl::c_any_of(named, [&singular](const LexiconEntry* drug) {
    return !absl::c_linear_search(singular, drug);
  });
}

}  // namespace

std::string StemOf(absl::string_view word) {
  if (const StemRow* const row = FindWord(word)) return std::string(row->to);
  const bool is_plural = word.size() >= kShortestPlural && word.back() == 's' &&
                         IsAsciiLetters(word) && !IsDrugName(word);
  if (!is_plural) return std::string(word);
  const std::string stem = StemByEnding(word);
  const StemRow* const row = FindWord(stem);  // "mens" is "men" is "man"
  return row == nullptr ? stem : std::string(row->to);
}

std::vector<std::string> FormsOf(absl::string_view word) {
  const std::string stem = StemOf(word);
  std::vector<std::string> forms = {stem};
  const auto add = [&](std::string form) {
    const bool is_new =
        std::find(forms.begin(), forms.end(), form) == forms.end();
    if (is_new && StemOf(form) == stem) forms.push_back(std::move(form));
  };
  for (const StemRow& row : kWords) {
    if (row.to == stem) add(std::string(row.from));
  }
  // Forms of forms too: "mens" is "men" is "man".
  for (size_t i = 0; i < forms.size(); ++i) {
    const std::string form = forms[i];
    for (const StemRow& row : kEndings) {
      absl::string_view root = form;
      if (absl::ConsumeSuffix(&root, row.to)) add(absl::StrCat(root, row.from));
    }
  }
  add(std::string(word));
  return forms;
}

}  // namespace imr
