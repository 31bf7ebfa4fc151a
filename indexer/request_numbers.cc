// Each kind of other thing is a predicate over the tokens around a number.
#include "indexer/request_numbers.h"

#include "indexer/request_frequency.h"
#include "indexer/request_levels.h"
#include "indexer/request_nouns.h"

namespace imr {
namespace {

constexpr double kMostQuantity = 9999;
constexpr double kTeeth = 32;
constexpr double kFirstYear = 1990;
constexpr double kLastYear = 2040;
constexpr size_t kMostFillers = 3;  // "qty: # 60"

// "B12", "q6h", "E0730"; not "x12".
bool IsGluedName(const RequestTokens& tokens, size_t i) {
  const RequestToken& before = tokens.Before(i);
  return tokens[i].glued && before.IsWord() &&
         !before.IsAny({"x", "times", "of", "tab"});
}

// "B-12 injection", "Synvisc-One", "omega-3"; not "therapy-12 sessions",
// "quantity-90".
bool IsHyphenedName(const RequestTokens& tokens, size_t i) {
  const RequestToken& before = tokens.Before(i);
  const RequestToken& word = tokens.Before(i, 2);
  const bool is_hyphened =
      tokens[i].glued && before.Is("-") && before.glued && word.IsWord();
  if (!is_hyphened || IsWordOf(WordKind::kMark, word)) return false;
  if (word.Is("pr")) return true;  // forms PR-2 and PR-4
  return tokens[i].value == 1 || word.text.size() == 1 ||
         !IsWordOf(WordKind::kVisit, tokens[i + 1]);
}

bool IsSlashedNumber(const RequestTokens& tokens, size_t slash) {
  return tokens[slash].Is("/") && tokens[slash].glued &&
         tokens[slash + 1].IsNumber() && tokens[slash + 1].glued;
}

// "11" and "14" of "11/14/16".
bool IsSlashedPart(const RequestTokens& tokens, size_t i) {
  return IsSlashedNumber(tokens, i + 1) ||
         (i >= 1 && IsSlashedNumber(tokens, i - 1));
}

// Whether "12-02-2016" begins at token `i`; two numbers alone are a range.
bool StartsHyphenedDate(const RequestTokens& tokens, size_t i) {
  for (const size_t part : {i, i + 2, i + 4}) {
    const bool is_joined =
        part == i || (tokens[part].glued && tokens[part - 1].Is("-") &&
                      tokens[part - 1].glued);
    if (!tokens[part].IsNumber() || tokens[part].spelled || !is_joined) {
      return false;
    }
  }
  const size_t year = tokens[i + 4].text.size();
  return year == 2 || year == 4;
}

// Whether "10.28.2016", read as "10.28" and ".2016", begins at token `i`.
bool StartsDottedDate(const RequestTokens& tokens, size_t i) {
  return tokens[i].IsNumber() && tokens[i + 1].IsNumber() &&
         tokens[i + 1].glued && tokens[i + 1].text.front() == '.';
}

// Whether "11/14/16" begins at token `i`.
bool StartsSlashedDate(const RequestTokens& tokens, size_t i) {
  const size_t year = tokens[i + 4].text.size();
  return tokens[i].IsNumber() && IsSlashedNumber(tokens, i + 1) &&
         IsSlashedNumber(tokens, i + 3) && (year == 2 || year == 4);
}

// A number of a whole date: "dispensed 11/14/16" counts nothing.
bool IsWholeDatePart(const RequestTokens& tokens, size_t i) {
  for (const size_t back : {0, 2, 4}) {
    if (back <= i && (StartsSlashedDate(tokens, i - back) ||
                      StartsHyphenedDate(tokens, i - back))) {
      return true;
    }
  }
  return StartsDottedDate(tokens, i) ||
         (i > 0 && StartsDottedDate(tokens, i - 1));
}

// Any of the numbers of a date, or the two of "11/14".
bool IsDatePart(const RequestTokens& tokens, size_t i) {
  return IsSlashedPart(tokens, i) || IsWholeDatePart(tokens, i);
}

bool IsYear(const RequestToken& token) {
  return !token.spelled && token.text.size() == 4 &&
         token.value >= kFirstYear && token.value < kLastYear;
}

// "Tylenol #3", "Tylenol with codeine #4".
bool IsDrugName(const RequestTokens& tokens, size_t i) {
  return tokens[i].value <= kMostDose && tokens.Before(i).Is("#") &&
         tokens.Before(i, 2).IsAny({"tylenol", "codeine", "apap"});
}

// "Soma 350mg No. 60"; "Tylenol No. 3" is a name.
bool IsNumberSign(const RequestTokens& tokens, size_t i) {
  const bool is_sign = tokens.Before(i).Is(".") && tokens.Before(i, 2).Is("no");
  return (is_sign || tokens.Before(i).IsAny({"number", "amount"})) &&
         tokens[i].value > kMostDose;
}

bool IsTooth(const RequestTokens& tokens, size_t i) {
  return tokens[i].value <= kTeeth &&
         tokens.Before(i).IsAny({"#", "tooth", "teeth"});
}

// "3x/day 60 tablets", "once a week 12 visits": the period is of a rate.
bool EndsRate(const RequestTokens& tokens, size_t i) {
  return PeriodOf(tokens.Before(i)) != Period::kNone &&
         tokens.Before(i, 2).IsAny({"a", "an", "per", "each", "/", "every"});
}

// What a mark before the number overrules.
bool IsNameOrDate(const RequestTokens& tokens, size_t i) {
  return IsGluedName(tokens, i) || IsDatePart(tokens, i) || IsYear(tokens[i]) ||
         (IsWordOf(WordKind::kNamesNumber, tokens.Before(i)) &&
          !EndsRate(tokens, i) && !IsNumberSign(tokens, i));
}

// "model number 300", "part #120", "claim no. 44", "code: 97110".
bool IsArticleNumber(const RequestTokens& tokens, size_t i) {
  size_t back = 1;
  while (back <= kMostFillers &&
         (tokens.Before(i, back).IsAny({"number", "no", "#", ":"}) ||
          (tokens.Before(i, back).Is(".") &&
           tokens.Before(i, back + 1).Is("no")))) {
    ++back;
  }
  return tokens.Before(i, back).IsAny(
      {"model", "part", "serial", "item", "catalog", "claim", "code", "cpt",
       "hcpcs", "ndc", "sku", "reference", "account"});
}

bool IsOtherThing(const RequestTokens& tokens, size_t i) {
  return tokens[i].value <= 0 || tokens[i].value > kMostQuantity ||
         IsLevel(tokens, i) || IsHyphenedName(tokens, i) ||
         IsDrugName(tokens, i) || IsWholeDatePart(tokens, i) ||
         IsArticleNumber(tokens, i) ||
         IsWordOf(WordKind::kDirectionVerb, tokens.Before(i));
}

}  // namespace

bool IsMarked(const RequestTokens& tokens, size_t i) {
  if (IsNumberSign(tokens, i)) return true;
  size_t back = 1;
  while (back <= kMostFillers &&
         !IsWordOf(WordKind::kMark, tokens.Before(i, back)) &&
         IsWordOf(WordKind::kMarkFiller, tokens.Before(i, back))) {
    ++back;
  }
  return IsWordOf(WordKind::kMark, tokens.Before(i, back));
}

bool IsMarkedAfter(const RequestTokens& tokens, size_t mark) {
  if (!tokens[mark].IsAny({"count", "ct", "qty", "quantity", "#"})) {
    return false;
  }
  const bool has_sign = tokens[mark + 1].IsAny({":", ".", "#", "="});
  const RequestToken& next = tokens[mark + (has_sign ? 2 : 1)];
  return !next.IsNumber() ||
         (tokens[mark].Is("#") && tokens[mark].glued && !next.glued);
}

bool IsNamedQuantity(const RequestTokens& tokens, size_t i) {
  const bool has_sign = tokens.Before(i).IsAny({":", ".", "#"});
  return tokens.Before(i, has_sign ? 2 : 1).IsAny({"qty", "quantity"});
}

bool IsPlaceAhead(const RequestTokens& tokens, size_t i) {
  return tokens[i].IsAny({"for", "to"}) && tokens[i + 1].IsWord();
}

bool IsMeasured(const RequestTokens& tokens, size_t i) {
  const bool is_hyphened = tokens[i].Is("-") && tokens[i].glued;
  const RequestToken& token = is_hyphened ? tokens[i + 1] : tokens[i];
  const bool is_h_wave = token.Is("h") && tokens[i + 1].Is("-");
  if (is_h_wave) return false;
  return PeriodOf(token) != Period::kNone ||
         IsWordOf(WordKind::kMeasure, token);
}

std::vector<bool> NumbersOfOtherThings(const RequestTokens& tokens,
                                       bool names_teeth) {
  std::vector<bool> is_other(tokens.size());
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].IsNumber()) continue;
    // "-5" of "L4-5".
    const bool continues = tokens[i].glued && i >= 2 &&
                           tokens.Before(i).IsAny({"-", "/"}) &&
                           tokens[i - 2].IsNumber() && is_other[i - 2];
    is_other[i] = continues || IsOtherThing(tokens, i) ||
                  (names_teeth && IsTooth(tokens, i)) ||
                  (IsNameOrDate(tokens, i) && !IsMarked(tokens, i));
  }
  return is_other;
}

}  // namespace imr
