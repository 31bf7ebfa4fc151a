// Numbers that mean something else are struck out first; each one left is
// ranked by the words around it, and the best rank wins, the first of equals.
#include "indexer/request_quantity.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "absl/strings/match.h"

#include "indexer/request_frequency.h"
#include "indexer/request_nouns.h"

namespace imr {
namespace {

// From the plainest to the least plain way to say a count.
enum class Rank {
  kNone,
  kTrailing,   // "NCV of the legs, 2"
  kAmount,     // "120 gm"
  kLeading,    // "1 prescription of", "2 leg wraps"
  kAfterDose,  // "Soma 350 mg 60"
  kContainer,  // "1 box"
  kTimes,      // "x 12"
  kSchedule,   // "2 times a week for 6 weeks"
  kTotal,      // "a series of 3"
  kCounted,    // "60 tablets", "12 visits"
  kMarked,     // "#60", "Qty 60", "60 count"
};

struct Candidate {
  Rank rank = Rank::kNone;
  RequestCount count;
};

constexpr size_t kMostAdjectives = 7;  // "12 post-operative physical therapy"
constexpr double kMostQuantity = 9999;
constexpr double kMostDose = 4;  // "2 tablets twice a day" is how to take it
constexpr double kTeeth = 32;
constexpr double kLeastDispensed = 15;  // "4 grams" is how much to apply

// Whether tokens from `i` on turn the number before them into a measure or a
// kind: "3 views", "4-wheel", "2 weeks".
bool IsMeasure(const RequestTokens& tokens, size_t i) {
  const bool is_hyphened = tokens[i].Is("-") && tokens[i].glued;
  const RequestToken& token = is_hyphened ? tokens[i + 1] : tokens[i];
  return PeriodOf(token) != Period::kNone ||
         IsWordOf(WordKind::kMeasure, token);
}

// Whether a token after "1 tablet" says how to take it.
bool IsDirection(const RequestToken& token) {
  return token.IsNumber() || token.glued ||
         IsWordOf(WordKind::kDirection, token);
}

bool IsCodeLetter(const RequestToken& token) {
  return token.IsAny({"c", "t", "l", "s", "b", "h", "p"});
}

// Strikes numbers out and ranks those that are left.
class Counter {
 public:
  Counter(const RequestTokens& tokens, const QuantityContext& context)
      : tokens_(tokens), context_(context), struck_(tokens.size()) {
    for (const RequestStrength& strength : context.strengths) {
      Strike(strength.first, strength.last);
    }
    if (context.refills) Strike(context.refills->first, context.refills->last);
    for (size_t i = 0; i < tokens.size(); ++i) StrikeNames(i);
  }

