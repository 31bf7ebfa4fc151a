#include "tools/make_letters/requests.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "tools/make_letters/choices.h"
#include "tools/make_letters/drug_table.h"
#include "tools/make_letters/phrases/sheets.h"
#include "tools/make_letters/request_forms.h"
#include "tools/make_letters/request_words.h"

namespace imr {
namespace {

constexpr double kRetrospectiveShare = 0.02;

}  // namespace

RequestMaker::RequestMaker()
    : grammar_(absl::MakeConstSpan(&kRequestSheet, 1), RequestValueNames()) {
  for (const Kind& kind : AllKinds()) {
    ask_rules_.push_back(grammar_.Find(absl::StrCat("ask.", kind.name)));
    chain_rules_.push_back(grammar_.Find(absl::StrCat("chain.", kind.name)));
  }
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
    const absl::string_view number = PickFrequent(row->strengths, random);
    decision.strength = absl::StrCat(number, " ", row->unit);
    const bool apart = row->unit != "%" && random.Chance(0.2);
    absl::StrAppend(&base, " ", number, apart ? " " : "", row->unit);
  }
  absl::StrAppend(&base, row->form);
  const absl::string_view count = PickFrequent(row->counts, random);
  const int units = NumberAtStart(count);
  const bool is_plain =
      absl::ascii_isdigit(static_cast<unsigned char>(count.back()));
  if (is_plain && units >= 20 && IsModified(letter, random)) {
    const int rest = units / random.Between(2, 6);
    Modify(
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
                    PickFrequent(part.percents, random), "%");
    decision.drugs.push_back(MakeDrug(std::string(part.name), part.name));
  }
  text += random.Chance(0.5) ? " cream" : " in cream base";
  if (random.Chance(0.8)) {
    const absl::string_view grams = PickFrequent("180|240|120|30|210", random);
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
  RequestWords words(letter, random, decision);
  Grammar::State state{random, words, 0, {}};
  std::string base;
  grammar_.Expand(rule, state, base);
  const int total = 2 * random.Between(3, 9);
  const int rest = random.Between(1, total - 1);
  const bool say_times = random.Chance(0.4);
  Modify(
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
  RequestWords words(letter, random, decision);
  Grammar::State state{random, words, 0, {}};
  int rule = ask_rules_[static_cast<size_t>(decision.kind)];
  if (decision.kind == KindId::kSurgery) {
    const BodyPart& part = *letter.part;
    const absl::string_view word = part.name.substr(0, part.name.find(' '));
    rule = grammar_.Find(absl::StrCat("ask.surgery.", word));
    AddBodyPart(part.name, decision);
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
