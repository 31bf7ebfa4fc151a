// Reads what letter_json.cc writes. JsonReader remembers the first thing that
// is wrong, so that the functions below say only what is where.
#include <optional>
#include <vector>

#include "common/json.h"
#include "common/letter_json.h"

namespace imr {
namespace {

void ReadEvidence(JsonReader& reader, const Json& json,
                  std::vector<Evidence>& evidence) {
  if (!json.contains("evidence")) return;
  reader.ForEach(json, "evidence", [&](const Json& row) {
    Evidence& e = evidence.emplace_back();
    reader.Get(row, "field", e.field);
    reader.Get(row, "begin", e.begin);
    reader.Get(row, "end", e.end);
  });
}

void ReadCitations(JsonReader& reader, const Json& json, const char* key,
                   Citations& citations) {
  const Json* found = reader.Find(json, key);
  if (found == nullptr) return;
  reader.Get(*found, "none", citations.none);
  reader.ForEach(*found, "mtus", [&](const Json& row) {
    MtusCitation& cited = citations.mtus.emplace_back();
    reader.Get(row, "chapter", cited.chapter);
    reader.Get(row, "year", cited.year);
    reader.Get(row, "sections", cited.sections);
    reader.Get(row, "pages", cited.pages);
  });
  reader.Get(*found, "non_mtus", citations.non_mtus);
  reader.Get(*found, "text", citations.text);
}

void ReadDrug(JsonReader& reader, const Json& json, Drug& drug) {
  reader.Get(json, "name", drug.name);
  reader.Get(json, "ingredients", drug.ingredients);
  reader.GetOrEmpty(json, "class", drug.drug_class);
  if (json.contains("percent")) reader.Get(json, "percent", drug.percent);
}

void ReadDetermination(JsonReader& reader, const Json& json, Determination& d) {
  reader.Get(json, "number", d.number);
  reader.Get(json, "request", d.request);
  reader.GetNamed(json, "outcome", d.outcome, ParseOutcome);
  reader.Get(json, "modified_by_ur", d.modified_by_ur);
  reader.Get(json, "requested", d.requested);
  reader.Get(json, "authorized", d.authorized);
  reader.Get(json, "disputed", d.disputed);
  reader.GetOrEmpty(json, "category", d.category);
  reader.GetOrEmpty(json, "subcategory", d.subcategory);
  reader.Get(json, "treatments", d.treatments);
  reader.Get(json, "body_parts", d.body_parts);
  reader.Get(json, "sides", d.sides);
  reader.ForEach(json, "drugs", [&](const Json& row) {
    ReadDrug(reader, row, d.drugs.emplace_back());
  });
  reader.Get(json, "strength", d.strength);
  reader.Get(json, "quantity", d.quantity);
  reader.Get(json, "refills", d.refills);
  reader.GetOrEmpty(json, "dose_form", d.dose_form);
  reader.Get(json, "retrospective", d.retrospective);
  reader.ForEach(json, "service_dates", [&](const Json& day) {
    std::optional<absl::CivilDay> parsed;
    reader.GetDay({{"day", day}}, "day", parsed);
    if (parsed) d.service_dates.push_back(*parsed);
  });
  ReadCitations(reader, json, "claims_administrator", d.claims_administrator);
  ReadCitations(reader, json, "reviewer", d.reviewer);
  reader.Get(json, "rationale", d.rationale);
  reader.GetOrEmpty(json, "rationale_key", d.rationale_key);
  ReadEvidence(reader, json, d.evidence);
}

void ReadDates(JsonReader& reader, const Json& json, LetterDates& dates) {
  reader.GetDay(json, "assigned", dates.assigned);
  reader.GetDay(json, "injury", dates.injury);
  reader.GetDay(json, "decision", dates.decision);
  reader.GetDay(json, "ur_denial", dates.ur_denial);
  reader.GetDay(json, "received", dates.received);
  reader.GetDay(json, "latest_mentioned", dates.latest_mentioned);
}

void ReadSource(JsonReader& reader, const Json& json, LetterSource& source) {
  reader.Get(json, "path", source.path);
  reader.Get(json, "sha256", source.sha256);
  reader.Get(json, "kind", source.kind);
  reader.Get(json, "pages", source.pages);
}

void ReadProblem(JsonReader& reader, const Json& json, Problem& problem) {
  std::optional<ProblemCode> code;
  reader.GetNamed(json, "code", code, ParseProblemCode);
  if (code) problem.code = *code;
  reader.Get(json, "message", problem.message);
  reader.Get(json, "line", problem.line);
}

}  // namespace

absl::StatusOr<Letter> LetterFromJson(const Json& json) {
  absl::Status status;
  JsonReader reader("read stored letter", status);
  Letter letter;
  reader.Get(json, "id", letter.id);
  reader.Get(json, "case_number", letter.case_number);
  if (const Json* source = reader.Find(json, "source"); source != nullptr) {
    ReadSource(reader, *source, letter.source);
  }
  reader.Get(json, "layout", letter.layout);
  if (const Json* dates = reader.Find(json, "dates"); dates != nullptr) {
    ReadDates(reader, *dates, letter.dates);
  }
  reader.GetOrEmpty(json, "priority", letter.priority);
  reader.GetNamed(json, "stated_outcome", letter.stated_outcome,
                  ParseCaseOutcome);
  reader.Get(json, "certifications", letter.certifications);
  reader.Get(json, "subspecialties", letter.subspecialties);
  reader.Get(json, "specialties", letter.specialties);
  reader.Get(json, "licensed_states", letter.licensed_states);
  reader.Get(json, "age", letter.age);
  reader.GetOrEmpty(json, "sex", letter.sex);
  reader.Get(json, "clinical_summary", letter.clinical_summary);
  reader.ForEach(json, "decisions", [&](const Json& row) {
    ReadDetermination(reader, row, letter.determinations.emplace_back());
  });
  reader.ForEach(json, "problems", [&](const Json& row) {
    ReadProblem(reader, row, letter.problems.emplace_back());
  });
  ReadEvidence(reader, json, letter.evidence);
  if (json.contains("body")) reader.Get(json, "body", letter.body);
  if (json.contains("text")) reader.Get(json, "text", letter.text);
  if (!status.ok()) return status;
  return letter;
}

}  // namespace imr