  std::optional<RequestCount> Best() {
    Candidate best;
    const auto offer = [&best](const Candidate& candidate) {
      if (candidate.rank > best.rank) best = candidate;
    };
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].IsNumber() || struck_[i]) continue;
      const auto range = ReadRange(tokens_, i);
      offer(Rate(i, *range));
      i = range->end - 1;
    }
    offer(Schedule());
    offer(Amount());
    if (best.rank == Rank::kNone) return std::nullopt;
    return best.count;
  }

 private:
  void Strike(size_t first, size_t last) {
    std::fill(struck_.begin() + static_cast<ptrdiff_t>(first),
              struck_.begin() + static_cast<ptrdiff_t>(last), true);
  }

  // Levels ("L4-5", "C 5/6"), codes ("97110", "vitamin B12"), directions
  // ("apply 2-4"), and numbers out of bounds.
  void StrikeNames(size_t i) {
    const RequestToken& token = tokens_[i];
    if (!token.IsNumber() || struck_[i]) return;
    const RequestToken& before = tokens_.Before(i);
    const bool marked = IsMarked(i);
    const bool is_level =
        IsCodeLetter(before) && token.value <= 12 && !before.glued;
    const bool is_glued_name = token.glued && before.IsWord() && !marked &&
                               !before.IsAny({"x", "times", "of", "tab"});
    // "B-12", "Synvisc-One", "omega-3"; not "therapy-12 sessions".
    const bool is_hyphened_name =
        token.glued && before.Is("-") && before.glued &&
        tokens_.Before(i, 2).IsWord() &&
        (token.value == 1 || !IsWordOf(WordKind::kVisit, tokens_[i + 1]));
    const bool continues = token.glued && before.IsAny({"-", "/"}) && i >= 2 &&
                           struck_[i - 2] && tokens_[i - 2].IsNumber();
    const bool is_date = before.Is("/") || tokens_[i + 1].Is("/");
    if (token.value > kMostQuantity || token.value <= 0 || is_glued_name ||
        is_level || continues || is_hyphened_name ||
        (is_date && !marked && IsDatePart(i)) ||
        (!marked &&
         (IsWordOf(WordKind::kNamesNumber, before) || IsYear(token))) ||
        IsWordOf(WordKind::kDirectionVerb, before) || IsNamedNumber(i)) {
      struck_[i] = true;
    }
  }

  bool IsDatePart(size_t i) const {
    const auto joined = [&](size_t at) {
      return tokens_[at].Is("/") && tokens_[at].glued &&
             tokens_[at + 1].IsNumber() && tokens_[at + 1].glued;
    };
    return joined(i + 1) || (i >= 1 && joined(i - 1));
  }

  static bool IsYear(const RequestToken& token) {
    return !token.spelled && token.text.size() == 4 && token.value >= 1990 &&
           token.value < 2040;
  }

  // "Tylenol #3", "Tylenol with codeine #4" are names; so is "tooth #19".
  bool IsNamedNumber(size_t i) const {
    const bool is_tooth = context_.names_teeth && tokens_[i].value <= kTeeth &&
                          tokens_.Before(i).IsAny({"#", "tooth", "teeth"});
    if (is_tooth) return true;
    return tokens_[i].value <= kMostDose && tokens_.Before(i).Is("#") &&
           tokens_.Before(i, 2).IsAny({"tylenol", "codeine", "apap"});
  }

  // "#60", "Qty: 60", "quantity of 60".
  bool IsMarked(size_t i) const {
    size_t back = 1;
    while (back <= 3 && !IsWordOf(WordKind::kMark, tokens_.Before(i, back)) &&
           IsWordOf(WordKind::kMarkFiller, tokens_.Before(i, back))) {
      ++back;
    }
    return IsWordOf(WordKind::kMark, tokens_.Before(i, back));
  }

  Candidate Rate(size_t i, const RequestRange& range) const {
    const Candidate candidate{RankAt(i, range), {range.high, i, range.end}};
    return candidate;
  }

  Rank RankAt(size_t i, const RequestRange& range) const {
    const RequestToken& next = tokens_[range.end];
    const Period period = PeriodOf(next);
    if (IsMarked(i)) {
      return period == Period::kNone || period == Period::kDay ? Rank::kMarked
                                                               : Rank::kNone;
    }
    if (next.IsAny({"count", "ct", "qty", "quantity", "#"}) &&
        !tokens_[range.end + 1].IsNumber()) {
      return Rank::kMarked;
    }
    if (ReadFrequency(tokens_, i)) return Rank::kNone;
    if (context_.counts_hours && period == Period::kHour) return Rank::kCounted;
    if (IsWordOf(WordKind::kPiece, next)) {
      return IsDose(range, range.end + 1) || IsPerBox(range) ? Rank::kNone
                                                             : Rank::kCounted;
    }
    if (FindVisitNoun(range.end)) return Rank::kCounted;
    if (IsMeasure(tokens_, range.end)) return Rank::kNone;
    return RankByPlace(i, range);
  }

  // "1-2 tablets every 6 hours", "1 q 6 hours"; `next` stands after it.
  bool IsDose(const RequestRange& range, size_t next) const {
    return range.high <= kMostDose && IsDirection(tokens_[next]);
  }

  // "10 patches/box".
  bool IsPerBox(const RequestRange& range) const {
    return tokens_[range.end + 1].IsAny({"/", "per"}) &&
           IsWordOf(WordKind::kContainer, tokens_[range.end + 2]);
  }

  // "12 additional post-operative physical therapy sessions".
  bool FindVisitNoun(size_t from) const {
    for (size_t i = from; i < from + kMostAdjectives; ++i) {
      const RequestToken& token = tokens_[i];
      if (IsWordOf(WordKind::kVisit, token))
        return !context_.is_drug || i == from;
      if (token.IsAny({"for", "with", "to", "of", "at", "per", "and", ",", ":",
                       ";", "(", "in", "over"}) ||
          token.IsNumber() || IsMeasure(tokens_, i)) {
        return false;
      }
    }
    return false;
  }

  // The rank of a number without a noun of its own.
  Rank RankByPlace(size_t i, const RequestRange& range) const {
    const RequestToken& before = tokens_.Before(i);
    if (IsWordOf(WordKind::kContainer, tokens_[range.end]))
      return Rank::kContainer;
    if (before.IsAny({"total", "total:"}) || IsSeries(i)) return Rank::kTotal;
    if (before.IsAny({"x", "times", "*"})) {
      // "4x4 gauze" is a size; schedules are found on their own.
      return tokens_.Before(i, 2).IsNumber() ? Rank::kNone : Rank::kTimes;
    }
    if (IsWordOf(WordKind::kVisit, before) ||
        IsWordOf(WordKind::kPiece, before))
      return Rank::kTimes;
    if (before.Is(":") && (IsWordOf(WordKind::kVisit, tokens_.Before(i, 2)) ||
                           IsWordOf(WordKind::kPiece, tokens_.Before(i, 2)))) {
      return Rank::kTimes;
    }
    if (IsAfterStrength(i)) {
      return IsDose(range, range.end) ? Rank::kNone : Rank::kAfterDose;
    }
    if (IsLeading(i)) return IsUnspecified() ? Rank::kNone : Rank::kLeading;
    const bool is_last = tokens_[range.end].kind == RequestToken::Kind::kEnd ||
                         tokens_[range.end].IsAny({".", ")"});
    return is_last ? Rank::kTrailing : Rank::kNone;
  }

  // "series of 3", "up to 6", "trial of 8".
  bool IsSeries(size_t i) const {
    const RequestToken& before = tokens_.Before(i, 2);
    return (tokens_.Before(i).Is("of") &&
            before.IsAny({"series", "set", "total", "trial", "course"})) ||
           (tokens_.Before(i).Is("to") && before.Is("up"));
  }

  bool IsAfterStrength(size_t i) const {
    return std::any_of(
        context_.strengths.begin(), context_.strengths.end(),
        [&](const RequestStrength& strength) {
          return strength.last == i ||
                 (strength.last + 1 == i && tokens_.Before(i).Is(","));
        });
  }

  // The first number of the request or of its part after ":".
  bool IsLeading(size_t i) const {
    for (size_t at = i; at-- > 0 && !tokens_[at].Is(":");) {
      if (!tokens_[at].IsAny({"retrospective",
                              "retro",
                              "prospective",
                              "request",
                              "for",
                              "of",
                              "additional",
                              "another",
                              "initial",
                              "continued",
                              "continue",
                              "more",
                              "trial",
                              "post",
                              "pre",
                              "op",
                              "-",
                              "operative",
                              "purchase",
                              "rental",
                              "the",
                              "an",
                              "a",
                              "outpatient",
                              "remaining",
                              "new",
                              "(",
                              "with"})) {
        return false;
      }
    }
    return true;
  }

  bool IsUnspecified() const {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].IsAny({"unspecified", "unknown"})) return true;
    }
    return false;
  }

  Candidate Schedule() const {
    if (!context_.has_schedule) return {};
    const auto total = FindFrequencyTotal(tokens_);
    return total ? Candidate{Rank::kSchedule, *total} : Candidate{};
  }

  // Grams, millilitres and ounces that are not the dose.
  Candidate Amount() const {
    for (const RequestStrength& strength : context_.strengths) {
      const bool is_direction =
          IsWordOf(WordKind::kDirectionVerb, tokens_.Before(strength.first));
      const bool is_dose =
          strength.unit != "oz" && strength.value < kLeastDispensed;
      if (&strength == context_.strength || !strength.IsAmount() ||
          is_direction || is_dose) {
        continue;
      }
      return {Rank::kAmount, {strength.value, strength.first, strength.last}};
    }
    return {};
  }

  const RequestTokens& tokens_;
  const QuantityContext& context_;
  std::vector<bool> struck_;
};

}  // namespace

std::optional<RequestCount> FindQuantity(const RequestTokens& tokens,
                                         const QuantityContext& context) {
  return Counter(tokens, context).Best();
}

}  // namespace imr
