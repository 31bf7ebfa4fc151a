// Writing goes key by key in the schema's order. Reading goes through Reader,
// which remembers the first thing that is wrong, so that the functions below
// say only what is where.
#include "common/letter_json.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

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
  if (!number) return nullptr;
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

Json EvidenceToJson(const std::vector<Evidence>& evidence) {
  Json json = Json::array();
  for (const Evidence& e : evidence) {
    json.push_back({{"field", e.field}, {"begin", e.begin}, {"end", e.end}});
  }
  return json;
}

Json DeterminationToJson(const Determination& d, bool with_evidence) {
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
      {"rationale", d.rationale}};
  if (with_evidence) json["evidence"] = EvidenceToJson(d.evidence);
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

// Reads values out of an object; the first that is missing or of another type
// becomes the status.
class Reader {
 public:
  explicit Reader(absl::Status& status) : status_(status) {}

  template <typename T>
  void Get(const Json& json, const char* key, T& value) {
    const Json* found = Find(json, key);
    if (found != nullptr) Convert(*found, key, value);
  }

  template <typename T>
  void Get(const Json& json, const char* key, std::optional<T>& value) {
    const Json* found = Find(json, key);
    if (found == nullptr || found->is_null()) return;
    Convert(*found, key, value.emplace());
  }

  // A string that is null when empty.
  void GetOrEmpty(const Json& json, const char* key, std::string& value) {
    const Json* found = Find(json, key);
    if (found != nullptr && !found->is_null()) Convert(*found, key, value);
  }

  // A string that `parse` turns into an enumerator; null leaves nullopt.
  template <typename T, typename Parse>
  void GetNamed(const Json& json, const char* key, std::optional<T>& value,
                Parse parse) {
    std::string name;
    GetOrEmpty(json, key, name);
    if (name.empty()) return;
    value = parse(name);
    if (!value) Fail(key, absl::StrCat("unknown value \"", name, "\""));
  }

  void GetDay(const Json& json, const char* key,
              std::optional<absl::CivilDay>& day) {
    std::string text;
    GetOrEmpty(json, key, text);
    if (text.empty()) return;
    if (auto parsed = ParseDay(text); parsed.ok()) {
      day = *parsed;
    } else {
      Fail(key, parsed.status().message());
    }
  }

  // Calls `read` with each element of the array at `key`.
  template <typename Read>
  void ForEach(const Json& json, const char* key, Read read) {
    const Json* found = Find(json, key);
    if (found == nullptr) return;
    if (!found->is_array()) return Fail(key, "no array");
    for (const Json& element : *found) read(element);
  }

  const Json* Find(const Json& json, const char* key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    if (found != json.end()) return &*found;
    Fail(key, "missing");
    return nullptr;
  }

  void Fail(absl::string_view key, absl::string_view why) {
    if (!status_.ok()) return;
    status_ = absl::DataLossError(
        absl::StrCat("read stored letter: key \"", key, "\": ", why));
  }

 private:
  template <typename T>
  void Convert(const Json& json, const char* key, T& value) {
    try {
      json.get_to(value);
    } catch (const Json::exception& error) {
      Fail(key, error.what());
    }
  }

  absl::Status& status_;
};

void ReadEvidence(Reader& reader, const Json& json,
                  std::vector<Evidence>& evidence) {
  if (!json.contains("evidence")) return;
  reader.ForEach(json, "evidence", [&](const Json& row) {
    Evidence& e = evidence.emplace_back();
    reader.Get(row, "field", e.field);
    reader.Get(row, "begin", e.begin);
    reader.Get(row, "end", e.end);
  });
}

void ReadCitations(Reader& reader, const Json& json, const char* key,
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

void ReadDrug(Reader& reader, const Json& json, Drug& drug) {
  reader.Get(json, "name", drug.name);
  reader.Get(json, "ingredients", drug.ingredients);
  reader.GetOrEmpty(json, "class", drug.drug_class);
  if (json.contains("percent")) reader.Get(json, "percent", drug.percent);
}

void ReadDetermination(Reader& reader, const Json& json, Determination& d) {
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
  ReadEvidence(reader, json, d.evidence);
}

void ReadDates(Reader& reader, const Json& json, LetterDates& dates) {
  reader.GetDay(json, "assigned", dates.assigned);
  reader.GetDay(json, "injury", dates.injury);
  reader.GetDay(json, "decision", dates.decision);
  reader.GetDay(json, "ur_denial", dates.ur_denial);
  reader.GetDay(json, "received", dates.received);
  reader.GetDay(json, "latest_mentioned", dates.latest_mentioned);
}

void ReadSource(Reader& reader, const Json& json, LetterSource& source) {
  reader.Get(json, "path", source.path);
  reader.Get(json, "sha256", source.sha256);
  reader.Get(json, "kind", source.kind);
  reader.Get(json, "pages", source.pages);
}

void ReadProblem(Reader& reader, const Json& json, Problem& problem) {
  std::optional<ProblemCode> code;
  reader.GetNamed(json, "code", code, ParseProblemCode);
  if (code) problem.code = *code;
  reader.Get(json, "message", problem.message);
  reader.Get(json, "line", problem.line);
}

}  // namespace

Json LetterToJson(const Letter& letter, const LetterJsonOptions& options) {
  Json decisions = Json::array();
  for (const Determination& determination : letter.determinations) {
    decisions.push_back(
        DeterminationToJson(determination, options.with_evidence));
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
  if (options.with_evidence) json["evidence"] = EvidenceToJson(letter.evidence);
  if (options.with_text) {
    json["body"] = letter.body;
    json["text"] = letter.text;
  }
  return json;
}

absl::StatusOr<Letter> LetterFromJson(const Json& json) {
  absl::Status status;
  Reader reader(status);
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
