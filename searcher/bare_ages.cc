#include "searcher/bare_ages.h"

#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"

#include "searcher/bare_counts.h"
#include "searcher/bare_cursor.h"
#include "searcher/closed_values.h"

namespace imr {
namespace {

// Reads "early", "mid-" or "late" and returns the years of a decade that they
// are; all of them if none stands here.
Stretch ReadPartOfDecade(Cursor& cursor) {
  static constexpr struct {
    absl::string_view name;
    Stretch years;
  } kParts[] = {
      {"early", {0, 3}}, {"mid", {4, 6}}, {"middle", {4, 6}}, {"late", {7, 9}}};
  for (const auto& row : kParts) {
    if (!ReadOneOf(cursor, {row.name})) continue;
    if (cursor.Peek() == '-') ++cursor.at;
    return row.years;
  }
  return {0, 9};
}

// Reads "fifties", "50s"; returns its first year.
std::optional<int> ReadDecade(Cursor& cursor) {
  static constexpr absl::string_view kDecades[] = {
      "twenties", "thirties",  "forties", "fifties",
      "sixties",  "seventies", "eighties"};
  for (size_t i = 0; i < std::size(kDecades); ++i) {
    if (ReadOneOf(cursor, {kDecades[i]})) return 20 + 10 * static_cast<int>(i);
  }
  const char tens = cursor.Peek();
  if (tens < '2' || tens > '8' || cursor.Peek(1) != '0') return std::nullopt;
  cursor.at += 2;
  if (!ReadOneOf(cursor, {"s"})) return std::nullopt;
  return 10 * (tens - '0');
}

}  // namespace

Understood PlainAgeAt(absl::string_view text, const Word& word) {
  Understood age = AgeAt({text, word.begin}, true);
  age.begin = word.begin;
  return age;
}

Understood UnsaidAgeAt(absl::string_view text, absl::Span<const Word> words,
                       size_t at) {
  static constexpr absl::string_view kPeople[] = {
      "patient", "patients", "worker",    "workers",   "employee",  "employees",
      "people",  "claimant", "claimants", "applicant", "applicants"};
  Understood age = PlainAgeAt(text, words[at]);
  if (age.readings.empty()) return {};
  Cursor behind{text, age.end};
  behind.SkipSpaces();
  if (ReadOneOf(behind, kYearWords)) {
    age.end = text[behind.at - 1] == ' ' ? behind.at - 1 : behind.at;
  }
  const bool is_older = words[at].text == "older" ||
                        words[at].text == "younger" ||
                        text[age.end - 1] == '+';  // "65+"
  const bool is_compared = age.readings[0].node.kind == NodeKind::kRange;
  const bool is_all = at == 0 && is_compared && age.end == words.back().end;
  const bool is_of_people =
      at > 0 && absl::c_linear_search(kPeople, words[at - 1].text);
  return is_older || is_all || is_of_people ? age : Understood();
}

Understood DecadeAt(absl::string_view text, absl::Span<const Word> words,
                    size_t at, bool is_after_sex) {
  static constexpr absl::string_view kWhose[] = {"his", "her", "their", "the"};
  Cursor cursor{text, words[at].begin};
  const Stretch part = ReadPartOfDecade(cursor);
  const bool is_said =
      is_after_sex || cursor.at > words[at].begin ||
      (at > 0 && absl::c_linear_search(kWhose, words[at - 1].text));
  if (!is_said) return {};
  const std::optional<int> first = ReadDecade(cursor);
  if (!first) return {};
  Understood decade = UnderstoodOf(
      FieldId::kAge, {{*first + part.first, *first + part.last}}, cursor);
  decade.begin = words[at].begin;
  while (text[decade.end - 1] == ' ') --decade.end;
  return decade;
}

Understood AgeAndSexAt(absl::string_view text, const Word& word) {
  Cursor cursor{text, word.begin};
  const std::optional<int> years = ReadCount(cursor);
  if (!years || *years < 18 || *years > 89) return {};
  const char letter = cursor.Peek();
  if (letter != 'M' && letter != 'F') return {};
  Understood understood =
      UnderstoodOf(FieldId::kAge, {{*years, *years}}, cursor);
  std::optional<Reading> sex =
      ClosedReading(FieldId::kSex, letter == 'M' ? "m" : "f");
  if (!sex) return {};
  understood.also.push_back(*std::move(sex));
  understood.begin = word.begin;
  understood.end = cursor.at + 1;
  return understood;
}

}  // namespace imr
