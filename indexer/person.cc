// The first age of a worker's years in the summary counts; the sex is looked
// for in the age's sentence, then in the first sentences, then in titles
// ("Ms."), then in what pronouns say most often.
#include "indexer/person.h"

#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

#include "indexer/scan.h"

namespace imr {
namespace {

// Workers; excludes "a 5 year old injury" and "his 12-year-old son".
constexpr int kYoungest = 14;
constexpr int kOldest = 99;

struct FoundAge {
  int age = 0;
  Span span;  // the number and its unit
};

unsigned char Byte(char c) { return static_cast<unsigned char>(c); }

bool IsLetter(char c) { return absl::ascii_isalpha(Byte(c)); }
bool IsDigit(char c) { return absl::ascii_isdigit(Byte(c)); }

size_t SkipAny(absl::string_view text, size_t at, absl::string_view signs) {
  while (at < text.size() && absl::StrContains(signs, text[at])) ++at;
  return at;
}

// Returns the end of the first of `words` that stands whole at `at`.
template <size_t kCount>
size_t MatchAnyWord(absl::string_view text, size_t at,
                    const absl::string_view (&words)[kCount]) {
  for (const absl::string_view word : words) {
    const size_t end = MatchPhrase(text, at, word);
    if (end != kNotFound && (end == text.size() || !IsLetter(text[end]))) {
      return end;
    }
  }
  return kNotFound;
}

constexpr absl::string_view kJoints = " \n\f-";

// Returns the end of "year old", "-year-old", "y/o", "yo", "yrs. of age" at
// `at`, or kNotFound.
size_t EndOfYears(absl::string_view text, size_t at) {
  constexpr absl::string_view kWhole[] = {"yo", "y/o", "y.o", "yof", "yom"};
  constexpr absl::string_view kYears[] = {"years", "year", "yrs", "yr", "y"};
  constexpr absl::string_view kOld[] = {"old", "olds", "of age",
                                        "o",   "male", "female"};
  at = SkipAny(text, at, kJoints);
  if (const size_t end = MatchAnyWord(text, at, kWhole); end != kNotFound) {
    // The F of "61 yoF" is left for the sex.
    const bool has_sex = absl::ascii_tolower(Byte(text[end - 1])) != 'o';
    return has_sex ? end - 1 : end;
  }
  const size_t years = MatchAnyWord(text, at, kYears);
  if (years == kNotFound) return kNotFound;
  const size_t old_at = SkipAny(text, years, " \n\f-./");
  const size_t end = MatchAnyWord(text, old_at, kOld);
  if (end == kNotFound) return kNotFound;
  const char first = absl::ascii_tolower(Byte(text[old_at]));
  return first == 'm' || first == 'f' ? old_at : end;
}

// Returns true if "age", "aged" or "age of" stands right before `at`.
bool FollowsAge(absl::string_view text, size_t at) {
  constexpr absl::string_view kLeads[] = {"aged ", "age ", "age of ", "age: "};
  for (const absl::string_view lead : kLeads) {
    if (at >= lead.size() &&
        MatchPhrase(text, at - lead.size(), lead) != kNotFound &&
        IsWordStart(text, at - lead.size())) {
      return true;
    }
  }
  return false;
}

bool IsNumberStart(absl::string_view text, size_t at) {
  if (!IsDigit(text[at])) return false;
  if (at == 0) return true;
  const char before = text[at - 1];
  return !IsDigit(before) && !IsLetter(before) &&
         !absl::StrContains("./#-", before);
}

std::optional<FoundAge> AgeAt(absl::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && IsDigit(text[end])) ++end;
  int age = 0;
  if (end - at > 2 || !absl::SimpleAtoi(Between(text, at, end), &age)) {
    return std::nullopt;
  }
  if (age < kYoungest || age > kOldest) return std::nullopt;
  const size_t years = EndOfYears(text, end);
  if (years != kNotFound) return FoundAge{age, {at, years}};
  const bool is_whole =
      end == text.size() || !absl::StrContains("/-%", text[end]);
  if (is_whole && FollowsAge(text, at)) return FoundAge{age, {at, end}};
  return std::nullopt;
}

std::optional<FoundAge> FindAge(absl::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (!IsNumberStart(text, i)) continue;
    if (const auto found = AgeAt(text, i)) return found;
  }
  return std::nullopt;
}

constexpr absl::string_view kTens[] = {"twenty", "thirty",  "forty",  "fifty",
                                       "sixty",  "seventy", "eighty", "ninety"};
constexpr absl::string_view kOnes[] = {"one", "two",   "three", "four", "five",
                                       "six", "seven", "eight", "nine"};

// Returns the age that words such as "Forty-seven" at `at` say.
std::optional<FoundAge> SpelledAgeAt(absl::string_view text, size_t at) {
  int age = 10;
  for (const absl::string_view ten : kTens) {
    age += 10;
    size_t end = MatchPhrase(text, at, ten);
    if (end == kNotFound) continue;
    int one = 0;
    for (const absl::string_view word : kOnes) {
      ++one;
      const size_t one_end =
          MatchPhrase(text, SkipAny(text, end, kJoints), word);
      if (one_end == kNotFound) continue;
      age += one;
      end = one_end;
      break;
    }
    const size_t years = EndOfYears(text, end);
    if (years == kNotFound) return std::nullopt;
    return FoundAge{age, {at, years}};
  }
  return std::nullopt;
}

std::optional<FoundAge> FindSpelledAge(absl::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (!IsLetter(text[i]) || !IsWordStart(text, i)) continue;
    if (const auto found = SpelledAgeAt(text, i)) return found;
  }
  return std::nullopt;
}

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
  std::optional<FoundAge> age = FindAge(summary);
  if (!age) age = FindSpelledAge(summary);
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
