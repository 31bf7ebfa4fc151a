#include "tools/make_letters/reviewers.h"

#include <algorithm>

#include "absl/strings/str_split.h"

#include "tools/make_letters/vocabulary.h"

namespace imr {
namespace {

constexpr int kReviewers = 600;

// Combinations as printed in letters of 2016-17, and how many letters of 200
// carry them.
struct Specialties {
  absl::string_view printed;
  double weight;
  ReviewerField field;
};

constexpr auto kGeneral = ReviewerField::kGeneral;
constexpr auto kSurgeon = ReviewerField::kSurgery;
constexpr auto kMind = ReviewerField::kMind;
constexpr auto kManual = ReviewerField::kChiropractic;

constexpr std::array kSpecialties = {
    Specialties{"Preventive Medicine|Occupational Medicine", 45, kGeneral},
    Specialties{"Family Practice", 43, kGeneral},
    Specialties{"Physical Medicine & Rehabilitation|Pain Management", 17,
                kGeneral},
    Specialties{"Physical Medicine & Rehabilitation", 15, kGeneral},
    Specialties{"Internal Medicine", 10, kGeneral},
    Specialties{"Orthopedic Surgery", 11, kSurgeon},
    Specialties{"Orthopedic Surgery|Sports Medicine", 5, kSurgeon},
    Specialties{"Emergency Medicine", 5, kGeneral},
    Specialties{"Preventive Medicine|Occupational Medicine|Medical Toxicology",
                4, kGeneral},
    Specialties{"Preventive Medicine|Occupational Medicine|Public Health & "
                "General Preventive Medicine",
                5, kGeneral},
    Specialties{"Anesthesiology|Pain Management", 7, kGeneral},
    Specialties{"Anesthesiology", 2, kGeneral},
    Specialties{"Anesthesiology|Pain Management|Hospice & Palliative Medicine",
                1.5, kGeneral},
    Specialties{"Neurology|Pain Management", 3, kGeneral},
    Specialties{"Neurology", 2, kGeneral},
    Specialties{"Neurological Surgery", 3, kSurgeon},
    Specialties{"Plastic Surgery|Hand Surgery", 2, kSurgeon},
    Specialties{"Orthopedic Surgery|Hand Surgery", 1.5, kSurgeon},
    Specialties{"Podiatrist", 1.5, kSurgeon},
    Specialties{"Surgery", 1, kSurgeon},
    Specialties{"Chiropractor", 5, kManual},
    Specialties{"Oriental Medicine", 1, kManual},
    Specialties{"Chiropractor|Oriental Medicine", 1, kManual},
    Specialties{"Psychiatry", 4, kMind},
    Specialties{"Psychologist", 3, kMind},
    Specialties{"Psychiatry|Addiction Psychiatry", 1, kMind},
    Specialties{"Psychiatry|Geriatric Psychiatry", .5, kMind},
    Specialties{"Internal Medicine|Rheumatology", 1, kGeneral},
    Specialties{"Internal Medicine|Pulmonary Disease", .7, kGeneral},
    Specialties{"Internal Medicine|Cardiovascular Disease", .6, kGeneral},
    Specialties{"Internal Medicine|Gastroenterology", .5, kGeneral},
    Specialties{"Family Practice|Sports Medicine", 1, kGeneral},
    Specialties{"Family Practice|Sports Medicinea", .3, kGeneral},
    Specialties{"Urology", .5, kGeneral},
    Specialties{"Dentist", .4, kGeneral},
    Specialties{"Ophthalmology", .4, kGeneral},
    Specialties{"Otolaryngology", .3, kGeneral},
    Specialties{"Dermatology", .3, kGeneral},
};

// Licenses: two reviewers in three hold one for California.
void DrawStates(Random& random, Reviewer& reviewer) {
  const absl::Span<const State> states = States();
  const auto add = [&](const State& state) {
    auto& codes = reviewer.state_codes;
    if (std::find(codes.begin(), codes.end(), state.code) != codes.end()) {
      return;
    }
    codes.push_back(state.code);
    reviewer.state_names.push_back(state.name);
  };
  const double u = random.Unit();
  const size_t count = u < .55 ? 1 : u < .8 ? 2 : u < .95 ? 3 : 4;
  if (random.Chance(0.63)) add(states[0]);
  while (reviewer.state_codes.size() < count) {
    const double place = random.Unit() * random.Unit();
    add(states[1 + static_cast<size_t>(
                       place * static_cast<double>(states.size() - 1))]);
  }
  if (random.Chance(0.4)) {
    std::reverse(reviewer.state_codes.begin(), reviewer.state_codes.end());
    std::reverse(reviewer.state_names.begin(), reviewer.state_names.end());
  }
}

}  // namespace

ReviewerPool::ReviewerPool(uint64_t seed) {
  Random random(seed, 0x7265766965776572);
  for (int i = 0; i < kReviewers; ++i) {
    const Specialties& row = random.Weighted(absl::MakeConstSpan(kSpecialties));
    Reviewer reviewer;
    reviewer.certifications = absl::StrSplit(row.printed, '|');
    if (reviewer.certifications.size() > 1) {
      reviewer.subspecialty = reviewer.certifications[1];
    }
    reviewer.field = row.field;
    reviewer.style = random.Next();
    DrawStates(random, reviewer);
    by_field_[static_cast<size_t>(row.field)].push_back(std::move(reviewer));
  }
}

const Reviewer& ReviewerPool::Draw(ReviewerField field, Random& random) const {
  const double other = random.Unit();
  ReviewerField chosen = field;
  if (other < .3) chosen = ReviewerField::kGeneral;
  if (other > .97) chosen = ReviewerField::kSurgery;
  const auto& pool = by_field_[static_cast<size_t>(chosen)];
  // The first of a pool decide most: density falls as place^-1/2.
  const double place = random.Unit() * random.Unit();
  return pool[static_cast<size_t>(place * static_cast<double>(pool.size()))];
}

}  // namespace imr
