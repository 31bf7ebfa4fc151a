#include "searcher/lexer_signs.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace imr {
namespace {

// Reads what stands behind "w/": a number of words, "s" or "p". Returns false
// if it is none of these.
bool ReadReach(absl::string_view reach, Distance& distance) {
  static constexpr struct {
    absl::string_view name;
    Distance::Unit unit;
  } kUnits[] = {
      {"s", Distance::kSentence},        {"sent", Distance::kSentence},
      {"sentence", Distance::kSentence}, {"p", Distance::kParagraph},
      {"para", Distance::kParagraph},    {"paragraph", Distance::kParagraph}};
  for (const auto& row : kUnits) {
    distance.unit = row.unit;
    if (absl::EqualsIgnoreCase(reach, row.name)) return true;
  }
  distance.unit = Distance::kWords;
  if (absl::EqualsIgnoreCase(reach, "seg")) {  // of one text
    distance.words = kMaxNearWords;
    return true;
  }
  if (reach.empty() ||
      !std::all_of(reach.begin(), reach.end(), absl::ascii_isdigit)) {
    return false;
  }
  const bool fits = absl::SimpleAtoi(reach, &distance.words);
  distance.words =
      fits ? std::clamp(distance.words, 1, kMaxNearWords) : kMaxNearWords;
  return true;
}

}  // namespace

TokenKind OperatorKind(absl::string_view word) {
  static constexpr struct {
    absl::string_view word;
    TokenKind kind;
  } kOperators[] = {{"and", TokenKind::kAnd},     {"&", TokenKind::kAnd},
                    {"&&", TokenKind::kAnd},      {"or", TokenKind::kOr},
                    {"|", TokenKind::kOr},        {"||", TokenKind::kOr},
                    {"and/or", TokenKind::kOr},   {"not", TokenKind::kNot},
                    {"%", TokenKind::kNot},       {"andnot", TokenKind::kNot},
                    {"and-not", TokenKind::kNot}, {"butnot", TokenKind::kNot},
                    {"but-not", TokenKind::kNot}};
  for (const auto& row : kOperators) {
    if (absl::EqualsIgnoreCase(word, row.word)) return row.kind;
  }
  return TokenKind::kWord;
}

bool ReadDistance(absl::string_view word, Distance& distance) {
  static constexpr struct {
    absl::string_view sign;
    bool ordered;
    bool needs_digits = false;
  } kSigns[] = {{"w/", false},         {"near/", false},    {"within/", false},
                {"near", false, true}, {"n/", false, true}, {"/", false},
                {"pre/", true},        {"onear/", true},    {"adj/", true},
                {"adj", true, true},   {"+", true}};
  if (word == "NEAR" || word == "ADJ") {
    distance.ordered = word == "ADJ";
    distance.words = distance.ordered ? 1 : kDefaultNearWords;
    return true;
  }
  for (const auto& row : kSigns) {
    if (!absl::StartsWithIgnoreCase(word, row.sign)) continue;
    const absl::string_view reach = word.substr(row.sign.size());
    const bool is_word = reach.empty() || !absl::ascii_isdigit(reach[0]);
    if (row.needs_digits && is_word) continue;
    distance.ordered = row.ordered;
    return ReadReach(reach, distance);
  }
  return false;
}

size_t ReadDistanceInWords(Cursor cursor, Distance& distance) {
  const size_t begin = cursor.at;
  const auto word = [&cursor] {
    const size_t end = cursor.text.find(' ', cursor.at);
    const absl::string_view read =
        cursor.text.substr(cursor.at, end - cursor.at);
    cursor.at += read.size();
    return read;
  };
  if (!absl::EqualsIgnoreCase(word(), "within")) return 0;
  cursor.SkipSpaces();
  const absl::string_view number = word();
  if (number.empty() || !absl::ascii_isdigit(number[0]) ||
      !ReadReach(number, distance)) {
    return 0;
  }
  cursor.SkipSpaces();
  const absl::string_view unit = word();
  cursor.SkipSpaces();
  const bool is_distance = absl::StartsWithIgnoreCase(unit, "word") &&
                           absl::EqualsIgnoreCase(word(), "of");
  return is_distance ? cursor.at - begin : 0;
}

std::string NoteOfDistance(absl::string_view sign, const Distance& distance) {
  const bool as_typed =
      distance.unit != Distance::kWords ||
      absl::EndsWith(sign, absl::StrCat("/", distance.words)) ||
      absl::EndsWith(sign, absl::StrCat("+", distance.words));
  if (as_typed) return "";
  return absl::StrCat("\"", sign, "\" was read as within ", distance.words,
                      distance.words == 1 ? " word" : " words");
}

bool IsInchSign(const Cursor& cursor) {
  const char next = cursor.Peek(1);
  return cursor.at > 0 && absl::ascii_isdigit(cursor.text[cursor.at - 1]) &&
         (next == '\0' || next == ' ' || next == ')' || next == ',');
}

bool IsPercentSign(absl::Span<const Token> before) {
  constexpr size_t kMostDigits = 3;
  if (before.empty()) return false;
  const absl::string_view figures = before.back().text;
  const size_t last = figures.find_last_not_of("0123456789") + 1;
  return before.back().kind == TokenKind::kWord && last < figures.size() &&
         figures.size() - last <= kMostDigits &&
         figures.find_first_not_of("0123456789.,-<>=~+") ==
             absl::string_view::npos;
}

}  // namespace imr
