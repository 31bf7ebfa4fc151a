#include "searcher/strength.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/words.h"

namespace imr {
namespace {

// Amounts of one strength: the ingredients of the largest combinations.
constexpr size_t kMaxAmounts = 6;

struct UnitForm {
  absl::string_view form;
  absl::string_view unit;
};

constexpr UnitForm kUnits[] = {
    {"mg", "mg"},   {"mgs", "mg"}, {"milligram", "mg"},  {"milligrams", "mg"},
    {"mcg", "mcg"}, {"ug", "mcg"}, {"microgram", "mcg"}, {"micrograms", "mcg"},
    {"g", "g"},     {"gm", "g"},   {"gms", "g"},         {"gram", "g"},
    {"grams", "g"}, {"ml", "ml"},  {"%", "%"},           {"percent", "%"},
};

// What an amount may be per.
constexpr UnitForm kPers[] = {
    {"hr", "hr"}, {"h", "hr"}, {"hour", "hr"}, {"ml", "ml"}};

// Reads one of `forms`, which ends where letters end; returns its unit, and
// "" without moving if none stands here.
template <size_t N>
absl::string_view ReadUnit(Cursor& cursor, const UnitForm (&forms)[N]) {
  size_t bytes = cursor.Peek() == '%' ? 1 : 0;
  while (absl::ascii_isalpha(static_cast<unsigned char>(cursor.Peek(bytes)))) {
    ++bytes;
  }
  const absl::string_view word = cursor.text.substr(cursor.at, bytes);
  for (const UnitForm& row : forms) {
    if (!absl::EqualsIgnoreCase(word, row.form)) continue;
    cursor.at += bytes;
    return row.unit;
  }
  return "";
}

bool IsDigit(char c) {
  return absl::ascii_isdigit(static_cast<unsigned char>(c));
}

// Returns true if ",ddd" stands `ahead`, and no fourth digit.
bool IsThousands(const Cursor& cursor, size_t ahead) {
  return cursor.Peek(ahead) == ',' && IsDigit(cursor.Peek(ahead + 1)) &&
         IsDigit(cursor.Peek(ahead + 2)) && IsDigit(cursor.Peek(ahead + 3)) &&
         !IsDigit(cursor.Peek(ahead + 4));
}

// Reads "10", "7.5", "1,000" or ".5"; returns it as words.h writes numbers, and
// "" without moving if none stands here.
std::string ReadNumber(Cursor& cursor) {
  size_t bytes = 0;
  while (IsDigit(cursor.Peek(bytes)) ||
         (cursor.Peek(bytes) == '.' && IsDigit(cursor.Peek(bytes + 1))) ||
         (bytes > 0 && IsThousands(cursor, bytes))) {
    ++bytes;
  }
  const absl::string_view number = cursor.text.substr(cursor.at, bytes);
  cursor.at += bytes;
  return FoldText(number);
}

// Steps over what joins two amounts: "/", which spaces may surround, or "-"
// before a number as large as the second of a combination has ("10-325", not
// the range "5-10").
bool StepOverJoint(Cursor& cursor) {
  Cursor next = cursor;
  next.SkipSpaces();
  if (next.Peek() == '/' && next.at > cursor.at) {
    ++next.at;
    next.SkipSpaces();
    if (!IsDigit(next.Peek())) return false;
    cursor = next;
    return true;
  }
  const bool joins = cursor.Peek() == '/' ||
                     (cursor.Peek() == '-' && IsDigit(cursor.Peek(1)) &&
                      IsDigit(cursor.Peek(2)) && IsDigit(cursor.Peek(3)));
  if (joins) ++cursor.at;
  return joins;
}

// Reads "/hr" or "/ml"; returns it, and "" without moving if none stands here.
std::string ReadPer(Cursor& cursor) {
  Cursor next = cursor;
  if (next.Peek() != '/') return "";
  ++next.at;
  const absl::string_view per = ReadUnit(next, kPers);
  if (per.empty()) return "";
  cursor = next;
  return absl::StrCat("/", per);
}

// Reads a unit after at most one space or hyphen.
absl::string_view ReadSpacedUnit(Cursor& cursor) {
  Cursor next = cursor;
  if (next.Peek() == ' ' || next.Peek() == '-') ++next.at;
  const absl::string_view unit = ReadUnit(next, kUnits);
  if (!unit.empty()) cursor = next;
  return unit;
}

}  // namespace

Strength ScanStrength(absl::string_view text, size_t begin) {
  Strength strength;
  Cursor cursor{text, begin};
  absl::string_view unit;
  while (strength.numbers < kMaxAmounts) {
    Cursor next = cursor;
    if (strength.numbers > 0 && !StepOverJoint(next)) break;
    const std::string number = ReadNumber(next);
    if (number.empty()) break;
    absl::StrAppend(&strength.value, strength.numbers > 0 ? "/" : "", number);
    ++strength.numbers;
    const absl::string_view own_unit = ReadSpacedUnit(next);
    if (!own_unit.empty()) unit = own_unit;
    cursor = next;
  }
  strength.has_unit = !unit.empty();
  if (strength.has_unit) {
    absl::StrAppend(&strength.value, " ", unit, ReadPer(cursor));
  }
  strength.end = cursor.at;
  return strength;
}

bool IsDoseUnit(Cursor cursor) { return !ReadSpacedUnit(cursor).empty(); }

std::vector<Reading> ReadingsOfStrength(absl::string_view text) {
  const Strength strength = ScanStrength(text, 0);
  const bool is_whole = strength.numbers > 0 && strength.end == text.size();
  const std::string value = is_whole ? strength.value : std::string(text);
  QueryNode node = ValueNode(FieldId::kStrength, value);
  if (is_whole && !strength.has_unit) {
    node.kind = NodeKind::kPrefix;
    node.value = absl::StrCat(FoldText(value), " ");
  }
  return {ReadingOf(FieldId::kStrength, value, std::move(node))};
}

}  // namespace imr
