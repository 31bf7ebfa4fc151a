#include "tools/make_letters/calendar.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_format.h"

namespace imr {
namespace {

constexpr int kFirstYear = 2013;

// Thousands of letters by the year of their application, by CWCI and DWC.
// 2013 is a guess: most of its letters came in 2014.
constexpr std::array kVolumes = {62,  138, 164, 176, 172, 185, 164,
                                 137, 133, 127, 131, 142, 157};

// The serials of the first million letters of a year begin with 9, so that no
// case number is one of corpus/sample.
constexpr uint64_t kFirstSerial = 9000000;
constexpr uint64_t kSerials = 10000000;

// Layouts change on these days.
struct LayoutStart {
  absl::CivilDay from;
  Layout layout;
};
const std::array kLayoutStarts = {
    LayoutStart{absl::CivilDay(2018, 1, 1), Layout::kDetermination2018},
    LayoutStart{absl::CivilDay(2016, 9, 1), Layout::kDetermination2016},
    LayoutStart{absl::CivilDay(2015, 1, 1), Layout::kDetermination2015},
    LayoutStart{absl::CivilDay(2014, 2, 15), Layout::kDetermination2014},
    LayoutStart{absl::CivilDay(2013, 11, 15), Layout::kDecisions2014},
    LayoutStart{absl::CivilDay(2013, 7, 1), Layout::kNumbered2013},
};

Layout LayoutOn(absl::CivilDay decision) {
  for (const LayoutStart& start : kLayoutStarts) {
    if (decision >= start.from) return start.layout;
  }
  return Layout::kProfessionalReview2013;
}

// Days between an application and its assignment to a reviewer: months in
// 2013 and 2014, when applications piled up, then about a week.
int DaysToAssignment(int year, Random& random) {
  if (year == 2013) return random.Between(60, 150);
  if (year == 2014) return random.Between(40, 150);
  return random.Between(1, 16);
}

// Injuries are as a rule one to ten years old, seldom weeks.
int DaysSinceInjury(int age, Random& random) {
  const double days = std::exp(3.9 + 4.9 * random.Unit());
  return std::min(static_cast<int>(days), (age - 17) * 365);
}

}  // namespace

Calendar::Calendar(uint64_t seed, int first_year, int last_year) : seed_(seed) {
  const auto chosen = [&](size_t i) {
    const int year = kFirstYear + static_cast<int>(i);
    return first_year <= year && year <= last_year ? kVolumes[i] : 0;
  };
  int total = 0;
  for (size_t i = 0; i < kVolumes.size(); ++i) total += chosen(i);
  int sum = 0;
  for (size_t i = 0; i < kVolumes.size(); ++i) {
    sum += chosen(i);
    ends_[i] = total == 0 ? kBlock : sum * kBlock / total;
  }
}

int Calendar::YearOf(uint64_t number, uint64_t& serial) const {
  const uint64_t block = number / kBlock;
  // 389 and 1000 have no common factor: each place is taken once a block.
  const auto place = static_cast<int>(
      (number % kBlock * 389 + MixBits(seed_ ^ block) % kBlock) % kBlock);
  const auto year = static_cast<size_t>(
      std::upper_bound(ends_.begin(), ends_.end(), place) - ends_.begin());
  const int begin = year == 0 ? 0 : ends_[year - 1];
  serial = block * static_cast<uint64_t>(ends_[year] - begin) +
           static_cast<uint64_t>(place - begin);
  return kFirstYear + static_cast<int>(year);
}

void Calendar::Fill(uint64_t number, Random& random,
                    LetterFacts& letter) const {
  uint64_t serial = 0;
  const int year = YearOf(number, serial);
  letter.number = number;
  letter.case_number = absl::StrFormat("CM%02d-%07d", year % 100,
                                       (kFirstSerial + serial) % kSerials);
  letter.received = absl::CivilDay(year, 1, 1) + random.Between(0, 364);
  letter.assigned = letter.received + DaysToAssignment(year, random);
  letter.decision = letter.assigned + random.Between(18, 39);
  letter.denial = letter.received - random.Between(2, 30);
  letter.layout = LayoutOn(letter.decision);
  letter.age = std::clamp(
      19 + static_cast<int>((random.Unit() + random.Unit() + random.Unit()) *
                            18.5),
      19, 78);
  letter.injury = letter.denial - DaysSinceInjury(letter.age, random);
  letter.expedited = random.Chance(0.004);
}

}  // namespace imr
