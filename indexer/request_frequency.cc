// frequency := range [times] [per] period | "once" | "twice" per period
//            | [range [times]] "every" [number] period | "weekly"
#include "indexer/request_frequency.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {
namespace {

struct PeriodForm {
  absl::string_view form;
  Period period;
};

constexpr PeriodForm kPeriodForms[] = {
    {"hour", Period::kHour},    {"hours", Period::kHour},
    {"hr", Period::kHour},      {"hrs", Period::kHour},
    {"day", Period::kDay},      {"days", Period::kDay},
    {"night", Period::kDay},    {"nights", Period::kDay},
    {"week", Period::kWeek},    {"weeks", Period::kWeek},
    {"wk", Period::kWeek},      {"wks", Period::kWeek},
    {"wek", Period::kWeek},     {"weeek", Period::kWeek},
    {"w", Period::kWeek},       {"month", Period::kMonth},
    {"months", Period::kMonth}, {"mo", Period::kMonth},
    {"mos", Period::kMonth},    {"mth", Period::kMonth},
    {"mths", Period::kMonth},   {"year", Period::kYear},
    {"years", Period::kYear},   {"yr", Period::kYear},
    {"yrs", Period::kYear}};

constexpr PeriodForm kAdverbForms[] = {{"daily", Period::kDay},
                                       {"weekly", Period::kWeek},
                                       {"monthly", Period::kMonth},
                                       {"wkly", Period::kWeek}};

Period FindPeriod(absl::Span<const PeriodForm> forms,
                  const RequestToken& token) {
  if (!token.IsWord()) return Period::kNone;
  const auto row = std::find_if(
      forms.begin(), forms.end(),
      [&](const PeriodForm& form) { return form.form == token.text; });
  return row == forms.end() ? Period::kNone : row->period;
}

bool IsTimesWord(const RequestToken& token) {
  return token.IsAny({"times", "time", "x", "visits", "visit", "sessions",
                      "session", "treatments", "treatment", "appointments",
                      "days", "day", "hours", "hour", "hrs", "hr", "nights",
                      "tx"});
}

bool IsPerWord(const RequestToken& token) {
  return token.IsAny(
      {"per", "a", "an", "each", "every", "/", "x", "times", "in", "the"});
}

// "1x to 2x a week", "1 time to 2 times a week".
bool EndsSpacedRange(const RequestTokens& tokens, size_t i) {
  return tokens.Before(i).IsAny({"-", "to", "or"}) &&
         IsTimesWord(tokens.Before(i, 2)) && tokens.Before(i, 3).IsNumber();
}

// Moves `i` over the number of "every 2 weeks" and makes `times` those in one
// of the periods.
void ReadEvery(const RequestTokens& tokens, size_t& i, RequestRange& times) {
  const bool is_every = tokens.Before(i).Is("every") && tokens[i].IsNumber() &&
                        tokens[i].value >= 1 &&
                        PeriodOf(tokens[i + 1]) != Period::kNone;
  if (!is_every) return;
  times.low /= tokens[i].value;
  times.high /= tokens[i].value;
  ++i;
}

// Reads what stands after the number: "times a week", "x/wk", "weekly".
std::optional<Frequency> ReadPer(const RequestTokens& tokens,
                                 const RequestRange& times, bool is_counted) {
  Frequency frequency{times};
  size_t i = times.end;
  while (IsTimesWord(tokens[i]) && !(i > times.end && tokens[i].Is("x"))) {
    frequency.is_hours |= PeriodOf(tokens[i]) == Period::kHour;
    is_counted = true;
    ++i;
  }
  const Period adverb = FindPeriod(kAdverbForms, tokens[i]);
  if (adverb != Period::kNone && is_counted) {
    frequency.period = adverb;
    frequency.end = i + 1;
    return frequency;
  }
  bool has_per = tokens.Before(i).IsAny({"x", "times", "time"});
  while (IsPerWord(tokens[i])) {
    has_per = true;
    ++i;
  }
  ReadEvery(tokens, i, frequency.times);
  frequency.period = PeriodOf(tokens[i]);
  if (!has_per || frequency.period == Period::kNone) return std::nullopt;
  frequency.end = i + 1;
  return frequency;
}

// "once", "twice": a number and "times" in one word.
double TimesWord(const RequestToken& token) {
  if (token.Is("once")) return 1;
  if (token.Is("twice")) return 2;
  return token.Is("thrice") ? 3 : 0;
}

}  // namespace

Period PeriodOf(const RequestToken& token) {
  return FindPeriod(kPeriodForms, token);
}

std::optional<RequestRange> ReadRange(const RequestTokens& tokens, size_t i) {
  if (!tokens[i].IsNumber()) return std::nullopt;
  RequestRange range{tokens[i].value, tokens[i].value, i + 1};
  const bool joined = tokens[i + 1].IsAny({"-", "to", "or"});
  if (joined && tokens[i + 2].IsNumber() &&
      tokens[i + 2].value > tokens[i].value) {
    range.high = tokens[i + 2].value;
    range.end = i + 3;
  }
  return range;
}

std::optional<Frequency> ReadFrequency(const RequestTokens& tokens, size_t i) {
  if (const double times = TimesWord(tokens[i]); times > 0) {
    return ReadPer(tokens, {times, times, i + 1}, true);
  }
  if (const auto range = ReadRange(tokens, i)) {
    if (EndsSpacedRange(tokens, i)) return std::nullopt;
    return ReadPer(tokens, *range, false);
  }
  const Period adverb = FindPeriod(kAdverbForms, tokens[i]);
  if (adverb != Period::kNone && !tokens.Before(i).IsAny({"bi", "semi"}) &&
      !tokens.Before(i, 2).IsAny({"bi", "semi"})) {
    return Frequency{{1, 1, i}, adverb, false, i + 1};
  }
  if (!tokens[i].Is("every")) return std::nullopt;
  Frequency frequency{{1, 1, i}};
  size_t period = i + 1;
  ReadEvery(tokens, period, frequency.times);
  frequency.period = PeriodOf(tokens[period]);
  if (frequency.period == Period::kNone) return std::nullopt;
  frequency.end = period + 1;
  return frequency;
}

}  // namespace imr
