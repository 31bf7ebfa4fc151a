// Names are matched by the drug lexicon, longest first; what follows a name
// and what stands between two names decide how far a drug reaches.
#include "indexer/request_drugs.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

#include "common/lexicon.h"
#include "common/lexicons.h"
#include "indexer/misspelt_drug.h"
#include "indexer/request_form.h"
#include "indexer/request_percents.h"

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

constexpr int kLeastAmount = 10;

bool IsNameEnding(absl::string_view word) {
  return std::find(std::begin(kNameEndings), std::end(kNameEndings), word) !=
         std::end(kNameEndings);
}

// Whether a word of a matched form is no part of the name: the dose form
// ("lidocaine ointment") or an amount ("robaxin 750", "kenalog 40"); not the
// number of "Tylenol #3" or "vitamin B-12".
bool IsBesideName(absl::string_view request, const Word& word) {
  int number = 0;
  const bool is_apart = word.begin > 0 && (request[word.begin - 1] == ' ' ||
                                           request[word.begin - 1] == '#');
  const bool is_amount = is_apart && absl::SimpleAtoi(word.text, &number) &&
                         number >= kLeastAmount;
  return is_amount || IsDoseForm(word.text);
}

// "topical" of the form "topical ketoprofen" is no part of the name.
size_t NameBegin(absl::Span<const Word> words, const LexiconMatch& match) {
  const bool is_kind = words[match.begin].text == "topical" ||
                       words[match.begin].text == "compounded";
  return is_kind && match.end > match.begin + 1 ? match.begin + 1 : match.begin;
}

