#include "tools/make_letters/requests.h"

#include <algorithm>
#include <array>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

#include "tools/make_letters/dates.h"
#include "tools/make_letters/phrases/sheets.h"
#include "tools/make_letters/vocabulary.h"

namespace imr {
namespace {

// Share of requests that can be divided of which utilization review let a
// part pass; makes one determination in ten a modification.
constexpr double kModifiedShare = 0.19;
constexpr double kWholeStandsShare = 0.13;  // of those, "leaving ... eligible"
constexpr double kRetrospectiveShare = 0.02;

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

// Returns one of the parts of "a|b|c", the first ones more often.
absl::string_view PickPart(absl::string_view parts, Random& random) {
  const auto count =
      static_cast<uint32_t>(1 + std::count(parts.begin(), parts.end(), '|'));
  uint32_t chosen = std::min(random.Below(count), random.Below(count));
  for (; chosen > 0; --chosen) parts.remove_prefix(parts.find('|') + 1);
  return parts.substr(0, parts.find('|'));
}

void AddPart(absl::string_view part, DecisionFacts& decision) {
  auto& parts = decision.body_parts;
  if (std::find(parts.begin(), parts.end(), part) == parts.end()) {
    parts.push_back(part);
  }
}

const BodyPart& PartNamed(absl::string_view name) {
  for (const BodyPart& part : AllBodyParts()) {
    if (part.name == name) return part;
  }
  return AllBodyParts()[0];
}

}  // namespace

// The values of one request.
class RequestMaker::Words : public PhraseValues {
 public:
  Words(const RequestMaker& maker, const LetterFacts& letter, Random& random,
        DecisionFacts& decision)
      : maker_(maker), letter_(letter), random_(random), decision_(decision) {
    const bool is_main =
        decision.kind == KindId::kSurgery || random.Chance(0.8);
    part_ = is_main ? letter.part : letter.other_part;
    side_ = random.Chance(0.8) ? letter.side : "bilateral";
  }

  const BodyPart& part() const { return *part_; }

  void AppendValue(int value, std::string& out) override {
    switch (static_cast<RequestValue>(value)) {
      case kBodypart:
        return AppendBodyPart(out);
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
        decision_.quantity = random_.Between(2, 5);
        absl::StrAppend(&out, decision_.quantity);
        return;
      case kCounted:
        decision_.quantity = 2 * random_.Between(2, 6);
        out += kNumberWords[static_cast<size_t>(decision_.quantity)];
        return;
      case kNumber:
        decision_.quantity = 2 * random_.Between(2, 9);
        absl::StrAppend(&out, decision_.quantity);
        return;
      case kUnits:
        decision_.quantity = random_.Chance(0.6) ? 155 : 200;
        absl::StrAppend(&out, decision_.quantity);
        return;
      case kDays:
        absl::StrAppend(&out, PickPart("30|14|7|60|21|90|3", random_));
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
        return AddPart("lumbar spine", decision_);
      case kCervicalPart:
        return AddPart("cervical spine", decision_);
      case kChestPart:
        return AddPart("chest", decision_);
    }
  }

 private:
  const BodyPart& Spine() const {
    return part_->is_spine ? *part_ : PartNamed("lumbar spine");
  }

  const BodyPart& Joint() const {
    if (part_->has_sides) return *part_;
    return letter_.other_part->has_sides ? *letter_.other_part
                                         : PartNamed("knee");
  }

