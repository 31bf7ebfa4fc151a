#include "searcher/dosing.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"

#include "searcher/bare_cursor.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

constexpr absl::string_view kCodes[] = {"bid", "hs",  "po",  "prn", "qam", "qd",
                                        "qhs", "qid", "qod", "qpm", "tid"};
constexpr absl::string_view kHours[] = {"h", "hr", "hrs", "hour", "hours"};
constexpr absl::string_view kSpans[] = {"day",   "days",  "week",
                                        "weeks", "month", "months"};

// Directions of several words, and those that are everyday words.
constexpr absl::string_view kInWords[] = {
    "as needed",    "at bedtime",     "at night",       "by mouth",
    "daily",        "each day",       "each evening",   "each night",
    "each morning", "every day",      "every evening",  "every morning",
    "every night",  "in the evening", "in the morning", "nightly",
    "orally",       "with food",      "with meals"};

// Steps from word to word; joined ones are the same as those around them.
class Steps {
 public:
  Steps(absl::Span<const Word> words, size_t at) : words_(words), at_(at) {}

  size_t at() const { return at_; }

  template <typename Fits>
  bool TakeIf(Fits fits) {
    const size_t next = SkipJoined(words_, at_);
    if (next == words_.size() || !fits(words_[next].text)) return false;
    at_ = next + 1;
    return true;
  }

  bool Take(absl::Span<const absl::string_view> any) {
    return TakeIf([any](absl::string_view word) {
      return absl::c_linear_search(any, word);
    });
  }

  bool TakeCount() { return TakeIf(IsCount); }

  bool TakePhraseOf(absl::Span<const absl::string_view> phrases) {
    const size_t end = EndOfAny(phrases, words_, at_);
    if (end > 0) at_ = end;
    return end > 0;
  }

  // "6h", "6 hours"
  bool TakeHours() {
    if (TakeIf([](absl::string_view word) { return AreHours(word); })) {
      return true;
    }
    return TakeCount() && (Take(kHours) || TakeHours());
  }

 private:
  static bool AreHours(absl::string_view word) {
    const auto* end = std::find_if_not(word.begin(), word.end(), IsAsciiDigit);
    const absl::string_view unit =
        word.substr(static_cast<size_t>(end - word.begin()));
    return unit.size() < word.size() && absl::c_linear_search(kHours, unit);
  }

  absl::Span<const Word> words_;
  size_t at_;
};

// "q6h", "q 4-6 hrs"
bool TakeInterval(Steps& steps) {
  Steps next = steps;
  const bool is_whole = next.TakeIf([](absl::string_view word) {
    if (!absl::ConsumePrefix(&word, "q") || word.empty()) return false;
    const size_t digits = word.find_first_not_of("0123456789");
    return digits != 0 && (digits == absl::string_view::npos ||
                           absl::c_linear_search(kHours, word.substr(digits)));
  });
  if (is_whole) {
    steps = next;
    if (next.TakeHours() || next.Take(kHours)) steps = next;
    return true;
  }
  if (!next.Take({"q"}) || !next.TakeHours()) return false;
  steps = next;
  return true;
}

// "every 4-6 hours", "every 3 days", "every other day"
bool TakeEvery(Steps& steps) {
  Steps next = steps;
  if (!next.Take({"every"})) return false;
  Steps days = next;
  const bool is_days =
      (days.TakeCount() || days.Take({"other"})) && days.Take(kSpans);
  if (!is_days && !next.TakeHours()) return false;
  steps = is_days ? days : next;
  return true;
}

// "twice daily", "3 times a day", "per week"
bool TakeTimes(Steps& steps) {
  Steps next = steps;
  if (next.Take({"once", "twice"}) || next.TakeCount()) next.Take({"times"});
  const bool is_said = next.TakePhraseOf(kInWords) ||
                       (next.Take({"a", "per"}) && next.Take(kSpans));
  if (is_said) steps = next;
  return is_said;
}

// "max 6/day", "not to exceed 4 per day"
bool TakeMost(Steps& steps) {
  static constexpr absl::string_view kMost[] = {
      "max", "maximum", "maximum of", "max of", "not to exceed", "up to"};
  Steps next = steps;
  if (!next.TakePhraseOf(kMost) || !next.TakeCount()) return false;
  next.Take(kPills);
  next.Take({"a", "per"});
  if (!next.Take(kSpans)) return false;
  steps = next;
  return true;
}

bool TakeDirection(Steps& steps, bool in_words) {
  return steps.Take(kCodes) || TakeInterval(steps) ||
         (in_words &&
          (TakeEvery(steps) || TakeTimes(steps) || TakeMost(steps)));
}

// "take 1-2 tabs", "apply 1 patch": what is taken at a time, before how often.
// Behind how much is asked for, the 1 of "1 po q6h" is that too.
void TakeDose(Steps& steps, bool in_words) {
  static constexpr absl::string_view kFew[] = {"1",   "2",   "3",    "4",
                                               "one", "two", "three"};
  steps.Take({"apply", "take"});
  Steps next = steps;
  const bool is_few = next.Take(kFew);
  if (!is_few && !next.TakeCount()) return;
  next.TakeCount();  // "1-2"
  Steps behind = next;
  const bool is_dose = is_few && in_words && TakeDirection(behind, in_words);
  if (is_dose || next.Take(kPills)) steps = next;
}

}  // namespace

size_t DirectionsAt(absl::Span<const Word> words, size_t at, bool in_words) {
  Steps steps(words, at);
  TakeDose(steps, in_words);
  if (!TakeDirection(steps, in_words)) return 0;
  while (TakeDirection(steps, in_words)) {
  }
  return steps.at();
}

}  // namespace imr
