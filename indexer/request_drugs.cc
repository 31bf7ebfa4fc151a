// Names are matched by the drug lexicon, longest first; what follows a name
// and what stands between two names decide how far a drug reaches.
#include "indexer/request_drugs.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "common/lexicon.h"
#include "common/lexicons.h"

namespace imr {
namespace {

// Salts and release forms: part of a drug's printed name.
constexpr absl::string_view kNameEndings[] = {"hcl",        "hydrochloride",
                                              "hbr",        "hydrobromide",
                                              "sodium",     "potassium",
                                              "citrate",    "tartrate",
                                              "succinate",  "sulfate",
                                              "acetate",    "acetonide",
                                              "maleate",    "besylate",
                                              "mesylate",   "phosphate",
                                              "bitartrate", "epolamine",
                                              "magnesium",  "calcium",
                                              "er",         "xr",
                                              "sr",         "cr",
                                              "ir",         "la",
                                              "xl",         "dr",
                                              "ec",         "odt",
                                              "es",         "hp",
                                              "ds",         "cd",
                                              "xt"};

struct FormWord {
  absl::string_view word;
  absl::string_view form;
  bool is_topical = false;
};

constexpr FormWord kFormWords[] = {{"tablet", "tablet"},
                                   {"tablets", "tablet"},
                                   {"tab", "tablet"},
                                   {"tabs", "tablet"},
                                   {"caplet", "tablet"},
                                   {"caplets", "tablet"},
                                   {"capsule", "capsule"},
                                   {"capsules", "capsule"},
                                   {"cap", "capsule"},
                                   {"caps", "capsule"},
                                   {"softgel", "capsule"},
                                   {"softgels", "capsule"},
                                   {"patch", "patch", true},
                                   {"patches", "patch", true},
                                   {"cream", "cream", true},
                                   {"creams", "cream", true},
                                   {"gel", "gel", true},
                                   {"ointment", "ointment", true},
                                   {"lotion", "lotion", true},
                                   {"liniment", "lotion", true},
                                   {"balm", "ointment", true},
                                   {"foam", "foam", true},
                                   {"roll-on", "lotion", true},
                                   {"suspension", "suspension"},
                                   {"solution", "solution"},
                                   {"syrup", "solution"},
                                   {"elixir", "solution"},
                                   {"liquid", "solution"},
                                   {"drops", "drops"},
                                   {"suppository", "suppository"},
                                   {"suppositories", "suppository"},
                                   {"spray", "spray"},
                                   {"inhaler", "inhaler"},
                                   {"film", "film"},
                                   {"films", "film"},
                                   {"lozenge", "lozenge"},
                                   {"lozenges", "lozenge"},
                                   {"troche", "lozenge"},
                                   {"powder", "powder"},
                                   {"kit", "kit"},
                                   {"pen", "injection"},
                                   {"vial", "injection"},
                                   {"vials", "injection"},
                                   {"syringe", "injection"},
                                   {"syringes", "injection"},
                                   {"injection", "injection"},
                                   {"injections", "injection"},
                                   {"im", "injection"}};

const FormWord* FindFormWord(absl::string_view word) {
  const auto* row =
      std::find_if(std::begin(kFormWords), std::end(kFormWords),
                   [&](const FormWord& form) { return form.word == word; });
  return row == std::end(kFormWords) ? nullptr : row;
}

bool IsNameEnding(absl::string_view word) {
  return std::find(std::begin(kNameEndings), std::end(kNameEndings), word) !=
         std::end(kNameEndings);
}

// One past the last word of the name that the lexicon matched: without the
// dose form ("Lidocaine ointment"), with salt and release form.
size_t NameEnd(absl::Span<const Word> words, const LexiconMatch& match) {
  size_t end = match.end;
  while (end > match.begin + 1 &&
         FindFormWord(words[end - 1].text) != nullptr) {
    --end;
  }
  while (end < words.size() && IsNameEnding(words[end].text)) ++end;
  return end;
}

bool Includes(const Drug& all, const Drug& part) {
  return std::includes(all.ingredients.begin(), all.ingredients.end(),
                       part.ingredients.begin(), part.ingredients.end());
}

// Whether two names stand side by side as names of one drug: "A (B)", "A/B".
bool AreSideBySide(absl::string_view request, const RequestDrug& first,
                   const RequestDrug& second) {
  const absl::string_view gap =
      request.substr(first.end, second.begin - first.end);
  return std::none_of(gap.begin(), gap.end(), [](char c) {
    return absl::ascii_isalnum(static_cast<unsigned char>(c));
  });
}

void ExtendName(absl::string_view request, RequestDrug& drug, size_t end) {
  const absl::string_view name = request.substr(drug.begin, end - drug.begin);
  const bool opened = name.find('(') != absl::string_view::npos;
  if (opened && request.substr(end, 1) == ")") ++end;
  drug.end = end;
  drug.drug.name = std::string(request.substr(drug.begin, end - drug.begin));
}

// Adds `next` unless it is a second name of a drug found before; the fuller
// of two names side by side gives the ingredients: "Hydrocodone (Norco)".
void AddDrug(absl::string_view request, RequestDrug next,
             std::vector<RequestDrug>& found) {
  for (RequestDrug& known : found) {
    const bool beside =
        &known == &found.back() && AreSideBySide(request, known, next);
    const bool is_part = Includes(known.drug, next.drug);
    if (!is_part && !(beside && Includes(next.drug, known.drug))) continue;
    if (!is_part) {
      known.drug.ingredients = std::move(next.drug.ingredients);
      known.drug.drug_class = std::move(next.drug.drug_class);
    }
    if (beside) ExtendName(request, known, next.end);
    return;
  }
  found.push_back(std::move(next));
}

// The bytes of a number before "%" or "percent", at token `i`.
std::string PercentAt(const RequestTokens& tokens, size_t i) {
  if (!tokens[i].IsNumber() || !tokens[i + 1].IsAny({"%", "percent"})) {
    return "";
  }
  return absl::StrCat(tokens[i].text, " %");
}

// Gives each part of a compound its percentage: the first one after its name,
// or the last one before it where percentages come first.
void ReadPercents(const RequestTokens& tokens,
                  std::vector<RequestDrug>& drugs) {
  size_t next = 0;
  bool before = false;
  std::string pending;
  for (size_t i = 0; i < tokens.size(); ++i) {
    while (next < drugs.size() && drugs[next].begin <= tokens[i].begin) {
      before |= next == 0 && !pending.empty();
      if (before) drugs[next].drug.percent = std::exchange(pending, "");
      ++next;
    }
    std::string percent = PercentAt(tokens, i);
    if (percent.empty()) continue;
    const bool names_last = next > 0 && !before;
    if (names_last && drugs[next - 1].drug.percent.empty()) {
      drugs[next - 1].drug.percent = std::move(percent);
    } else {
      pending = std::move(percent);
    }
  }
}

}  // namespace

std::vector<RequestDrug> FindDrugs(absl::string_view request,
                                   absl::Span<const Word> words,
                                   const RequestTokens& tokens) {
  std::vector<RequestDrug> found;
  for (const LexiconMatch& match :
       GetLexicon(LexiconId::kDrugs).FindAll(words)) {
    const LexiconEntry& entry = *match.entries.front();
    RequestDrug next;
    next.begin = words[match.begin].begin;
    next.end = words[NameEnd(words, match) - 1].end;
    next.drug.name =
        std::string(request.substr(next.begin, next.end - next.begin));
    next.drug.ingredients = IngredientsOf(entry);
    next.drug.drug_class = std::string(entry.Column("class"));
    AddDrug(request, std::move(next), found);
  }
  if (found.size() > 1) ReadPercents(tokens, found);
  return found;
}

RequestForm FindDoseForm(const RequestTokens& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    const FormWord* row =
        tokens[i].IsWord() ? FindFormWord(tokens[i].text) : nullptr;
    if (row != nullptr) return {row->form, i};
  }
  return {};
}

bool IsTopicalForm(absl::string_view form) {
  return std::any_of(
      std::begin(kFormWords), std::end(kFormWords),
      [&](const FormWord& row) { return row.form == form && row.is_topical; });
}

}  // namespace imr