  void AppendPart(const BodyPart& part, bool may_be_spoken, std::string& out) {
    AddPart(part.name, decision_);
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

  void AppendBodyPart(std::string& out) {
    AppendPart(*part_, true, out);
    if (!random_.Chance(0.07) || part_ == letter_.other_part) return;
    out += " and ";
    AppendPart(*letter_.other_part, true, out);
  }

  void AppendLimbs(std::string& out) {
    AddPart(part_->limb, decision_);
    if (random_.Chance(0.65)) {
      absl::StrAppend(&out, "bilateral ",
                      part_->limb.substr(0, part_->limb.size() - 1), "ies");
    } else {
      absl::StrAppend(&out, letter_.side, " ", part_->limb);
    }
  }

  void AppendLevel(std::string& out) {
    const BodyPart& spine = Spine();
    AddPart(spine.name, decision_);
    if (spine.name == "lumbar spine") {
      out += kLumbarLevels[random_.Below(kLumbarLevels.size())];
    } else if (spine.name == "cervical spine") {
      out += kNeckLevels[random_.Below(kNeckLevels.size())];
    } else {
      out += kBackLevels[random_.Below(kBackLevels.size())];
    }
  }

  void AppendVisits(std::string& out) {
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

  void AppendDrug(absl::string_view name, std::string& out) {
    decision_.drugs.push_back(maker_.MakeDrug(std::string(name), name));
    absl::StrAppend(&out, name);
  }

  const RequestMaker& maker_;
  const LetterFacts& letter_;
  Random& random_;
  DecisionFacts& decision_;
  const BodyPart* part_;
  absl::string_view side_;
};

namespace {

// Writes the heading of a request part of which was authorized: of `total`,
// all but `rest` units. `say(n)` gives the words for n units.
template <typename Say>
void WriteModification(int total, int rest, const Say& say, Random& random,
                       DecisionFacts& decision) {
  decision.modified_by_ur = true;
  const std::string asked = say(total);
  const std::string granted = say(total - rest);
  if (random.Chance(kWholeStandsShare)) {
    decision.quantity = total;
    decision.disputed = asked;
    decision.request = absl::StrCat(
        asked,
        " was the original request. The Claims Administrator authorized ",
        granted,
        ", leaving the original request IMR eligible. The original request, ",
        asked, " is");
  } else {
    decision.quantity = rest;
    decision.disputed = say(rest);
    decision.request = absl::StrCat(
        asked, " was the original request. ", granted,
        " was authorized by the Claims Administrator. The remaining IMR "
        "eligible portion of the original request, ",
        decision.disputed, " is");
  }
  decision.plain = decision.disputed;
}

bool IsModified(const LetterFacts& letter, Random& random) {
  return letter.layout >= Layout::kDetermination2015 &&
         random.Chance(kModifiedShare);
}

// Appends the count of units, the ways letters do.
void AppendQuantity(absl::string_view count, Random& random,
                    std::string& request) {
  if (!absl::ascii_isdigit(static_cast<unsigned char>(count.back()))) {
    absl::StrAppend(&request, " ", count);
    return;
  }
  switch (random.Below(14)) {
    case 0:
      absl::StrAppend(&request, " QTY: ", count);
      return;
    case 1:
      absl::StrAppend(&request, ", #", count);
      return;
    case 2:
      absl::StrAppend(&request, ", quantity ", count);
      return;
    case 3:
      absl::StrAppend(&request, " take one twice daily #", count);
      return;
    default:
      absl::StrAppend(&request, " #", count);
  }
}

void AppendRefills(Random& random, DecisionFacts& decision,
                   std::string& request) {
  decision.refills = random.Between(1, 3);
  const absl::string_view noun = decision.refills > 1 ? "refills" : "refill";
  absl::StrAppend(&request, random.Chance(0.7) ? " with " : ", ",
                  decision.refills, " ", noun);
}

int NumberAtStart(absl::string_view text) {
  size_t end = 0;
  while (end < text.size() &&
         absl::ascii_isdigit(static_cast<unsigned char>(text[end]))) {
    ++end;
  }
  int number = -1;
  return absl::SimpleAtoi(text.substr(0, end), &number) ? number : -1;
}

// Makes the request one for care already given.
void MakeRetrospective(const LetterFacts& letter, Random& random,
                       DecisionFacts& decision) {
  decision.retrospective = true;
  const absl::CivilDay day =
      std::max(letter.injury + 1, letter.denial - random.Between(10, 90));
  decision.service_days.push_back(day);
  const bool is_2014 = letter.layout == Layout::kDetermination2014;
  const DateStyle style =
      random.Chance(0.5) ? DateStyle::kSlashes : DateStyle::kShortSlashes;
  const absl::string_view form = PickPart(" (DOS |, DOS: | DOS: ", random);
  std::string request =
      absl::StrCat(is_2014 ? "Retrospective request for " : "Retrospective ",
                   decision.request, form);
  AppendDate(day, style, request);
  if (form == " (DOS ") request += ')';
  decision.request = std::move(request);
}

// "PROSPECTIVE REQUEST FOR 1 PRESCRIPTION OF ...", a habit of 2014.
void MakeProspective(const LetterFacts& letter, Random& random,
                     DecisionFacts& decision) {
  std::string request = absl::StrCat(
      "Prospective request for 1 prescription of ", decision.request);
  if (random.Chance(0.5)) {
    const absl::CivilDay from = letter.denial - random.Between(1, 20);
    const absl::CivilDay to = from + random.Between(30, 60);
    request += " between ";
    AppendDate(from, DateStyle::kShortNumbers, request);
    request += " and ";
    AppendDate(to, DateStyle::kShortNumbers, request);
    decision.service_days = {from, to};
  }
  decision.request = std::move(request);
  if (decision.quantity < 0) decision.quantity = 1;
}

}  // namespace

RequestMaker::RequestMaker()
    : grammar_(absl::MakeConstSpan(&kRequestSheet, 1), kRequestValues) {
  for (const Kind& kind : AllKinds()) {
    ask_rules_.push_back(grammar_.Find(absl::StrCat("ask.", kind.name)));
    chain_rules_.push_back(grammar_.Find(absl::StrCat("chain.", kind.name)));
  }
}

DrugFact RequestMaker::MakeDrug(std::string printed, absl::string_view name,
                                absl::string_view form) const {
  // A patch may be made of other drugs than the lotion of the same name.
  absl::string_view ingredients = IngredientsOfDrug(absl::StrCat(name, form));
  if (ingredients.empty()) ingredients = IngredientsOfDrug(name);
  return {std::move(printed), ingredients};
}

void RequestMaker::FillDrug(const LetterFacts& letter, Random& random,
                            DecisionFacts& decision) const {
  const absl::Span<const DrugRow> rows = DrugRows(decision.kind);
  const auto year = static_cast<int>(letter.decision.year());
  const DrugRow* row = &random.Weighted(rows);
  while (year < row->first_year || year > row->last_year) {
    row = &random.Weighted(rows);
  }
  decision.topic = row->name;
  const bool with_other = !row->other.empty() && random.Chance(0.12);
  std::string name(row->name);
  if (with_other) absl::StrAppend(&name, " (", row->other, ")");
  std::string base = name;
  decision.drugs.push_back(MakeDrug(std::move(name), row->name, row->form));
  if (!row->strengths.empty()) {
    const absl::string_view number = PickPart(row->strengths, random);
    decision.strength = absl::StrCat(number, " ", row->unit);
    const bool apart = row->unit != "%" && random.Chance(0.2);
    absl::StrAppend(&base, " ", number, apart ? " " : "", row->unit);
  }
  absl::StrAppend(&base, row->form);
  const absl::string_view count = PickPart(row->counts, random);
  const int units = NumberAtStart(count);
  const bool is_plain =
      absl::ascii_isdigit(static_cast<unsigned char>(count.back()));
  if (is_plain && units >= 20 && IsModified(letter, random)) {
    const int rest = units / random.Between(2, 6);
    WriteModification(
        units, rest, [&](int n) { return absl::StrCat(base, " #", n); }, random,
        decision);
    return;
  }
  if (random.Chance(0.93)) {
    AppendQuantity(count, random, base);
    decision.quantity = units;
    if (random.Chance(0.07)) AppendRefills(random, decision, base);
  }
  decision.request = base;
  decision.plain = std::move(base);
}

void RequestMaker::FillCompound(Random& random, DecisionFacts& decision) const {
  decision.topic = "the compounded cream";
  std::string text;
  const absl::string_view glue = random.Chance(0.6) ? "/" : ", ";
  const size_t parts = static_cast<size_t>(random.Between(2, 5));
  while (decision.drugs.size() < parts) {
    const CompoundPart& part = random.Weighted(CompoundParts());
    if (absl::StrContains(text, part.name)) continue;
    absl::StrAppend(&text, text.empty() ? "" : glue, part.name, " ",
                    PickPart(part.percents, random), "%");
    decision.drugs.push_back(MakeDrug(std::string(part.name), part.name));
  }
  text += random.Chance(0.5) ? " cream" : " in cream base";
  if (random.Chance(0.8)) {
    const absl::string_view grams = PickPart("180|240|120|30|210", random);
    decision.quantity = NumberAtStart(grams);
    absl::StrAppend(&text, ", ", grams, random.Chance(0.5) ? "gm" : " grams");
  }
  decision.request = text;
  decision.plain = std::move(text);
}

bool RequestMaker::FillCareChain(const LetterFacts& letter, Random& random,
                                 DecisionFacts& decision) const {
  const int rule = chain_rules_[static_cast<size_t>(decision.kind)];
  if (rule < 0 || !IsModified(letter, random)) return false;
  Words words(*this, letter, random, decision);
  Grammar::State state{random, words, 0, {}};
  std::string base;
  grammar_.Expand(rule, state, base);
  const int total = 2 * random.Between(3, 9);
  const int rest = random.Between(1, total - 1);
  const bool say_times = random.Chance(0.4);
  WriteModification(
      total, rest,
      [&](int n) {
        return say_times ? absl::StrCat(base, " times ", n)
                         : absl::StrCat(base, ", ", n,
                                        n == 1 ? " session" : " sessions");
      },
      random, decision);
  return true;
}

void RequestMaker::FillCare(const LetterFacts& letter, Random& random,
                            DecisionFacts& decision) const {
  if (FillCareChain(letter, random, decision)) return;
  Words words(*this, letter, random, decision);
  Grammar::State state{random, words, 0, {}};
  int rule = ask_rules_[static_cast<size_t>(decision.kind)];
  if (decision.kind == KindId::kSurgery) {
    const BodyPart& part = *letter.part;
    const absl::string_view word = part.name.substr(0, part.name.find(' '));
    rule = grammar_.Find(absl::StrCat("ask.surgery.", word));
    AddPart(part.name, decision);
  }
  grammar_.Expand(rule, state, decision.request);
  decision.plain = decision.request;
}

void RequestMaker::Fill(const LetterFacts& letter, bool with_operation,
                        Random& random, DecisionFacts& decision) const {
  decision.category = GetKind(decision.kind).category;
  decision.topic = GetKind(decision.kind).name;
  if (decision.kind == KindId::kCompound) {
    FillCompound(random, decision);
  } else if (!DrugRows(decision.kind).empty()) {
    FillDrug(letter, random, decision);
  } else {
    FillCare(letter, random, decision);
  }
  const bool is_drug = GetKind(decision.kind).group == KindGroup::kDrug;
  if (with_operation && !decision.modified_by_ur) {
    const absl::string_view prefix =
        is_drug ? "Post-op " : "Associated surgical service: ";
    decision.request.insert(0, prefix.data(), prefix.size());
  } else if (!decision.modified_by_ur && random.Chance(kRetrospectiveShare)) {
    MakeRetrospective(letter, random, decision);
  } else if (is_drug && letter.upper_case && random.Chance(0.06)) {
    MakeProspective(letter, random, decision);
  }
  if (letter.upper_case) absl::AsciiStrToUpper(&decision.request);
}

}  // namespace imr
