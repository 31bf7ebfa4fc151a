#include "tools/make_letters/prose.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "tools/make_letters/phrases/sheets.h"

namespace imr {
namespace {

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

// Words that may follow a link such as "Moreover," in small letters.
constexpr std::array<absl::string_view, 17> kLinkable = {
    "The",  "There", "It",  "No",  "In",  "A",    "An",      "Most",    "They",
    "This", "He",    "She", "His", "Her", "When", "Neither", "Although"};
constexpr double kLinkedShare = 0.45;

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

ProseWriter::ProseWriter()
    : grammar_({kSummarySheet, kExaminationSheet, kDrugRationaleSheet,
                kCareRationaleSheet, kTestRationaleSheet, kCommonRationaleSheet,
                kWorkWordsSheet, kMedicalWordsSheet},
               ProseValueNames()),
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

PartPhrases ProseWriter::PhrasesOf(const BodyPart& part) const {
  const auto number = static_cast<size_t>(&part - AllBodyParts().data());
  return {&grammar_, dx_rules_[number], dx_,
          part.is_spine ? spine_finding_ : joint_finding_};
}

ProseWriter::Letter::Letter(const ProseWriter& writer, const LetterFacts& facts,
                            Random& random)
    : writer_(writer),
      facts_(facts),
      random_(random),
      values_(std::make_unique<ProseValues>(writer.PhrasesOf(*facts.part),
                                            facts, random)),
      state_{random, *values_, facts.reviewer->style, {}} {}

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
