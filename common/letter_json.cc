// Writes key by key in the schema's order.
#include "common/letter_json.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/date.h"

namespace imr {
namespace {

template <typename T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json OrNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

// Whole numbers without ".0", as people and scripts expect of a count.
Json NumberOrNull(const std::optional<double>& number) {
  constexpr double kWholeBelow = 9007199254740992;  // 2^53
  if (!number) return nullptr;
  if (!(std::abs(*number) < kWholeBelow)) return *number;
  const auto whole = static_cast<int64_t>(*number);
  if (static_cast<double>(whole) == *number) return whole;
  return *number;
}

Json DayOrNull(const std::optional<absl::CivilDay>& day) {
  return day ? Json(FormatIsoDay(*day)) : Json(nullptr);
}

Json DaysToJson(const std::vector<absl::CivilDay>& days) {
  Json json = Json::array();
  for (absl::CivilDay day : days) json.push_back(FormatIsoDay(day));
  return json;
}

Json CitationsToJson(const Citations& citations) {
  Json mtus = Json::array();
  for (const MtusCitation& cited : citations.mtus) {
    mtus.push_back({{"chapter", cited.chapter},
                    {"year", OrNull(cited.year)},
                    {"sections", cited.sections},
                    {"pages", cited.pages}});
  }
  return {{"none", citations.none},
          {"mtus", std::move(mtus)},
          {"non_mtus", citations.non_mtus},
          {"text", citations.text}};
}

Json DrugsToJson(const std::vector<Drug>& drugs) {
  Json json = Json::array();
  for (const Drug& drug : drugs) {
    Json row = {{"name", drug.name},
                {"ingredients", drug.ingredients},
                {"class", OrNull(drug.drug_class)}};
    if (!drug.percent.empty()) row["percent"] = drug.percent;
    json.push_back(std::move(row));
  }
  return json;
}

// Returns where each value stands; with `text`, the letter's, its words too.
Json EvidenceToJson(const std::vector<Evidence>& evidence,
                    const std::string* text) {
  Json json = Json::array();
  for (const Evidence& e : evidence) {
    json.push_back({{"field", e.field}, {"begin", e.begin}, {"end", e.end}});
    if (text == nullptr || e.begin > e.end || e.end > text->size()) continue;
    json.back()["text"] = text->substr(e.begin, e.end - e.begin);
  }
  return json;
}

Json DeterminationToJson(const Determination& d, bool with_evidence,
                         const std::string* text) {
  Json json = {
      {"number", d.number},
      {"request", d.request},
      {"outcome",
       d.outcome ? Json(std::string(OutcomeName(*d.outcome))) : Json(nullptr)},
      {"modified_by_ur", d.modified_by_ur},
      {"requested", OrNull(d.requested)},
      {"authorized", OrNull(d.authorized)},
      {"disputed", OrNull(d.disputed)},
      {"category", OrNull(d.category)},
      {"subcategory", OrNull(d.subcategory)},
      {"treatments", d.treatments},
      {"body_parts", d.body_parts},
      {"sides", d.sides},
      {"drugs", DrugsToJson(d.drugs)},
      {"strength", OrNull(d.strength)},
      {"quantity", NumberOrNull(d.quantity)},
      {"refills", OrNull(d.refills)},
      {"dose_form", OrNull(d.dose_form)},
      {"retrospective", d.retrospective},
      {"service_dates", DaysToJson(d.service_dates)},
      {"claims_administrator", CitationsToJson(d.claims_administrator)},
      {"reviewer", CitationsToJson(d.reviewer)},
      {"rationale", d.rationale},
      {"rationale_key", OrNull(d.rationale_key)}};
  if (with_evidence) json["evidence"] = EvidenceToJson(d.evidence, text);
  return json;
}

Json DatesToJson(const LetterDates& dates) {
  return {{"assigned", DayOrNull(dates.assigned)},
          {"injury", DayOrNull(dates.injury)},
          {"decision", DayOrNull(dates.decision)},
          {"ur_denial", DayOrNull(dates.ur_denial)},
          {"received", DayOrNull(dates.received)},
          {"latest_mentioned", DayOrNull(dates.latest_mentioned)}};
}

Json ProblemsToJson(const std::vector<Problem>& problems) {
  Json json = Json::array();
  for (const Problem& problem : problems) {
    json.push_back({{"code", std::string(ProblemName(problem.code))},
                    {"message", problem.message},
                    {"line", problem.line}});
  }
  return json;
}

Json CaseOutcomeOrNull(const std::optional<CaseOutcome>& outcome) {
  return outcome ? Json(std::string(CaseOutcomeName(*outcome))) : Json(nullptr);
}

}  // namespace

Json LetterToJson(const Letter& letter, const LetterJsonOptions& options) {
  const std::string* text = options.quote_evidence ? &letter.text : nullptr;
  Json decisions = Json::array();
  for (const Determination& determination : letter.determinations) {
    decisions.push_back(
        DeterminationToJson(determination, options.with_evidence, text));
  }
  Json json = {{"schema", "imr.letter/1"},
               {"id", letter.id},
               {"case_number", OrNull(letter.case_number)},
               {"source",
                {{"path", letter.source.path},
                 {"sha256", letter.source.sha256},
                 {"kind", letter.source.kind},
                 {"pages", letter.source.pages}}},
               {"layout", letter.layout},
               {"dates", DatesToJson(letter.dates)},
               {"priority", OrNull(letter.priority)},
               {"case_outcome", CaseOutcomeOrNull(CaseOutcomeOf(letter))},
               {"stated_outcome", CaseOutcomeOrNull(letter.stated_outcome)},
               {"certifications", letter.certifications},
               {"subspecialties", letter.subspecialties},
               {"specialties", letter.specialties},
               {"licensed_states", letter.licensed_states},
               {"age", OrNull(letter.age)},
               {"sex", OrNull(letter.sex)},
               {"clinical_summary", letter.clinical_summary},
               {"decisions", std::move(decisions)},
               {"problems", ProblemsToJson(letter.problems)}};
  if (options.with_evidence)
    json["evidence"] = EvidenceToJson(letter.evidence, text);
  if (options.with_text) {
    json["body"] = letter.body;
    json["text"] = letter.text;
  }
  return json;
}

}  // namespace imr