// One past the last word of the name that the lexicon matched, with salt and
// release form.
size_t NameEnd(absl::string_view request, absl::Span<const Word> words,
               const LexiconMatch& match) {
  size_t end = match.end;
  while (end > match.begin + 1 && IsBesideName(request, words[end - 1])) {
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

// Lets a drug's printed name reach to `end`, and over the parenthesis that
// closes one in it.
void ExtendName(absl::string_view request, RequestDrug& drug, size_t end) {
  const absl::string_view name = request.substr(drug.begin, end - drug.begin);
  if (absl::StrContains(name, "(") && !absl::EndsWith(name, ")") &&
      request.substr(end, 1) == ")") {
    ++end;
  }
  drug.end = end;
  drug.drug.name = std::string(request.substr(drug.begin, end - drug.begin));
}

// Adds `next` unless it is a second name of a drug found before, or a part of
// it: "LidoPro (lidocaine 4%, ...)". The fuller of two names side by side
// gives the ingredients: "Hydrocodone (Norco)".
void AddDrug(absl::string_view request, RequestDrug next,
             std::vector<RequestDrug>& found) {
  for (RequestDrug& known : found) {
    const bool beside =
        &known == &found.back() && AreSideBySide(request, known, next);
    const bool is_part = Includes(known.drug, next.drug);
    const size_t count = next.drug.ingredients.size();
    if (!is_part && !(beside && Includes(next.drug, known.drug))) continue;
    if (!is_part) {
      known.drug.ingredients = std::move(next.drug.ingredients);
      known.drug.drug_class = std::move(next.drug.drug_class);
    }
    const bool is_same = known.drug.ingredients.size() == count;
    const bool is_open = absl::StrContains(known.drug.name, '(') &&
                         !absl::StrContains(known.drug.name, ')');
    if (beside && (is_same || is_open)) ExtendName(request, known, next.end);
    return;
  }
  found.push_back(std::move(next));
}

// "5" of "Lidoderm 5%": the lexicon's form goes on to the strength.
size_t WithoutPercent(absl::string_view request, size_t begin, size_t end) {
  if (request.substr(end, 1) != "%" && request.substr(end, 2) != " %") {
    return end;
  }
  const size_t space = request.substr(0, end).rfind(' ');
  return space == absl::string_view::npos || space <= begin ? end : space;
}

// Whether a dose stands right after byte `end`: "Naporxen 500mg", "HCL 5 %".
bool IsBeforeDose(const RequestTokens& tokens, size_t end) {
  size_t i = 0;
  while (i < tokens.size() && tokens[i].begin < end) ++i;
  while (IsNameEnding(tokens[i].text)) ++i;
  while (tokens[i].IsNumber() && tokens[i + 1].Is("/")) i += 2;
  return tokens[i].IsNumber() &&
         tokens[i + 1].IsAny({"mg", "mgs", "mcg", "%", "percent"});
}

bool Covers(absl::Span<const LexiconMatch> matches, size_t word) {
  return std::any_of(matches.begin(), matches.end(),
                     [word](const LexiconMatch& match) {
                       return match.begin <= word && word < match.end;
                     });
}

// Letters of the shortest word that is taken for a misspelt drug though no
// dose follows it.
constexpr size_t kShortestWithoutDose = 8;

// Returns where the request's last dose begins, 0 if it has none.
size_t LastDose(const RequestTokens& tokens) {
  for (size_t i = tokens.size(); i-- > 0;) {
    if (tokens[i].IsNumber() && tokens[i + 1].IsAny({"mg", "mcg", "%"})) {
      return tokens[i].begin;
    }
  }
  return 0;
}

// Whether only a sign joins word `i` to a drug beside it: "Hydrocodoen/APAP",
// "Norco (hydrocodoen)".
bool IsJoinedToDrug(absl::string_view request, absl::Span<const Word> words,
                    absl::Span<const LexiconMatch> matches, size_t i) {
  const auto has_sign = [&](size_t first) {
    const size_t begin = words[first].end;
    const size_t end = words[first + 1].begin;
    if (end <= begin) return false;  // parts of one hyphenated word
    const absl::string_view gap = request.substr(begin, end - begin);
    return gap.find_first_of("/+(") != absl::string_view::npos;
  };
  return std::any_of(matches.begin(), matches.end(),
                     [&](const LexiconMatch& match) {
                       return (match.begin == i + 1 && has_sign(i)) ||
                              (match.end == i && has_sign(i - 1));
                     });
}

// Adds the words that misspell a drug: before a dose, joined to a drug, or in a
// request in which nothing else is known; and those that begin a drug's name,
// before a dose.
void AddMisspelt(absl::string_view request, absl::Span<const Word> words,
                 const RequestTokens& tokens, bool has_treatments,
                 std::vector<LexiconMatch>& matches) {
  const bool is_unknown = !has_treatments && matches.empty();
  const size_t last_dose = LastDose(tokens);
  for (size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (word.text.size() < kShortestMisspelt || IsDoseForm(word.text) ||
        Covers(matches, i)) {
      continue;
    }
    const bool may_be =
        (is_unknown && word.text.size() >= kShortestWithoutDose) ||
        IsBeforeDose(tokens, word.end) ||
        IsJoinedToDrug(request, words, matches, i);
    const LexiconEntry* drug = may_be ? FindMisspeltDrug(word.text) : nullptr;
    if (drug == nullptr && word.end <= last_dose) {
      drug = FindCutDrug(word.text);
    }
    if (drug != nullptr) matches.push_back({{drug}, i, i + 1});
  }
  std::sort(matches.begin(), matches.end(),
            [](const LexiconMatch& a, const LexiconMatch& b) {
              return a.begin < b.begin;
            });
}

}  // namespace

std::vector<RequestDrug> FindDrugs(absl::string_view request,
                                   absl::Span<const Word> words,
                                   const RequestTokens& tokens,
                                   bool has_treatments) {
  std::vector<RequestDrug> found;
  std::vector<LexiconMatch> matches =
      GetLexicon(LexiconId::kDrugs).FindAll(words);
  AddMisspelt(request, words, tokens, has_treatments, matches);
  for (const LexiconMatch& match : matches) {
    const LexiconEntry& entry = *match.entries.front();
    RequestDrug next;
    next.begin = words[NameBegin(words, match)].begin;
    next.end = WithoutPercent(request, next.begin,
                              words[NameEnd(request, words, match) - 1].end);
    ExtendName(request, next, next.end);
    next.drug.ingredients = IngredientsOf(entry);
    next.drug.drug_class = std::string(entry.Column("class"));
    AddDrug(request, std::move(next), found);
  }
  const bool is_compound = found.size() > 1;
  if (is_compound) ReadPercents(tokens, found);
  return found;
}

}  // namespace imr
