// total    := frequency ... duration | duration frequency | n "x" n
// duration := ["for" | "x" | "times" | "over"] range period
// The frequency is that of request_frequency.h. The same period must be named
// twice: how many visits a week for two months makes is not printed.
#include "indexer/request_visits.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "indexer/request_frequency.h"
#include "indexer/request_levels.h"

namespace imr {
namespace {

// "2x6" is a schedule up to here; larger numbers are sizes or strengths.
constexpr double kMostTimes = 7;
constexpr double kMostWeeks = 52;
constexpr double kMostBareWeeks = 8;
constexpr double kMostVisits = 400;
constexpr double kRoundingError = 1e-6;  // 1/6 of a visit a week, 12 weeks

bool IsGap(const RequestToken& token) {
  return token.IsAny({"for", "x",      "times", "over",     ",",     "(",
                      ")",   "/",      "-",     "at",       "a",     "period",
                      "of",  "the",    "next",  "duration", "total", "*",
                      "@",   "within", "in",    "first",    "and",   "course"});
}

// Words after a period that make it something else than a duration.
bool IsOtherPeriod(const RequestToken& token) {
  return token.IsAny(
      {"supply", "rental", "trial", "post", "ago", "after", "status", "old"});
}

// Reads "6 weeks" at `i`.
std::optional<RequestRange> ReadDuration(const RequestTokens& tokens, size_t i,
                                         Period period) {
  auto range = ReadRange(tokens, i);
  if (!range) return std::nullopt;
  if (tokens[range->end].Is("-")) ++range->end;  // "6-week course"
  if (PeriodOf(tokens[range->end]) != period) return std::nullopt;
  ++range->end;
  if (IsOtherPeriod(tokens[range->end])) return std::nullopt;
  return range;
}

// The 6 that ends "2 times a week to the knee x 6": between the frequency,
// which ends at `end`, and the x stands a place alone, as what else is named
// is what is asked for so often ("and cupping x 4"). A larger number may be
// the visits.
bool IsBareWeeks(const RequestTokens& tokens, size_t end, size_t i,
                 Period period) {
  const bool is_last = period == Period::kWeek && tokens[i].IsNumber() &&
                       tokens[i].value <= kMostBareWeeks &&
                       tokens.Before(i).IsAny({"x", "times"}) &&
                       tokens[i + 1].kind == RequestToken::Kind::kEnd;
  if (!is_last) return false;
  for (size_t between = end; between + 1 < i; ++between) {
    if (!IsOfPlace(tokens, between)) return false;
  }
  return true;
}

// The duration after a frequency: next to it, behind "x" perhaps without its
// period ("2x/wk x 6"), or later in the request ("2x/wk to the knee, 6 wks").
std::optional<RequestRange> DurationAfter(const RequestTokens& tokens,
                                          const Frequency& frequency) {
  size_t i = frequency.end;
  while (IsGap(tokens[i])) ++i;
  if (const auto near = ReadDuration(tokens, i, frequency.period)) return near;
  const bool is_times = tokens.Before(i).IsAny({"x", "times", "for", "*"});
  const auto bare = ReadRange(tokens, i);
  if (bare && is_times && PeriodOf(tokens[bare->end]) == Period::kNone) {
    return bare;
  }
  for (; i < tokens.size() && !tokens[i].Is(";"); ++i) {
    if (ReadFrequency(tokens, i)) return std::nullopt;
    if (const auto far = ReadDuration(tokens, i, frequency.period)) return far;
    if (IsBareWeeks(tokens, frequency.end, i, frequency.period)) {
      return ReadRange(tokens, i);
    }
  }
  return std::nullopt;
}

// The duration that ends right before token `end`: "6 weeks, 2x/wk".
std::optional<RequestRange> DurationBefore(const RequestTokens& tokens,
                                           size_t end, Period period) {
  size_t i = end;
  while (i > 0 && IsGap(tokens.Before(i))) --i;
  if (i < 2) return std::nullopt;
  size_t first = i - 2;
  const bool is_range = first >= 2 && tokens[first - 2].IsNumber() &&
                        tokens[first - 1].IsAny({"-", "to", "or"});
  if (is_range) first -= 2;
  return ReadDuration(tokens, first, period);
}

std::optional<RequestCount> Product(const RequestRange& times,
                                    const RequestRange& duration, size_t first,
                                    size_t last) {
  if (times.IsRange() || duration.IsRange()) return std::nullopt;
  const double product = times.high * duration.high;
  const double visits = std::round(product);
  // "Every 4 weeks for 6 weeks" says no number of visits.
  if (std::abs(product - visits) > kRoundingError) return std::nullopt;
  if (visits < 1 || visits > kMostVisits) return std::nullopt;
  return RequestCount{visits, first, last};
}

// Adds what follows in the same form: "..., then once a week for 4 weeks".
void AddLaterStages(const RequestTokens& tokens, RequestCount& total) {
  while (true) {
    size_t i = total.last;
    while (tokens[i].IsAny({",", ";", "and", "followed", "by", ")"})) ++i;
    if (!tokens[i].Is("then") && !tokens.Before(i).Is("by")) return;
    if (tokens[i].Is("then")) ++i;
    const auto frequency = ReadFrequency(tokens, i);
    if (!frequency) return;
    const auto duration = DurationAfter(tokens, *frequency);
    if (!duration || duration->end <= total.last) return;
    const auto stage =
        Product(frequency->times, *duration, total.first, duration->end);
    if (!stage) return;
    total.value += stage->value;
    total.last = stage->last;
  }
}

// "2x6", "3 X 4", "2 times 6"; not of "1-2 x 6" or "1 x 6-12".
std::optional<RequestCount> ReadSchedule(const RequestTokens& tokens,
                                         size_t i) {
  if (!tokens[i].IsNumber() || !tokens[i + 1].IsAny({"x", "times", "*"}) ||
      !tokens[i + 2].IsNumber()) {
    return std::nullopt;
  }
  const bool ends_range = tokens.Before(i).IsAny({"-", "to", "or"}) &&
                          tokens.Before(i, 2).IsNumber();
  const auto duration = ReadRange(tokens, i + 2);
  const bool has_range = ends_range || (duration && duration->IsRange());
  if (has_range || IsLevel(tokens, i)) return std::nullopt;
  const double times = tokens[i].value;
  const double weeks = tokens[i + 2].value;
  const bool is_size =
      tokens[i + 3].IsAny({"inch", "inches", "in", "cm", "gauze", "x", "\"",
                           "'", "mg", "refill", "refills"});
  const bool is_whole =
      times == std::floor(times) && weeks == std::floor(weeks);
  if (is_size || !is_whole || times > kMostTimes || weeks > kMostWeeks) {
    return std::nullopt;
  }
  return RequestCount{times * weeks, i, i + 3};
}

}  // namespace

std::optional<RequestCount> FindFrequencyTotal(const RequestTokens& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (const auto frequency = ReadFrequency(tokens, i)) {
      const auto after = DurationAfter(tokens, *frequency);
      const auto duration =
          after ? after : DurationBefore(tokens, i, frequency->period);
      if (duration && !frequency->is_hours) {
        const size_t last = std::max(frequency->end, duration->end);
        auto total = Product(frequency->times, *duration, i, last);
        if (total) AddLaterStages(tokens, *total);
        return total;
      }
      i = frequency->end - 1;
    } else if (const auto schedule = ReadSchedule(tokens, i)) {
      return schedule;
    }
  }
  return std::nullopt;
}

}  // namespace imr
