// The first age of a worker's years in the summary counts; the sex is looked
// for in the age's sentence, then in the first sentences, then in titles
// ("Ms."), then in what pronouns say most often.
#include "indexer/person.h"

#include <optional>

#include "absl/strings/match.h"

#include "indexer/age.h"
#include "indexer/scan.h"

namespace imr {
namespace {

struct SexWord {
  absl::string_view word;
  bool is_male;
};

constexpr SexWord kSexWords[] = {
    {"male", true},   {"female", false},   {"man", true},
    {"woman", false}, {"gentleman", true}, {"gentlewoman", false},
    {"lady", false},  {"males", true},     {"females", false}};
constexpr SexWord kTitles[] = {{"Mr.", true}, {"Ms.", false}, {"Mrs.", false}};
constexpr SexWord kPronouns[] = {
    {"he", true},  {"she", false},  {"his", true},     {"her", false},
    {"him", true}, {"hers", false}, {"himself", true}, {"herself", false}};

struct FoundSex {
  bool is_male = false;
  Span span;
};

// Calls `use` with each word of `text` and where it stands.
template <typename Use>
void ForEachWord(absl::string_view text, Use&& use) {
  for (size_t i = 0; i < text.size();) {
    if (!IsLetter(text[i])) {
      ++i;
      continue;
    }
    size_t end = i;
    while (end < text.size() && IsLetter(text[end])) ++end;
    use(Between(text, i, end), Span{i, end});
    i = end;
  }
}

std::optional<FoundSex> FindSexWord(absl::string_view text) {
  std::optional<FoundSex> found;
  ForEachWord(text, [&](absl::string_view word, Span span) {
    if (found) return;
    for (const SexWord& row : kSexWords) {
      if (absl::EqualsIgnoreCase(word, row.word)) found = {row.is_male, span};
    }
  });
  return found;
}

// "61 yo F": a letter that stands alone right after the age.
std::optional<FoundSex> FindSexLetter(absl::string_view text, size_t at) {
  const size_t letter = SkipAny(text, at, " \n\f-./,");
  if (letter >= text.size() || !IsWordEnd(text, letter + 1))
    return std::nullopt;
  const Span span = {letter, letter + 1};
  if (text[letter] == 'M') return FoundSex{true, span};
  if (text[letter] == 'F') return FoundSex{false, span};
  return std::nullopt;
}

std::optional<FoundSex> FindTitle(absl::string_view text) {
  std::optional<FoundSex> found;
  for (const SexWord& row : kTitles) {
    const Span span = FindPhrase(text, row.word);
    if (!span.found() || (found && found->span.begin < span.begin)) continue;
    found = {row.is_male, span};
  }
  return found;
}

std::optional<FoundSex> CountPronouns(absl::string_view text) {
  int balance = 0;
  std::optional<FoundSex> first[2];
  ForEachWord(text, [&](absl::string_view word, Span span) {
    for (const SexWord& row : kPronouns) {
      if (!absl::EqualsIgnoreCase(word, row.word)) continue;
      balance += row.is_male ? 1 : -1;
      if (!first[row.is_male]) first[row.is_male] = {row.is_male, span};
    }
  });
  return balance == 0 ? std::nullopt : first[balance > 0];
}

// The first sentences tell of the worker; later ones may tell of others.
constexpr int kOpeningSentences = 3;

absl::string_view Opening(absl::string_view text) {
  size_t end = 0;
  for (int i = 0; i < kOpeningSentences && end < text.size(); ++i) {
    end = SentenceEnd(text, end + (i > 0 ? 1 : 0));
  }
  return text.substr(0, end);
}

std::optional<FoundSex> FindSex(absl::string_view text,
                                const std::optional<FoundAge>& age) {
  if (age) {
    const size_t end = age->span.end;
    if (const auto found = FindSexLetter(text, end)) return found;
    const absl::string_view sentence =
        Between(text, end, SentenceEnd(text, end));
    if (auto found = FindSexWord(sentence)) {
      found->span.begin += end;
      found->span.end += end;
      return found;
    }
  }
  if (const auto found = FindSexWord(Opening(text))) return found;
  if (const auto found = FindTitle(text)) return found;
  return CountPronouns(text);
}

}  // namespace

void ReadPerson(const Passage& passage, absl::string_view summary,
                Letter& letter) {
  const std::optional<FoundAge> age = FindAge(summary);
  if (age) {
    letter.age = age->age;
    letter.evidence.push_back(passage.EvidenceOf(
        "age", Between(summary, age->span.begin, age->span.end)));
  }
  if (const auto sex = FindSex(summary, age)) {
    letter.sex = sex->is_male ? "male" : "female";
    letter.evidence.push_back(passage.EvidenceOf(
        "sex", Between(summary, sex->span.begin, sex->span.end)));
  }
}

}  // namespace imr
