#include "indexer/age.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

namespace imr {
namespace {

// Workers; excludes "a 5 year old injury" and "his 12-year-old son".
constexpr int kYoungest = 14;
constexpr int kOldest = 99;

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

// Returns `at`, or where ", 7 months" of "46 years, 7 months old" ends there.
size_t SkipMonths(absl::string_view text, size_t at) {
  constexpr absl::string_view kMonths[] = {"months", "month", "mos", "mo"};
  size_t number = SkipAny(text, at, " \n\f,-");
  if (MatchPhrase(text, number, "and ") != kNotFound) number += 4;
  size_t end = number;
  while (end < text.size() && IsDigit(text[end])) ++end;
  if (end == number || end - number > 2) return at;
  const size_t months =
      MatchAnyWord(text, SkipAny(text, end, kJoints), kMonths);
  return months == kNotFound ? at : months;
}

// Returns the end of "year old", "-year-old", "y/o", "yo", "yrs. of age" at
// `at`, or kNotFound.
size_t EndOfYears(absl::string_view text, size_t at) {
  constexpr absl::string_view kWhole[] = {"yo",  "y/o",     "y.o",   "yof",
                                          "yom", "yearold", "yrold", "yoa"};
  constexpr absl::string_view kYears[] = {"years", "year", "yrs", "yr",
                                          "y",     "ear",  "yer", "yar"};
  constexpr absl::string_view kOld[] = {
      "old", "olds", "of age", "o", "male", "female", "oldmale", "oldfemale"};
  at = SkipAny(text, at, kJoints);
  if (const size_t end = MatchAnyWord(text, at, kWhole); end != kNotFound) {
    // The F of "61 yoF" is left for the sex.
    const char last =
        absl::ascii_tolower(static_cast<unsigned char>(text[end - 1]));
    return last == 'f' || last == 'm' ? end - 1 : end;
  }
  size_t years = MatchAnyWord(text, at, kYears);
  if (years == kNotFound) return kNotFound;
  years = SkipMonths(text, years);
  const size_t old_at = SkipAny(text, years, " \n\f-./");
  const size_t end = MatchAnyWord(text, old_at, kOld);
  if (end == kNotFound) return kNotFound;
  if (end - old_at > absl::string_view("female").size()) {
    return old_at + absl::string_view("old").size();  // "year oldmale"
  }
  const char first =
      absl::ascii_tolower(static_cast<unsigned char>(text[old_at]));
  return first == 'm' || first == 'f' ? old_at : end;
}

// Returns the word that ends before `at`, past one run of spaces, and moves
// `at` to its begin; empty at a sentence's end.
absl::string_view TakeWordBefore(absl::string_view text, size_t& at) {
  size_t end = at;
  while (end > 0 && absl::StrContains(" \n\f,", text[end - 1])) --end;
  size_t begin = end;
  while (begin > 0 && (IsLetter(text[begin - 1]) || text[begin - 1] == '\'')) {
    --begin;
  }
  at = begin;
  return Between(text, begin, end);
}

template <size_t kCount>
bool IsOneOf(absl::string_view word, const absl::string_view (&words)[kCount]) {
  for (const absl::string_view row : words) {
    if (absl::EqualsIgnoreCase(word, row)) return true;
  }
  return false;
}

// Of the ages of many: "the median age: 50".
constexpr absl::string_view kMiddles[] = {"mean", "average", "median"};

// "at age 20 he had surgery": an age of another time, or of many people.
bool IsOtherAge(absl::string_view text, size_t at) {
  constexpr absl::string_view kTimes[] = {"at",    "since",  "from", "until",
                                          "till",  "before", "by",   "around",
                                          "about", "the"};
  const absl::string_view word = TakeWordBefore(text, at);
  return IsOneOf(word, kTimes) || IsOneOf(word, kMiddles);
}

// Words looked at for "his wife, who is 40 years old".
constexpr int kWordsToKin = 4;

// Returns true if the age in `span` is that of one of the worker's family, or
// of the people of a study: "the mean age of 58 years".
bool IsOfOthers(absl::string_view text, const Span& span) {
  constexpr absl::string_view kKin[] = {
      "mother", "father",  "wife",   "husband", "son",     "daughter",
      "sister", "brother", "spouse", "child",   "children"};
  constexpr absl::string_view kYoung[] = {"son", "daughter", "child",
                                          "boy", "girl",     "children"};
  size_t at = span.begin;
  bool has_age = false;
  for (int i = 0; i < kWordsToKin; ++i) {
    absl::string_view word = TakeWordBefore(text, at);
    if (word.empty()) break;
    // "lives with his wife and is 44 years old".
    if (i > 0 && absl::EqualsIgnoreCase(word, "and")) break;
    if (absl::EndsWithIgnoreCase(word, "'s")) word.remove_suffix(2);
    if (IsOneOf(word, kKin)) return true;
    if (has_age && IsOneOf(word, kMiddles)) return true;
    has_age |= absl::EqualsIgnoreCase(word, "age");
  }
  return MatchAnyWord(text, SkipAny(text, span.end, kJoints), kYoung) !=
         kNotFound;
}

// Returns true if "age", "aged" or "age of" stands right before `at`.
bool FollowsAge(absl::string_view text, size_t at) {
  constexpr absl::string_view kLeads[] = {"aged ", "age ", "age of ",
                                          "age: ", "age is "};
  for (const absl::string_view lead : kLeads) {
    if (at >= lead.size() &&
        MatchPhrase(text, at - lead.size(), lead) != kNotFound &&
        IsWordStart(text, at - lead.size())) {
      return !IsOtherAge(text, at - lead.size());
    }
  }
  return false;
}

bool IsNumberStart(absl::string_view text, size_t at) {
  constexpr absl::string_view kGlued[] = {"a", "an", "is", "now"};
  if (!IsDigit(text[at])) return false;
  if (at == 0) return true;
  const char before = text[at - 1];
  // "is a43 year old".
  if (IsLetter(before)) return IsOneOf(TakeWordBefore(text, at), kGlued);
  return !IsDigit(before) && !absl::StrContains("./#-", before);
}

std::optional<FoundAge> AgeAt(absl::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && IsDigit(text[end])) ++end;
  int age = 0;
  if (end - at > 2 || !absl::SimpleAtoi(Between(text, at, end), &age)) {
    return std::nullopt;
  }
  if (age < kYoungest || age > kOldest) return std::nullopt;
  // "fifty (50) year old".
  const bool is_bracketed = end < text.size() && text[end] == ')';
  const size_t years = EndOfYears(text, end + (is_bracketed ? 1 : 0));
  if (years != kNotFound) return FoundAge{age, {at, years}};
  const bool is_whole =
      end == text.size() || !absl::StrContains("/-%", text[end]);
  if (is_whole && FollowsAge(text, at)) return FoundAge{age, {at, end}};
  return std::nullopt;
}

std::optional<FoundAge> FindPrintedAge(absl::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (!IsNumberStart(text, i)) continue;
    const auto found = AgeAt(text, i);
    if (found && !IsOfOthers(text, found->span)) return found;
  }
  return std::nullopt;
}

