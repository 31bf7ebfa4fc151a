#include "tools/make_letters/prose.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "tools/make_letters/dates.h"
#include "tools/make_letters/phrases/sheets.h"
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

// Bytes of an average word and its space; lengths are measured in words.
constexpr double kWordBytes = 6.2;

// Lengths in words: of 194 letters, median and spread of the logarithm.
struct LengthRow {
  double median, spread, least, most;
};
constexpr LengthRow kSummaryLength = {245, .37, 90, 760};
constexpr LengthRow kRationaleLength = {122, .6, 25, 800};

// Share of rationales that recur word for word in other letters.
constexpr double kFixedShare = 0.14;

// How reviewers refer to the worker: of 1,800 mentions.
constexpr std::array<absl::string_view, 18> kPersons = {
    "patient",        "patient",        "patient",        "patient",
    "patient",        "patient",        "patient",        "patient",
    "patient",        "patient",        "injured worker", "injured worker",
    "injured worker", "injured worker", "injured worker", "injured worker",
    "applicant",      "claimant"};

// Words that may follow a link such as "Moreover," in small letters.
constexpr std::array<absl::string_view, 17> kLinkable = {
    "The",  "There", "It",  "No",  "In",  "A",    "An",      "Most",    "They",
    "This", "He",    "She", "His", "Her", "When", "Neither", "Although"};
constexpr double kLinkedShare = 0.45;

constexpr std::array kDateStyles = {
    DateStyle::kDashes,      DateStyle::kDashes,
    DateStyle::kSlashes,     DateStyle::kSlashes,
    DateStyle::kWords,       DateStyle::kWords,
    DateStyle::kShortDashes, DateStyle::kShortSlashes,
    DateStyle::kShortNumbers};

// Draws a length in bytes: a normal logarithm from the sum of 6 numbers.
size_t DrawBytes(const LengthRow& row, Random& random) {
  double sum = -3;
  for (int i = 0; i < 6; ++i) sum += random.Unit();
  const double normal = sum * std::sqrt(2.0);
  const double words = std::clamp(row.median * std::exp(normal * row.spread),
                                  row.least, row.most);
  return static_cast<size_t>(words * kWordBytes);
}

}  // namespace

class ProseWriter::Letter::Values : public PhraseValues {
 public:
  Values(const ProseWriter& writer, const LetterFacts& facts, Random& random)
      : writer_(writer), facts_(facts), random_(random) {
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

  void UseDecision(const DecisionFacts* decision) {
    decision_ = decision;
    if (decision != nullptr && IsDrug(*decision)) main_drug_ = decision->topic;
  }

  void AppendValue(int value, std::string& out) override {
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
        return Expand(facts_.part->is_spine ? writer_.spine_finding_
                                            : writer_.joint_finding_,
                      out);
    }
  }

 private:
  static bool IsDrug(const DecisionFacts& decision) {
    return GetKind(decision.kind).group == KindGroup::kDrug;
  }

  static void Append(absl::string_view text, std::string& out) {
    out.append(text.data(), text.size());
  }

  void AppendPast(absl::CivilDay day, std::string& out) {
    AppendDate(std::max(day, facts_.injury + 1), date_style_, out);
  }

  void AppendAche(const BodyPart& part, std::string& out) {
    if (part.has_sides) absl::StrAppend(&out, facts_.side, " ");
    Append(part.spoken.empty() ? part.name : part.spoken, out);
  }

  void AppendLevel(std::string& out) {
    const int first = random_.Between(2, 5);
    if (facts_.part->name == "cervical spine") {
      absl::StrAppend(&out, "C", first + 1, "-", first + 2);
    } else {
      absl::StrAppend(&out, "L", first, first == 5 ? "-S1" : "-",
                      first == 5 ? "" : absl::StrCat(first + 1));
    }
  }

  void AppendDegrees(int degrees, std::string& out) {
    absl::StrAppend(&out, degrees, random_.Chance(0.06) ? "°" : " degrees");
  }

  // Names one or two of the treatments in dispute.
  void AppendRequested(std::string& out) {
    const auto& decisions = facts_.decisions;
    const size_t first = random_.Below(static_cast<uint32_t>(decisions.size()));
    Append(decisions[first].plain, out);
    if (first + 1 < decisions.size()) {
      absl::StrAppend(&out, " and ", decisions[first + 1].plain);
    }
  }

