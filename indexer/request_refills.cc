// The word "refill" is found first; its number stands before it, or after it
// behind a sign.
#include "indexer/request_refills.h"

namespace imr {
namespace {

// A prescription is good for a year: a larger number counts something else.
constexpr double kMostRefills = 12;
constexpr size_t kMostSigns = 3;  // "refills: x (3)"

bool IsRefillWord(const RequestToken& token) {
  return token.IsAny({"refill", "refills", "refilled", "refil", "refils", "ref",
                      "rf", "rfs", "rfl", "rfx", "refillx", "refillsx"});
}

bool IsRefillCount(const RequestToken& token) {
  return token.IsNumber() && token.value <= kMostRefills;
}

// "#6 refills 2", "qty: 6 refills 2": the 6 is taken; the 3 of "60# 3 refills"
// and "qty 60 3 refills" is not.
bool IsTaken(const RequestTokens& tokens, size_t number) {
  const RequestToken& before = tokens.Before(number);
  if (before.Is("#")) {
    return !before.glued || !tokens.Before(number, 2).IsNumber();
  }
  return before.IsAny({"qty", "quantity"}) ||
         (!before.IsNumber() &&
          tokens.Before(number, 2).IsAny({"qty", "quantity"}));
}

std::optional<RequestCount> CountAfter(const RequestTokens& tokens,
                                       size_t word) {
  size_t at = word + 1;
  while (at <= word + kMostSigns &&
         tokens[at].IsAny(
             {":", "x", "times", "#", "-", "=", "(", ".", "of", ")"})) {
    ++at;
  }
  if (tokens[at].IsAny({"none", "zero"})) return RequestCount{0, word, at + 1};
  const bool is_measure =
      tokens[at + 1].IsAny({"mg", "mcg", "%", "tablets", "tabs", "capsules",
                            "day", "days", "month", "months", "gm", "g"});
  if (!IsRefillCount(tokens[at]) || is_measure) return std::nullopt;
  return RequestCount{tokens[at].value, word, at + 1};
}

std::optional<RequestCount> CountBefore(const RequestTokens& tokens,
                                        size_t word) {
  size_t back = 1;
  while (tokens.Before(word, back)
             .IsAny({"additional", "more", "extra", "total", "further", "-",
                     "authorized", "medication", "prescription"})) {
    ++back;
  }
  // "with (3) refills"; in "(4) refills: 2" the bracket counts the drug.
  if (tokens.Before(word, back).Is(")") && !CountAfter(tokens, word)) ++back;
  if (back > word) return std::nullopt;
  const size_t at = word - back;
  const RequestToken& token = tokens[at];
  if (IsRefillCount(token) && !IsTaken(tokens, at)) {
    return RequestCount{token.value, at, word + 1};
  }
  if (token.IsAny({"no", "without", "zero"})) {
    return RequestCount{0, at, word + 1};
  }
  if (token.IsAny({"a", "an"})) return RequestCount{1, at, word + 1};
  return std::nullopt;
}

}  // namespace

std::optional<RequestCount> FindRefills(const RequestTokens& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!IsRefillWord(tokens[i]) || tokens.Before(i).Is("pump")) continue;
    if (const auto count = CountBefore(tokens, i)) return count;
    if (const auto count = CountAfter(tokens, i)) return count;
  }
  return std::nullopt;
}

}  // namespace imr
