#include "searcher/bare_patterns.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "searcher/bare_ages.h"
#include "searcher/bare_counts.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_days.h"
#include "searcher/strength.h"

namespace imr {
namespace {

constexpr int kLastPage = 1999;    // of any guideline; more is a year
constexpr int kMaxPercent = 29;    // of a compound; more is an improvement
constexpr int kLeastSecond = 100;  // "10/325", but not "6/10" or "5/12"
constexpr int kLeastRatio = 2;     // "200/500", but not the pages "114-117"

constexpr size_t kCaseYearDigits = 2;
constexpr size_t kNumberDigits = 7;       // of a case, behind the year
constexpr size_t kLeastNumberDigits = 3;  // typed; fewer are a chance

// A strength without a unit is one if it looks like no day and no ratio.
bool IsCombination(const Strength& strength) {
  const size_t slash = strength.value.find('/');
  double first = 0;
  int second = 0;
  return strength.numbers == 2 &&
         absl::SimpleAtod(strength.value.substr(0, slash), &first) &&
         absl::SimpleAtoi(strength.value.substr(slash + 1), &second) &&
         second >= kLeastSecond && second < 10 * kLeastSecond &&
         second >= kLeastRatio * first;
}

// Percents of compounds are small; large ones measure improvement.
bool IsLargePercent(const Strength& strength) {
  double percent = 0;
  const size_t space = strength.value.find(' ');
  return absl::EndsWith(strength.value, " %") &&
         absl::SimpleAtod(strength.value.substr(0, space), &percent) &&
         percent > kMaxPercent;
}

Understood StrengthAt(Cursor cursor) {
  const Strength strength = ScanStrength(cursor.text, cursor.at);
  const bool is_strength =
      strength.has_unit ? !IsLargePercent(strength) : IsCombination(strength);
  if (!is_strength) return {};
  Understood understood{0, strength.end, ReadingsOfStrength(strength.value)};
  if (absl::EndsWith(strength.value, " mcg")) {  // of a patch: an hour
    for (Reading& reading :
         ReadingsOfStrength(absl::StrCat(strength.value, "/hr"))) {
      understood.readings.push_back(std::move(reading));
    }
  }
  return understood;
}

Understood UnnamedAgeAt(Cursor cursor) { return AgeAt(cursor); }

// Reads "case number", "IMR case no.", "case #" and the like.
void SkipCaseLabel(Cursor& cursor) {
  Cursor next = cursor;
  ReadOneOf(next, {"imr"});
  const bool label = ReadOneOf(next, {"case", "file", "claim"});
  if (!label) return;
  ReadOneOf(next, {"number", "no", "num", "id"});
  ReadSign(next, "#");
  ReadSign(next, ":");
  cursor = next;
}

// Returns the reading of a case, with the zeros that may be left out: 12345
// is 0012345.
Reading ReadingOfCase(absl::string_view year, absl::string_view number) {
  const std::string zeros(kNumberDigits - number.size(), '0');
  const std::string value = absl::StrCat("CM", year, "-", zeros, number);
  return ReadingOf(FieldId::kCase, value, ValueNode(FieldId::kCase, value));
}

// Reads digits, at most `most`; "" without moving if none or more stand here.
absl::string_view ReadDigits(Cursor& cursor, size_t most) {
  size_t bytes = 0;
  while (IsAsciiDigit(cursor.Peek(bytes))) ++bytes;
  if (bytes > most) return "";
  cursor.at += bytes;
  return cursor.text.substr(cursor.at - bytes, bytes);
}

// Reads "14-0012345" and, of 2013, "13-000004".
Understood BareCaseAt(Cursor cursor) {
  const absl::string_view year = ReadDigits(cursor, kCaseYearDigits);
  if (year.size() != kCaseYearDigits || cursor.Peek() != '-') return {};
  ++cursor.at;
  const absl::string_view number = ReadDigits(cursor, kNumberDigits);
  if (number.size() + 1 < kNumberDigits) return {};
  return {0, cursor.at, {ReadingOfCase(year, number)}};
}

// Returns the cases of a year: "CM15".
Understood CasesOfYear(absl::string_view year, const Cursor& cursor) {
  Reading reading;
  reading.meaning = {FieldId::kCase, absl::StrCat("CM", year, "-*")};
  reading.node.kind = NodeKind::kPrefix;
  reading.node.field = FieldId::kCase;
  reading.node.value = absl::StrCat("cm", year, "-");
  Understood understood;
  understood.end = cursor.at;
  understood.readings.push_back(std::move(reading));
  return understood;
}

}  // namespace

Understood PagesAt(Cursor cursor) {
  if (!ReadOneOf(cursor, kPageWords)) return {};
  const std::vector<Stretch> pages = ReadStretches(cursor, {1, kLastPage});
  if (pages.empty()) return {};
  Cursor total = cursor;
  if (ReadSpacedWord(total, {"of"}) && ReadNumber(total)) cursor = total;
  return UnderstoodOf(FieldId::kPage, pages, cursor);
}

// Reads "CM14-0012345", "cm 14 12345", "CM140012345". Written apart, the
// zeros before a number may be missing.
Understood CaseAt(Cursor cursor) {
  SkipCaseLabel(cursor);
  ReadSign(cursor, "#");
  if (!absl::StartsWithIgnoreCase(cursor.text.substr(cursor.at), "cm")) {
    return BareCaseAt(cursor);
  }
  cursor.at += 2;
  const auto step = [&cursor] {
    if (cursor.Peek() == '-' || cursor.Peek() == ' ') ++cursor.at;
  };
  step();
  absl::string_view digits =
      ReadDigits(cursor, kCaseYearDigits + kNumberDigits);
  const absl::string_view year = digits.substr(0, kCaseYearDigits);
  absl::string_view number = digits.substr(year.size());
  if (number.empty()) {
    const Cursor behind_year = cursor;
    step();
    number = ReadDigits(cursor, kNumberDigits);
    const bool is_year = year.size() == kCaseYearDigits && number.empty() &&
                         !IsAsciiLetter(behind_year.Peek()) &&
                         !IsAsciiDigit(behind_year.Peek(1));
    if (is_year) return CasesOfYear(year, behind_year);
    if (number.size() < kLeastNumberDigits) return {};
  } else if (number.size() != kNumberDigits) {
    return {};
  }
  if (year.size() != kCaseYearDigits) return {};
  return {0, cursor.at, {ReadingOfCase(year, number)}};
}

Understood CasesThatBegin(absl::string_view typed, size_t begin) {
  const std::string folded = absl::AsciiStrToLower(typed);
  absl::string_view rest = folded;
  if (!absl::ConsumePrefix(&rest, "cm") || !absl::ConsumeSuffix(&rest, "*")) {
    return {};
  }
  const size_t figures = rest.find_first_not_of("0123456789");
  if (rest.size() < kCaseYearDigits) return {};
  const absl::string_view behind_year = rest.substr(kCaseYearDigits);
  const bool is_case = figures >= kCaseYearDigits &&
                       (figures == absl::string_view::npos ||
                        (figures == kCaseYearDigits && behind_year[0] == '-' &&
                         behind_year.find_first_not_of("0123456789", 1) ==
                             absl::string_view::npos));
  if (!is_case) return {};
  Reading reading;
  reading.meaning = {FieldId::kCase, absl::AsciiStrToUpper(typed)};
  reading.node.kind = NodeKind::kPrefix;
  reading.node.field = FieldId::kCase;
  reading.node.value = folded.substr(0, folded.size() - 1);
  return {begin, begin + typed.size(), {std::move(reading)}};
}

Understood OutcomeOfRoot(absl::string_view typed, size_t begin) {
  // Roots that no other word of letters has.
  static constexpr struct {
    absl::string_view root;
    absl::string_view outcome;
  } kRoots[] = {{"approv", "overturned"},  {"deni", "upheld"},
                {"overrul", "overturned"}, {"overtur", "overturned"},
                {"uphe", "upheld"},        {"uphol", "upheld"}};
  const size_t end = begin + typed.size();
  if (!absl::ConsumeSuffix(&typed, "!") && !absl::ConsumeSuffix(&typed, "*")) {
    return {};
  }
  for (const auto& row : kRoots) {
    if (!absl::StartsWithIgnoreCase(typed, row.root)) continue;
    return {begin,
            end,
            {ReadingOf(FieldId::kOutcome, std::string(row.outcome),
                       ValueNode(FieldId::kOutcome, row.outcome))}};
  }
  return {};
}

Understood PatternAt(absl::string_view text, size_t begin, bool years,
                     absl::CivilDay today) {
  const Cursor cursor{text, begin};
  Understood longest = DaysAt(cursor, years, today);
  for (const auto& read :
       {CaseAt, PagesAt, QuantityAt, RefillsAt, UnnamedAgeAt, StrengthAt}) {
    Understood understood = read(cursor);
    const bool found = !understood.readings.empty();
    if (found && understood.end > longest.end) longest = std::move(understood);
  }
  longest.begin = begin;
  while (longest.end > begin && text[longest.end - 1] == ' ') --longest.end;
  return longest;
}

std::string CaseNumberOf(absl::string_view typed) {
  const Understood one = CaseAt({typed});
  const bool is_number = one.end == typed.size() && one.readings.size() == 1 &&
                         one.readings[0].node.kind == NodeKind::kValue;
  return is_number ? one.readings[0].meaning.value : "";
}

}  // namespace imr