  // A drug of the lexicon: a few dozen often, any of the others now and then.
  void AppendRareDrug(std::string& out) {
    const absl::Span<const absl::string_view> drugs = RareDrugs();
    const double u = random_.Unit();
    const double place = u * u * static_cast<double>(drugs.size());
    // The list is from A to Z; 389 steps scatter its beginning.
    Append(drugs[static_cast<size_t>(place) * 389 % drugs.size()], out);
  }

  void Expand(int rule, std::string& out) {
    Grammar::State state{random_, *this, facts_.reviewer->style, {}};
    writer_.grammar_.Expand(rule, state, out);
  }

  // A diagnosis of the injured part, mostly.
  void AppendDiagnosis(std::string& out) {
    const auto part = static_cast<size_t>(facts_.part - AllBodyParts().data());
    Expand(random_.Chance(0.7) ? writer_.dx_rules_[part] : writer_.dx_, out);
  }

  const ProseWriter& writer_;
  const LetterFacts& facts_;
  Random& random_;
  const DecisionFacts* decision_ = nullptr;
  absl::string_view person_;
  absl::string_view main_drug_;
  DateStyle date_style_;
  absl::CivilDay last_note_;
};

ProseWriter::ProseWriter()
    : grammar_({kSummarySheet, kExaminationSheet, kDrugRationaleSheet,
                kCareRationaleSheet, kTestRationaleSheet, kCommonRationaleSheet,
                kWorkWordsSheet, kMedicalWordsSheet},
               kProseValues),
      open_(Rule("open")),
      exam_(Rule("exam.general")),
      dx_(Rule("dx.general")),
      spine_finding_(Rule("finding.spine")),
      joint_finding_(Rule("finding.joint")),
      lead_(Rule("lead")),
      link_(Rule("link")),
      why_any_(Rule("why.any")),
      case_any_(Rule("case.any")),
      for_any_(Rule("for.any")),
      for_lead_(Rule("for.lead")),
      end_up_(Rule("end.up")),
      end_over_(Rule("end.over")),
      tail_opioid_(Rule("tail.opioid")),
      fixed_drug_(Rule("fixed.drug")),
      fixed_care_(Rule("fixed.care")),
      fixed_test_(Rule("fixed.test")),
      fixed_adjunct_(Rule("fixed.adjunct")),
      fixed_granted_(Rule("fixed.granted")) {
  sections_ = {{Rule("mechanism"), .10},
               {Rule("diagnosis"), .19},
               {Rule("treated"), .31},
               {Rule("complaint"), .50},
               {exam_, .74},
               {Rule("study"), .83},
               {Rule("medication"), .89},
               {Rule("work"), .92},
               {Rule("plan"), .96},
               {Rule("review"), 1}};
  for (const Kind& kind : AllKinds()) {
    why_rules_.push_back(Rule(absl::StrCat("why.", kind.name)));
    case_rules_.push_back(Rule(absl::StrCat("case.", kind.name)));
  }
  for (const BodyPart& part : AllBodyParts()) {
    exam_rules_.push_back(Rule(absl::StrCat("exam.", part.rule)));
    dx_rules_.push_back(Rule(absl::StrCat("dx.", part.rule)));
  }
}

int ProseWriter::Rule(absl::string_view name) const {
  const int rule = grammar_.Find(name);
  assert(rule >= 0);
  return rule;
}

ProseWriter::Letter::Letter(const ProseWriter& writer, const LetterFacts& facts,
                            Random& random)
    : writer_(writer),
      facts_(facts),
      random_(random),
      values_(std::make_unique<Values>(writer, facts, random)),
      state_{random, *values_, facts.reviewer->style, {}} {}

ProseWriter::Letter::~Letter() = default;

bool ProseWriter::Letter::Sentence(int rule, std::string& out) {
  const size_t before = out.size();
  if (!out.empty() && out.back() != ' ') out += ' ';
  if (writer_.grammar_.ExpandFresh(rule, state_, out)) return true;
  out.resize(before);
  return false;
}

