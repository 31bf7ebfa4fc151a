// Numbers of other things are struck out first; each one left is ranked by the
// words around it, and the best rank wins, the first of equals.
#include "indexer/request_quantity.h"

#include <algorithm>
#include <vector>

#include "absl/strings/string_view.h"

#include "indexer/request_counts.h"
#include "indexer/request_frequency.h"
#include "indexer/request_nouns.h"
#include "indexer/request_numbers.h"
#include "indexer/request_visits.h"

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

constexpr double kLeastDispensed = 15;  // "4 grams" is how much to apply

// Strikes numbers out and ranks those that are left.
class Counter {
 public:
  Counter(const RequestTokens& tokens, const QuantityContext& context)
      : tokens_(tokens),
        context_(context),
        struck_(NumbersOfOtherThings(tokens, context.names_teeth)) {
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].IsNumber() && IsInName(tokens[i])) struck_[i] = true;
    }
    for (const RequestStrength& strength : context.strengths) {
      Strike(strength.first, strength.last);
    }
    if (context.refills) Strike(context.refills->first, context.refills->last);
  }

  std::optional<RequestCount> Best() {
    Candidate best;
    const auto offer = [&](const Candidate& candidate) {
      if (candidate.rank > best.rank || IsTotalOf(candidate, best)) {
        best = candidate;
      }
    };
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].IsNumber() || struck_[i]) continue;
      const auto range = ReadRange(tokens_, i);
      offer({RankAt(i, *range), {range->high, i, range->end}});
      i = range->end - 1;
    }
    offer(Schedule());
    offer(Amount());
    if (best.rank == Rank::kNone) return std::nullopt;
    return best.count;
  }

 private:
  // "#9 x 2 QTY: 18": the second is of both packs; the quantity of another
  // drug is not.
  bool IsTotalOf(const Candidate& total, const Candidate& pack) const {
    if (total.rank != Rank::kMarked || pack.rank != Rank::kMarked) return false;
    const size_t times =
        pack.count.last + (tokens_[pack.count.last].Is("(") ? 1 : 0);
    return IsNamedQuantity(tokens_, total.count.first) &&
           tokens_[times].IsAny({"x", "times", "*"}) &&
           tokens_[times + 1].IsNumber() &&
           pack.count.value * tokens_[times + 1].value == total.count.value;
  }

  bool IsInName(const RequestToken& token) const {
    return std::any_of(context_.names.begin(), context_.names.end(),
                       [&](const RequestSpan& name) {
                         return name.begin <= token.begin &&
                                token.end <= name.end;
                       });
  }

  void Strike(size_t first, size_t last) {
    std::fill(struck_.begin() + static_cast<ptrdiff_t>(first),
              struck_.begin() + static_cast<ptrdiff_t>(last), true);
  }

  Rank RankAt(size_t i, const RequestRange& range) const {
    const RequestToken& next = tokens_[range.end];
    const Period period = PeriodOf(next);
    if (IsMarked(tokens_, i)) {
      return period == Period::kNone || period == Period::kDay ? Rank::kMarked
                                                               : Rank::kNone;
    }
    if (IsMarkedAfter(tokens_, range.end)) return Rank::kMarked;
    if (IsOfWhole(tokens_, range.end)) return Rank::kCounted;
    if (ReadFrequency(tokens_, i)) return Rank::kNone;
    if (context_.counts_hours && period == Period::kHour) return Rank::kCounted;
    if (IsWordOf(WordKind::kPiece, next)) {
      return IsDose(tokens_, range, range.end + 1) || IsPerBox(tokens_, range)
                 ? Rank::kNone
                 : Rank::kCounted;
    }
    if (IsBeforeVisits(range.end)) return Rank::kCounted;
    // "Kinesio taping, 6 applications"; of a cream it is how to use it.
    if (!context_.is_drug && next.IsAny({"application", "applications"})) {
      return Rank::kCounted;
    }
    if (IsTimesThing(i, range.end)) return Rank::kLeading;
    if (IsTimesAlone(range.end)) return Rank::kTimes;
    if (IsMeasured(tokens_, range.end) && !IsBeforeTimes(range.end) &&
        !IsBeforeRefills(range.end)) {
      return Rank::kNone;
    }
    return RankByPlace(i, range);
  }

  // "60 x 3 refills", "60 x 30 days": the x is of what follows it.
  bool IsBeforeTimes(size_t x) const {
    if (!tokens_[x].IsAny({"x", "times"})) return false;
    const bool is_refill =
        context_.refills &&
        (context_.refills->first == x + 1 || context_.refills->last == x + 2);
    return is_refill || (context_.is_drug && tokens_[x + 1].IsNumber() &&
                         PeriodOf(tokens_[x + 2]) != Period::kNone);
  }

  // "60 refills: 2".
  bool IsBeforeRefills(size_t word) const {
    return context_.refills && context_.refills->first <= word &&
           word < context_.refills->last;
  }

  // Of drugs, "30 tablets for 6 visits" counts tablets.
  bool IsBeforeVisits(size_t from) const {
    const size_t noun = VisitNoun(tokens_, from);
    return noun != 0 && (!context_.is_drug || noun == from);
  }

  // "1 x EMG of the left arm": so many of what is named.
  bool IsTimesThing(size_t i, size_t x) const {
    const RequestToken& thing = tokens_[x + 1];
    return tokens_[x].Is("x") && thing.IsWord() &&
           PeriodOf(thing) == Period::kNone &&
           !IsWordOf(WordKind::kMeasure, thing) && IsLeading(tokens_, i);
  }

  // "Acupuncture 12 x", "PT 12x for the knee".
  bool IsTimesAlone(size_t x) const {
    const RequestToken& next = tokens_[x + 1];
    return context_.has_schedule && tokens_[x].Is("x") &&
           (next.kind == RequestToken::Kind::kEnd ||
            next.IsAny({",", ".", ")"}) || IsPlaceAhead(tokens_, x + 1));
  }

  // The rank of a number without a noun of its own.
  Rank RankByPlace(size_t i, const RequestRange& range) const {
    const RequestToken& before = tokens_.Before(i);
    if (IsWordOf(WordKind::kContainer, tokens_[EndOfAmount(range.end)])) {
      return IsModelOrDose(range) ? Rank::kNone : Rank::kContainer;
    }
    if (before.Is("total") || tokens_[range.end].Is("total") ||
        IsSeries(tokens_, i)) {
      return Rank::kTotal;
    }
    if (before.IsAny({"x", "times", "*"})) {
      // "4x4 gauze" is a size; schedules are found on their own. The 5 of
      // "L4-5 x 12" is a place.
      const bool is_size =
          tokens_.Before(i, 2).IsNumber() && !(i >= 2 && struck_[i - 2]);
      return is_size ? Rank::kNone : Rank::kTimes;
    }
    if (FollowsNoun(tokens_, i)) return Rank::kTimes;
    if (before.Is(",") && IsBeforeRefills(range.end + 1)) {
      return Rank::kAfterDose;  // "two times daily, 60 with 3 refills"
    }
    if (IsAfterStrength(i)) {
      return IsDose(tokens_, range, range.end) ? Rank::kNone : Rank::kAfterDose;
    }
    if (IsLeading(tokens_, i)) {
      return IsUnspecified(tokens_) ? Rank::kNone : Rank::kLeading;
    }
    // "Physical therapy 12 (evaluation and treatment)".
    const bool is_last =
        tokens_[range.end].kind == RequestToken::Kind::kEnd ||
        tokens_[range.end].IsAny({".", ")"}) ||
        (context_.has_schedule && tokens_[range.end].Is("(")) ||
        (context_.has_schedule && before.IsWord() &&
         IsPlaceAhead(tokens_, range.end));
    return is_last && !IsModel(i) ? Rank::kTrailing : Rank::kNone;
  }

  // "OrthoStim 4 unit" is a model, "10 units before meals" a dose.
  bool IsModelOrDose(const RequestRange& range) const {
    const RequestToken& next = tokens_[range.end];
    if (!context_.is_drug) return next.Is("unit") && range.high > 1;
    return next.IsAny({"unit", "units"}) &&
           (tokens_[range.end + 1].IsAny(
                {"before", "at", "with", "bid", "tid", "qhs", "qd", "daily"}) ||
            ReadFrequency(tokens_, range.end + 1));
  }

  // "3 100-gram tubes": returns where the amount ends that begins at `i`, `i`
  // if none does.
  size_t EndOfAmount(size_t i) const {
    for (const RequestStrength& strength : context_.strengths) {
      if (strength.first == i && strength.IsAmount()) return strength.last;
    }
    return i;
  }

  // "Pro-Stim 5.0", "TENS 7000" are models of devices.
  bool IsModel(size_t i) const {
    const bool is_device = !context_.has_schedule && !context_.is_drug;
    return tokens_[i].text.find('.') != absl::string_view::npos ||
           (is_device && !tokens_.Before(i).Is(","));
  }

  bool IsAfterStrength(size_t i) const {
    return std::any_of(
        context_.strengths.begin(), context_.strengths.end(),
        [&](const RequestStrength& strength) {
          return !strength.IsAmount() &&
                 (strength.last == i ||
                  (strength.last + 1 == i && tokens_.Before(i).Is(",")));
        });
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
