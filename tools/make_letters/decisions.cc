#include "tools/make_letters/decisions.h"

#include <algorithm>
#include <array>

#include "tools/make_letters/citations.h"

namespace imr {
namespace {

// Letters of 194 by their number of determinations.
struct CountRow {
  int count;
  double weight;
};
constexpr std::array kCounts = {
    CountRow{1, 115}, CountRow{2, 34}, CountRow{3, 12}, CountRow{4, 7},
    CountRow{5, 7},   CountRow{6, 8},  CountRow{7, 2},  CountRow{8, 5},
    CountRow{9, 1},   CountRow{10, 1}, CountRow{15, 1}, CountRow{21, 1}};

// From 2018 on letters decide less: 1.6 primary determinations, not 1.9.
constexpr double kLaterSingles = 0.25;

// Share of letters with several determinations whose outcomes are mixed, and
// of overturned determinations in those.
constexpr double kMixedShare = 0.15;
constexpr double kMixedOverturned = 0.36;

// Share of determinations overturned by year of decision, in percent, by DWC
// and CWCI; kinds are scaled to the average of 2014-17.
constexpr std::array kOverturnedByYear = {16.0, 9.0, 11.4, 8.6,  8.4,  9.4, 9.5,
                                          9.5,  8.0, 8.9,  10.2, 12.5, 10.9};
constexpr double kUsualOverturned = 9.3;

double YearFactor(int year) {
  const auto place = static_cast<size_t>(std::clamp(year - 2013, 0, 12));
  return kOverturnedByYear[place] / kUsualOverturned;
}

// Share of a kind in a year: one level to 2017, another from 2020.
double ShareOf(const Kind& kind, int year) {
  const double later = std::clamp((year - 2017) / 3.0, 0.0, 1.0);
  double share = kind.share_2015 * (1 - later) + kind.share_2022 * later;
  if (kind.id == KindId::kCompound && year <= 2014) share *= 2;
  return share;
}

KindId DrawKind(int year, Random& random) {
  double total = 0;
  for (const Kind& kind : AllKinds()) total += ShareOf(kind, year);
  double left = random.Unit() * total;
  for (const Kind& kind : AllKinds()) {
    if ((left -= ShareOf(kind, year)) < 0) return kind.id;
  }
  return KindId::kOpioid;
}

// What goes with an operation, apart from adjuncts proper.
constexpr std::array kWithOperation = {
    KindId::kAdjunct, KindId::kAdjunct,         KindId::kAdjunct,
    KindId::kLab,     KindId::kPhysicalTherapy, KindId::kColdTherapy,
    KindId::kBrace,   KindId::kOpioid};

// Draws a further kind for a letter whose first is `first`: two in three are
// of the same group.
KindId DrawNextKind(KindId first, int year, Random& random) {
  if (first == KindId::kSurgery && random.Chance(0.8)) {
    return random.Of(absl::MakeConstSpan(kWithOperation));
  }
  const bool stays = random.Chance(0.65);
  for (int tries = 0; tries < 40; ++tries) {
    const KindId kind = DrawKind(year, random);
    if (!stays || GetKind(kind).group == GetKind(first).group) return kind;
  }
  return first;
}

bool IsAskedTwice(const LetterFacts& letter, const DecisionFacts& decision) {
  return std::any_of(letter.decisions.begin(), letter.decisions.end(),
                     [&](const DecisionFacts& before) {
                       return before.request == decision.request ||
                              (before.kind == decision.kind &&
                               !decision.drugs.empty() &&
                               before.topic == decision.topic);
                     });
}

// Marks which denials are overturned: most letters are all one or the other.
void DrawOutcomes(Random& random, LetterFacts& letter) {
  const double factor = YearFactor(static_cast<int>(letter.decision.year()));
  double mean = 0;
  for (const DecisionFacts& decision : letter.decisions) {
    mean += GetKind(decision.kind).overturned * factor /
            static_cast<double>(letter.decisions.size());
  }
  if (letter.decisions.size() == 1 || !random.Chance(kMixedShare)) {
    const double mixed_part =
        letter.decisions.size() == 1 ? 0 : kMixedShare * kMixedOverturned;
    const double all = std::max(
        0.01, (mean - mixed_part) / (1 - (mixed_part > 0 ? kMixedShare : 0)));
    const bool overturned = random.Chance(all);
    for (DecisionFacts& decision : letter.decisions) {
      decision.overturned = overturned;
    }
    return;
  }
  size_t overturned = 0;
  for (DecisionFacts& decision : letter.decisions) {
    const double share = GetKind(decision.kind).overturned * factor;
    decision.overturned =
        random.Chance(std::min(0.9, kMixedOverturned * share / mean));
    overturned += decision.overturned;
  }
  if (overturned == 0 || overturned == letter.decisions.size()) {
    DecisionFacts& odd = letter.decisions[random.Below(
        static_cast<uint32_t>(letter.decisions.size()))];
    odd.overturned = !odd.overturned;
  }
}

}  // namespace

void FactMaker::DrawWorker(Random& random, LetterFacts& letter) const {
  letter.female = random.Chance(0.41);
  letter.part = &random.Weighted(AllBodyParts());
  do {
    letter.other_part = &random.Weighted(AllBodyParts());
  } while (letter.other_part == letter.part);
  letter.side = random.Chance(0.55) ? "right" : "left";
}

void FactMaker::DrawDecisions(Random& random, LetterFacts& letter) const {
  const auto year = static_cast<int>(letter.decision.year());
  int count = random.Weighted(absl::MakeConstSpan(kCounts)).count;
  if (year >= 2018 && random.Chance(kLaterSingles)) count = 1;
  if (letter.layout == Layout::kProfessionalReview2013) count = 1;
  const KindId first = DrawKind(year, random);
  letter.reviewer = &reviewers_.Draw(GetKind(first).field, random);
  for (int tries = 0; tries < count * 4; ++tries) {
    if (static_cast<int>(letter.decisions.size()) == count) break;
    DecisionFacts decision;
    decision.kind =
        letter.decisions.empty() ? first : DrawNextKind(first, year, random);
    const bool with_operation = !letter.decisions.empty() &&
                                first == KindId::kSurgery &&
                                decision.kind != KindId::kSurgery;
    requests_.Fill(letter, with_operation, random, decision);
    if (IsAskedTwice(letter, decision)) continue;
    DrawSides(letter, random, decision);
    letter.decisions.push_back(std::move(decision));
  }
  DrawOutcomes(random, letter);
}

LetterFacts FactMaker::Make(uint64_t number, Random& random) const {
  LetterFacts letter;
  calendar_.Fill(number, random, letter);
  letter.upper_case =
      letter.layout == Layout::kDetermination2014 && random.Chance(0.6);
  DrawWorker(random, letter);
  DrawDecisions(random, letter);
  return letter;
}

}  // namespace imr