void ProseWriter::Letter::AppendSummary(std::string& out) {
  values_->UseDecision(nullptr);
  writer_.grammar_.Expand(writer_.open_, state_, out);
  const auto bytes = static_cast<double>(DrawBytes(kSummaryLength, random_));
  const auto part = static_cast<size_t>(facts_.part - AllBodyParts().data());
  for (const Section& section : writer_.sections_) {
    const auto end = static_cast<size_t>(section.end * bytes);
    while (out.size() < end) {
      const bool is_exam = section.rule == writer_.exam_;
      const bool by_part = is_exam && random_.Chance(0.6);
      if (by_part && Sentence(writer_.exam_rules_[part], out)) continue;
      if (!Sentence(section.rule, out)) break;
    }
  }
}

// Appends a sentence of a rationale, at times with a link before it.
bool ProseWriter::Letter::Reason(int rule, std::string& out) {
  const size_t before = out.size();
  if (!Sentence(rule, out)) return false;
  if (before == 0 || !random_.Chance(kLinkedShare)) return true;
  const size_t begin = before + 1;
  const absl::string_view sentence = absl::string_view(out).substr(begin);
  const absl::string_view word = sentence.substr(0, sentence.find(' '));
  if (std::find(kLinkable.begin(), kLinkable.end(), word) == kLinkable.end()) {
    return true;
  }
  out[begin] = absl::ascii_tolower(static_cast<unsigned char>(out[begin]));
  std::string link;
  writer_.grammar_.Expand(writer_.link_, state_, link);
  out.insert(begin, absl::StrCat(link, " "));
  return true;
}

// Appends a rationale that many letters share, for some treatments.
bool ProseWriter::Letter::AppendFixed(const DecisionFacts& decision,
                                      std::string& out) {
  int rule = -1;
  if (decision.kind == KindId::kAdjunct && random_.Chance(0.85)) {
    rule =
        decision.overturned ? writer_.fixed_granted_ : writer_.fixed_adjunct_;
  } else if (!decision.overturned && random_.Chance(kFixedShare)) {
    switch (GetKind(decision.kind).group) {
      case KindGroup::kDrug:
        rule = writer_.fixed_drug_;
        break;
      case KindGroup::kTest:
        rule = writer_.fixed_test_;
        break;
      default:
        rule = writer_.fixed_care_;
    }
  }
  if (rule < 0) return false;
  writer_.grammar_.Expand(rule, state_, out);
  return true;
}

// Appends what the guideline says and what the case shows, up to `end` bytes.
void ProseWriter::Letter::AppendReasons(const DecisionFacts& decision,
                                        size_t end, std::string& out) {
  const auto kind = static_cast<size_t>(decision.kind);
  const size_t begin = out.size();
  const size_t turn = begin + (end - begin) / 3;
  Reason(writer_.why_rules_[kind], out);
  while (out.size() < turn) {
    const bool special = random_.Chance(0.7);
    if (special && Reason(writer_.why_rules_[kind], out)) continue;
    if (!Reason(writer_.why_any_, out)) break;
  }
  const int general =
      decision.overturned ? writer_.for_any_ : writer_.case_any_;
  do {
    const bool special = !decision.overturned && random_.Chance(0.3);
    if (special && Reason(writer_.case_rules_[kind], out)) continue;
    if (!Reason(general, out)) break;
  } while (out.size() < end);
}

void ProseWriter::Letter::AppendRationale(const DecisionFacts& decision,
                                          std::string& out) {
  values_->UseDecision(&decision);
  std::fill(state_.used.begin(), state_.used.end(), 0);
  if (AppendFixed(decision, out)) return;
  const size_t bytes = DrawBytes(kRationaleLength, random_);
  if (decision.overturned && random_.Chance(0.3)) {
    Sentence(writer_.for_lead_, out);
  } else if (random_.Chance(0.4)) {
    Sentence(writer_.lead_, out);
  }
  const size_t ending = 100;  // bytes of the last sentence
  AppendReasons(decision, std::max(bytes, 2 * ending) - ending, out);
  Sentence(decision.overturned ? writer_.end_over_ : writer_.end_up_, out);
  if (decision.kind == KindId::kOpioid && !decision.overturned &&
      random_.Chance(0.25)) {
    Sentence(writer_.tail_opioid_, out);
  }
}

}  // namespace imr
