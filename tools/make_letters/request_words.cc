#include "tools/make_letters/request_words.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"

#include "tools/make_letters/choices.h"
#include "tools/make_letters/vocabulary.h"

namespace imr {
namespace {

// Values of the request sheet. Those that state a truth write it down.
enum RequestValue {
  kBodypart,
  kSpine,
  kJoint,
  kLimbs,
  kLevel,
  kSide,
  kBothSides,
  kVisits,
  kCount,
  kCounted,
  kNumber,
  kUnits,
  kDays,
  kHours,
  kVisco,
  kSteroid,
  kBotoxDrug,
  kLumbarPart,
  kCervicalPart,
  kChestPart,
};

// In the order of RequestValue.
constexpr std::array<absl::string_view, 20> kRequestValues = {
    "bodypart", "spine",   "joint",   "limbs",  "level",    "side", "bothsides",
    "visits",   "count",   "counted", "number", "units",    "days", "hours",
    "visco",    "steroid", "botox",   "lumbar", "cervical", "chest"};

constexpr std::array kNumberWords = {"zero", "one",    "two",   "three", "four",
                                     "five", "six",    "seven", "eight", "nine",
                                     "ten",  "eleven", "twelve"};
constexpr std::array kViscos = {"Synvisc-One", "Orthovisc", "Supartz",
                                "Euflexxa",    "Synvisc",   "Hyalgan"};
constexpr std::array kSteroids = {"Kenalog", "Depo-Medrol", "Celestone"};
constexpr std::array kLumbarLevels = {"L4-L5", "L5-S1", "L4-5", "L4-S1",
                                      "L3-L4", "L5",    "L3-L5"};
constexpr std::array kNeckLevels = {"C5-C6", "C6-C7", "C4-C5", "C5-7", "C3-C5"};
constexpr std::array kBackLevels = {"T7-T8", "T11-T12", "T5-T6"};

const BodyPart& PartNamed(absl::string_view name) {
  for (const BodyPart& part : AllBodyParts()) {
    if (part.name == name) return part;
  }
  return AllBodyParts()[0];
}

}  // namespace

absl::Span<const absl::string_view> RequestValueNames() {
  return kRequestValues;
}

void AddBodyPart(absl::string_view part, DecisionFacts& decision) {
  auto& parts = decision.body_parts;
  if (std::find(parts.begin(), parts.end(), part) == parts.end()) {
    parts.push_back(part);
  }
}

DrugFact MakeDrug(std::string printed, absl::string_view name,
                  absl::string_view form) {
  // A patch may be made of other drugs than the lotion of the same name.
  absl::string_view ingredients = IngredientsOfDrug(absl::StrCat(name, form));
  if (ingredients.empty()) ingredients = IngredientsOfDrug(name);
  return {std::move(printed), ingredients};
}

RequestWords::RequestWords(const LetterFacts& letter, Random& random,
                           DecisionFacts& decision)
    : letter_(letter), random_(random), decision_(decision) {
  const bool is_main = decision.kind == KindId::kSurgery || random.Chance(0.8);
  part_ = is_main ? letter.part : letter.other_part;
  side_ = random.Chance(0.8) ? letter.side : "bilateral";
}

void RequestWords::AppendValue(int value, std::string& out) {
  switch (static_cast<RequestValue>(value)) {
    case kBodypart:
      return AppendSomePart(out);
    case kSpine:
      return AppendPart(Spine(), false, out);
    case kJoint:
      return AppendPart(Joint(), false, out);
    case kLimbs:
      return AppendLimbs(out);
    case kLevel:
      return AppendLevel(out);
    case kSide:
      absl::StrAppend(&out, letter_.side);
      return;
    case kBothSides:
      absl::StrAppend(&out, side_);
      return;
    case kVisits:
      return AppendVisits(out);
    case kCount:
      return AppendCount(random_.Between(2, 5), out);
    case kCounted:
      decision_.quantity = 2 * random_.Between(2, 6);
      out += kNumberWords[static_cast<size_t>(decision_.quantity)];
      return;
    case kNumber:
      return AppendCount(2 * random_.Between(2, 9), out);
    case kUnits:
      return AppendCount(random_.Chance(0.6) ? 155 : 200, out);
    case kDays:
      absl::StrAppend(&out, PickFrequent("30|14|7|60|21|90|3", random_));
      return;
    case kHours:
      absl::StrAppend(&out, random_.Between(2, 12));
      return;
    case kVisco:
      return AppendDrug(kViscos[random_.Below(kViscos.size())], out);
    case kSteroid:
      return AppendDrug(kSteroids[random_.Below(kSteroids.size())], out);
    case kBotoxDrug:
      return AppendDrug("Botox", out);
    case kLumbarPart:
      return AddBodyPart("lumbar spine", decision_);
    case kCervicalPart:
      return AddBodyPart("cervical spine", decision_);
    case kChestPart:
      return AddBodyPart("chest", decision_);
  }
}

void RequestWords::AppendCount(int count, std::string& out) {
  decision_.quantity = count;
  absl::StrAppend(&out, count);
}

const BodyPart& RequestWords::Spine() const {
  return part_->is_spine ? *part_ : PartNamed("lumbar spine");
}

const BodyPart& RequestWords::Joint() const {
  if (part_->has_sides) return *part_;
  return letter_.other_part->has_sides ? *letter_.other_part
                                       : PartNamed("knee");
}

void RequestWords::AppendPart(const BodyPart& part, bool may_be_spoken,
                              std::string& out) {
  AddBodyPart(part.name, decision_);
  if (part.has_sides) {
    absl::StrAppend(&out, side_, " ", part.name);
    if (side_ == "bilateral" && part.name != "foot") out += 's';
    if (side_ == "bilateral" && part.name == "foot") {
      out.replace(out.size() - 4, 4, "feet");
    }
  } else {
    const bool spoken = may_be_spoken && random_.Chance(0.25);
    absl::StrAppend(&out, spoken ? part.spoken : part.name);
  }
}

void RequestWords::AppendSomePart(std::string& out) {
  AppendPart(*part_, true, out);
  if (!random_.Chance(0.07) || part_ == letter_.other_part) return;
  out += " and ";
  AppendPart(*letter_.other_part, true, out);
}

void RequestWords::AppendLimbs(std::string& out) {
  AddBodyPart(part_->limb, decision_);
  if (random_.Chance(0.65)) {
    absl::StrAppend(&out, "bilateral ",
                    part_->limb.substr(0, part_->limb.size() - 1), "ies");
  } else {
    absl::StrAppend(&out, letter_.side, " ", part_->limb);
  }
}

void RequestWords::AppendLevel(std::string& out) {
  const BodyPart& spine = Spine();
  AddBodyPart(spine.name, decision_);
  if (spine.name == "lumbar spine") {
    out += kLumbarLevels[random_.Below(kLumbarLevels.size())];
  } else if (spine.name == "cervical spine") {
    out += kNeckLevels[random_.Below(kNeckLevels.size())];
  } else {
    out += kBackLevels[random_.Below(kBackLevels.size())];
  }
}

void RequestWords::AppendVisits(std::string& out) {
  const int times = random_.Between(1, 3);
  const int weeks = random_.Between(2, 6);
  const int total = times * weeks;
  decision_.quantity = total;
  const absl::string_view plural = times > 1 ? "s" : "";
  switch (random_.Below(7)) {
    case 0:
    case 1:
      absl::StrAppend(&out, times, " time", plural, " a week for ", weeks,
                      " weeks");
      return;
    case 2:
      absl::StrAppend(&out, times, " time", plural, " a week for ", weeks,
                      " weeks (", total, " sessions)");
      return;
    case 3:
      absl::StrAppend(&out, total, " sessions");
      return;
    case 4:
      absl::StrAppend(&out, "times ", total);
      return;
    case 5:
      absl::StrAppend(&out, "x ", total, " visits");
      return;
    default:
      absl::StrAppend(&out, times, "x", weeks);
  }
}

void RequestWords::AppendDrug(absl::string_view name, std::string& out) {
  decision_.drugs.push_back(MakeDrug(std::string(name), name));
  absl::StrAppend(&out, name);
}

}  // namespace imr
