#include "tools/make_letters/prose_values.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"

#include "tools/make_letters/vocabulary.h"

namespace imr {
namespace {

enum ProseValue {
  kAge,
  kMale,
  kMan,
  kHe,
  kHis,
  kHim,
  kPerson,
  kDoi,
  kNoteDate,
  kOldDate,
  kUrDate,
  kRfaDate,
  kAche,
  kOtherAche,
  kPart,
  kLimb,
  kSide,
  kLevel,
  kWide,
  kDegrees,
  kScore,
  kDrug,
  kRequest,
  kRequested,
  kRareDrug,
  kMadeUp,
  kDx,
  kFinding,
};

// In the order of ProseValue.
constexpr std::array<absl::string_view, 28> kProseValues = {
    "age",      "male",      "man",      "he",      "his",     "him",
    "person",   "doi",       "notedate", "olddate", "urdate",  "rfadate",
    "ache",     "otherache", "part",     "limb",    "side",    "level",
    "wide",     "degrees",   "score",    "drug",    "request", "requested",
    "raredrug", "madeup",    "dx",       "finding"};

// How reviewers refer to the worker: of 1,800 mentions.
constexpr std::array<absl::string_view, 18> kPersons = {
    "patient",        "patient",        "patient",        "patient",
    "patient",        "patient",        "patient",        "patient",
    "patient",        "patient",        "injured worker", "injured worker",
    "injured worker", "injured worker", "injured worker", "injured worker",
    "applicant",      "claimant"};

constexpr std::array kDateStyles = {
    DateStyle::kDashes,      DateStyle::kDashes,
    DateStyle::kSlashes,     DateStyle::kSlashes,
    DateStyle::kWords,       DateStyle::kWords,
    DateStyle::kShortDashes, DateStyle::kShortSlashes,
    DateStyle::kShortNumbers};

bool IsDrug(const DecisionFacts& decision) {
  return GetKind(decision.kind).group == KindGroup::kDrug;
}

void Append(absl::string_view text, std::string& out) {
  out.append(text.data(), text.size());
}

}  // namespace

absl::Span<const absl::string_view> ProseValueNames() { return kProseValues; }

ProseValues::ProseValues(const PartPhrases& phrases, const LetterFacts& facts,
                         Random& random)
    : phrases_(phrases), facts_(facts), random_(random) {
  const uint64_t style = facts.reviewer->style;
  person_ = kPersons[style % kPersons.size()];
  date_style_ = kDateStyles[style / 64 % kDateStyles.size()];
  last_note_ = facts.denial - random.Between(6, 40);
  main_drug_ =
      RareDrugs()[random.Below(static_cast<uint32_t>(RareDrugs().size()))];
  for (const DecisionFacts& decision : facts.decisions) {
    if (IsDrug(decision)) main_drug_ = decision.topic;
  }
}

void ProseValues::UseDecision(const DecisionFacts* decision) {
  decision_ = decision;
  if (decision != nullptr && IsDrug(*decision)) main_drug_ = decision->topic;
}

void ProseValues::AppendValue(int value, std::string& out) {
  const bool female = facts_.female;
  switch (static_cast<ProseValue>(value)) {
    case kAge:
      absl::StrAppend(&out, facts_.age);
      return;
    case kMale:
      return Append(female ? "female" : "male", out);
    case kMan:
      return Append(female ? "woman" : "man", out);
    case kHe:
      return Append(female ? "she" : "he", out);
    case kHis:
      return Append(female ? "her" : "his", out);
    case kHim:
      return Append(female ? "her" : "him", out);
    case kPerson:
      return Append(person_, out);
    case kDoi:
      return AppendDate(facts_.injury, date_style_, out);
    case kNoteDate:
      return AppendPast(last_note_ - random_.Between(0, 60), out);
    case kOldDate:
      return AppendPast(last_note_ - random_.Between(60, 900), out);
    case kUrDate:
      return AppendDate(facts_.denial, date_style_, out);
    case kRfaDate:
      return AppendPast(facts_.denial - random_.Between(3, 14), out);
    case kAche:
      return AppendAche(*facts_.part, out);
    case kOtherAche:
      return AppendAche(*facts_.other_part, out);
    case kPart:
      return Append(facts_.part->name, out);
    case kLimb:
      return Append(facts_.part->limb, out);
    case kSide:
      return Append(facts_.side, out);
    case kLevel:
      return AppendLevel(out);
    case kWide:
      return AppendDegrees(90 + 5 * random_.Between(0, 18), out);
    case kDegrees:
      return AppendDegrees(5 * random_.Between(1, 14), out);
    case kScore:
      absl::StrAppend(&out, random_.Between(2, 10), "/10");
      return;
    case kDrug:
      return Append(main_drug_, out);
    case kRequest:
      return Append(decision_ == nullptr ? absl::string_view("treatment")
                                         : decision_->plain,
                    out);
    case kRequested:
      return AppendRequested(out);
    case kRareDrug:
      return AppendRareDrug(out);
    case kMadeUp:
      return AppendMadeUpName(random_, out);
    case kDx:
      return AppendDiagnosis(out);
    case kFinding:
      return Expand(phrases_.finding, out);
  }
}

void ProseValues::AppendPast(absl::CivilDay day, std::string& out) {
  AppendDate(std::max(day, facts_.injury + 1), date_style_, out);
}

void ProseValues::AppendAche(const BodyPart& part, std::string& out) {
  if (part.has_sides) absl::StrAppend(&out, facts_.side, " ");
  Append(part.spoken.empty() ? part.name : part.spoken, out);
}

void ProseValues::AppendLevel(std::string& out) {
  const int first = random_.Between(2, 5);
  if (facts_.part->name == "cervical spine") {
    absl::StrAppend(&out, "C", first + 1, "-", first + 2);
  } else {
    absl::StrAppend(&out, "L", first, first == 5 ? "-S1" : "-",
                    first == 5 ? "" : absl::StrCat(first + 1));
  }
}

void ProseValues::AppendDegrees(int degrees, std::string& out) {
  absl::StrAppend(&out, degrees, random_.Chance(0.06) ? "°" : " degrees");
}

// Names one or two of the treatments in dispute.
void ProseValues::AppendRequested(std::string& out) {
  const auto& decisions = facts_.decisions;
  const size_t first = random_.Below(static_cast<uint32_t>(decisions.size()));
  Append(decisions[first].plain, out);
  if (first + 1 < decisions.size()) {
    absl::StrAppend(&out, " and ", decisions[first + 1].plain);
  }
}

// A drug of the lexicon: a few dozen often, any of the others now and then.
void ProseValues::AppendRareDrug(std::string& out) {
  const absl::Span<const absl::string_view> drugs = RareDrugs();
  const double u = random_.Unit();
  const double place = u * u * static_cast<double>(drugs.size());
  // The list is from A to Z; 389 steps scatter its beginning.
  Append(drugs[static_cast<size_t>(place) * 389 % drugs.size()], out);
}

void ProseValues::Expand(int rule, std::string& out) {
  Grammar::State state{random_, *this, facts_.reviewer->style, {}};
  phrases_.grammar->Expand(rule, state, out);
}

// A diagnosis of the injured part, mostly.
void ProseValues::AppendDiagnosis(std::string& out) {
  Expand(random_.Chance(0.7) ? phrases_.diagnosis : phrases_.other_diagnosis,
         out);
}

}  // namespace imr
