// strength := part (("/" | "-") part)*      10/325mg  10-325 mg  10mg/325mg
// part     := number [unit]
// rate     := number unit ("/" | "per") [number] over   25 mcg/hr  5mg/5ml
// The last part of a strength has a unit; without one, a strength stands
// right after the name of a drug.
#include "indexer/request_strength.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

#include "indexer/request_nouns.h"

namespace imr {
namespace {

struct UnitForm {
  absl::string_view form;
  absl::string_view unit;
};

// Units of activity are a strength only in a volume: "100 units/ml".
constexpr absl::string_view kActivity = "units";

constexpr UnitForm kUnitForms[] = {{"mg", "mg"},         {"mgs", "mg"},
                                   {"mgm", "mg"},        {"milligram", "mg"},
                                   {"milligrams", "mg"}, {"mcg", "mcg"},
                                   {"mcgs", "mcg"},      {"ug", "mcg"},
                                   {"microgram", "mcg"}, {"micrograms", "mcg"},
                                   {"%", "%"},           {"percent", "%"},
                                   {"g", "g"},           {"gm", "g"},
                                   {"gms", "g"},         {"gr", "g"},
                                   {"grm", "g"},         {"grms", "g"},
                                   {"gram", "g"},        {"grams", "g"},
                                   {"ml", "ml"},         {"mls", "ml"},
                                   {"cc", "ml"},         {"ccs", "ml"},
                                   {"milliliter", "ml"}, {"milliliters", "ml"},
                                   {"oz", "oz"},         {"ounce", "oz"},
                                   {"ounces", "oz"},     {"iu", "iu"},
                                   {"meq", "meq"},       {"unit", kActivity},
                                   {"units", kActivity}};

// What a rate is over: "mcg/hr". A unit over anything else ("mg/day",
// "mg/tab") is the unit alone.
constexpr UnitForm kOverForms[] = {{"hr", "hr"},
                                   {"hrs", "hr"},
                                   {"h", "hr"},
                                   {"hour", "hr"},
                                   {"hours", "hr"},
                                   {"ml", "ml"},
                                   {"cc", "ml"},
                                   {"g", "g"},
                                   {"gm", "g"},
                                   {"dose", "dose"},
                                   {"actuation", "actuation"},
                                   {"spray", "spray"}};

// Numbers, units and signs of the longest combination: five parts.
constexpr size_t kMostPartTokens = 15;
// Doses are small; from here on grams and millilitres are a tube or bottle.
constexpr double kLeastDispensed = 15;
// "Norco 10/325": the larger part of a combination; "1-2" is a count.
constexpr double kLeastSecondPart = 20;

template <size_t n>
absl::string_view FindForm(const UnitForm (&forms)[n], absl::string_view form) {
  const auto* row = std::find_if(
      std::begin(forms), std::end(forms),
      [&](const UnitForm& unit_form) { return unit_form.form == form; });
  return row == std::end(forms) ? absl::string_view() : row->unit;
}

bool IsJoiner(const RequestToken& token) { return token.IsAny({"/", "-"}); }

bool IsCounted(const RequestTokens& tokens, size_t i) {
  return tokens.Before(i).IsAny({"#", "qty", "quantity"}) ||
         (tokens.Before(i).IsAny({":", "."}) &&
          tokens.Before(i, 2).IsAny({"#", "qty", "quantity"}));
}

// "10-mg tablets".
bool IsHyphenBeforeUnit(const RequestTokens& tokens, size_t i) {
  return tokens[i].Is("-") && tokens[i].glued && tokens[i + 1].glued &&
         !FindForm(kUnitForms, tokens[i + 1].text).empty();
}

// Numbers with what joins them, as printed: "10/325".
struct Numbers {
  std::string text;
  std::string unit;
  size_t end = 0;  // token after the last part that has a unit
};

// Reads parts from token `i` on, up to the last part with a unit.
Numbers ReadParts(const RequestTokens& tokens, size_t i) {
  Numbers best;
  std::string text;
  const size_t limit = i + kMostPartTokens;
  while (tokens[i].IsNumber() && i < limit) {
    absl::StrAppend(&text, tokens[i].text);
    ++i;
    if (IsHyphenBeforeUnit(tokens, i)) ++i;
    const absl::string_view unit = FindForm(kUnitForms, tokens[i].text);
    if (!unit.empty()) {
      ++i;
      if (!best.unit.empty() && best.unit != unit) break;
      best = {text, std::string(unit), i};
      if (tokens[i].Is(".")) ++i;  // "10 mg./325 mg."
    }
    if (!IsJoiner(tokens[i]) || !tokens[i + 1].IsNumber()) break;
    absl::StrAppend(&text, tokens[i].text);
    ++i;
  }
  return best;
}

// Reads what follows a unit: "/hr", "per hour", "/5 ml".
void ReadRate(const RequestTokens& tokens, Numbers& numbers) {
  if (!tokens[numbers.end].IsAny({"/", "per"})) return;
  size_t i = numbers.end + 1;
  std::string count;
  if (tokens[i].IsNumber()) {
    count = absl::StrCat(tokens[i].text, " ");
    ++i;
  }
  const absl::string_view over = FindForm(kOverForms, tokens[i].text);
  if (over.empty() || over == numbers.unit) return;
  absl::StrAppend(&numbers.text, " ", numbers.unit, "/", count, over);
  absl::StrAppend(&numbers.unit, "/", over);
  numbers.end = i + 1;
}

// "Norco 10/325", "Percocet 5-325": the end of the second number, else 0.
size_t EndOfPair(const RequestTokens& tokens, size_t i) {
  size_t end = i + 1;
  while (IsJoiner(tokens[end]) && tokens[end].glued &&
         tokens[end + 1].IsNumber() && tokens[end + 1].glued) {
    end += 2;
  }
  const bool is_pair = end > i + 1;
  return is_pair && tokens.Before(end).value >= kLeastSecondPart ? end : 0;
}

// "Soma 350 #60": one number between a name and a count.
bool IsBareStrength(const RequestTokens& tokens, size_t i) {
  return tokens[i + 1].IsAny({"#", "qty", "quantity"}) ||
         (tokens[i + 1].Is(",") && tokens[i + 2].IsAny({"#", "qty"}));
}

bool FollowsDrug(const RequestTokens& tokens, size_t i,
                 absl::Span<const size_t> drug_ends) {
  while (tokens.Before(i).IsAny({"er", "xr", "sr", "cr", "ir", "hcl", "tab",
                                 "tabs", "tablet", "tablets", "-", ",", "("})) {
    --i;
  }
  return i > 0 && std::find(drug_ends.begin(), drug_ends.end(),
                            tokens.Before(i).end) != drug_ends.end();
}

// Reads a strength without a unit at token `i`; `last` is 0 if there is none.
RequestStrength ReadUnitless(const RequestTokens& tokens, size_t i,
                             absl::Span<const size_t> drug_ends) {
  RequestStrength strength;
  if (!FollowsDrug(tokens, i, drug_ends)) return strength;
  if (const size_t end = EndOfPair(tokens, i)) {
    strength.last = end;
  } else if (IsBareStrength(tokens, i)) {
    strength.last = i + 1;
  }
  for (size_t part = i; part < strength.last; ++part) {
    absl::StrAppend(&strength.text, tokens[part].text);
  }
  return strength;
}

RequestStrength ReadStrength(const RequestTokens& tokens, size_t i,
                             absl::Span<const size_t> drug_ends) {
  Numbers numbers = ReadParts(tokens, i);
  if (numbers.end == 0) return ReadUnitless(tokens, i, drug_ends);
  RequestStrength strength;
  const size_t end = numbers.end;
  ReadRate(tokens, numbers);
  if (numbers.end == end) absl::StrAppend(&numbers.text, " ", numbers.unit);
  if (numbers.unit == kActivity) return strength;
  strength.text = numbers.text;
  strength.unit = numbers.unit;
  strength.last = numbers.end;
  return strength;
}

}  // namespace

std::vector<RequestStrength> FindStrengths(const RequestTokens& tokens,
                                           absl::Span<const size_t> drug_ends) {
  std::vector<RequestStrength> found;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].IsNumber() || IsCounted(tokens, i)) continue;
    RequestStrength strength = ReadStrength(tokens, i, drug_ends);
    if (strength.last == 0) continue;
    strength.value = tokens[i].value;
    strength.first = i;
    strength.is_of_piece = strength.unit == "g" &&
                           IsWordOf(WordKind::kPiece, tokens[strength.last]);
    i = strength.last - 1;
    found.push_back(std::move(strength));
  }
  return found;
}

const RequestStrength* ChooseStrength(
    absl::Span<const RequestStrength> strengths, bool is_topical) {
  size_t percents = 0;  // "20%, 5%" and "20%/5%" have two
  for (const RequestStrength& strength : strengths) {
    if (strength.unit != "%") continue;
    const bool is_list = strength.text.find_first_of("/-") != std::string::npos;
    percents += is_list ? 2 : 1;
  }
  if (percents > 1) return nullptr;
  for (const RequestStrength& strength : strengths) {
    if (!strength.IsAmount()) return &strength;
  }
  for (const RequestStrength& strength : strengths) {
    const bool is_dose = !is_topical && strength.unit != "oz" &&
                         strength.value < kLeastDispensed;
    if (is_dose) return &strength;
  }
  return nullptr;
}

}  // namespace imr