// Returns true if "the patient is" or its like stands right before `at`.
bool FollowsWorker(absl::string_view text, size_t at) {
  constexpr absl::string_view kWorkers[] = {"patient",   "worker",   "claimant",
                                            "applicant", "employee", "iw",
                                            "he",        "she"};
  constexpr absl::string_view kIs[] = {"is", "was", "now", "currently"};
  absl::string_view word = TakeWordBefore(text, at);
  if (!IsOneOf(word, kIs)) return false;
  while (IsOneOf(word, kIs)) word = TakeWordBefore(text, at);
  return IsOneOf(word, kWorkers);
}

// "48F with pain" at the beginning, "the worker is 44 and drives": ages that
// nothing but their place tells.
std::optional<FoundAge> BareAgeAt(absl::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && IsDigit(text[end])) ++end;
  int age = 0;
  if (end - at != 2 || !absl::SimpleAtoi(Between(text, at, end), &age) ||
      age < kYoungest) {
    return std::nullopt;
  }
  const bool has_sex = end < text.size() &&
                       absl::StrContains("MF", text[end]) &&
                       IsWordEnd(text, end + 1);
  if (at == 0 && has_sex) return FoundAge{age, {at, end}};
  constexpr absl::string_view kNext[] = {"and", "who", "with", "."};
  const size_t next = SkipAny(text, end, " \n\f,");
  const bool goes_on = MatchAnyWord(text, next, kNext) != kNotFound;
  if (goes_on && FollowsWorker(text, at)) return FoundAge{age, {at, end}};
  return std::nullopt;
}

std::optional<FoundAge> FindBareAge(absl::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (!IsNumberStart(text, i)) continue;
    if (const auto found = BareAgeAt(text, i)) return found;
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

}  // namespace

std::optional<FoundAge> FindAge(absl::string_view text) {
  if (const auto age = FindPrintedAge(text)) return age;
  if (const auto age = FindSpelledAge(text)) return age;
  return FindBareAge(text);
}

}  // namespace imr
