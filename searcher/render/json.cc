#include "searcher/render/json.h"

#include <cmath>
#include <optional>

#include "common/date.h"
#include "common/fields.h"

namespace imr {
namespace {

std::string Text(absl::string_view view) { return std::string(view); }

Json DayOrNull(const std::optional<absl::CivilDay>& day) {
  return day.has_value() ? Json(FormatIsoDay(*day)) : Json(nullptr);
}

Json KeyOrNull(const std::string& key) {
  return key.empty() ? Json(nullptr) : Json(key);
}

Json OutcomeOrNull(const std::optional<Outcome>& outcome) {
  return outcome.has_value() ? Json(Text(OutcomeName(*outcome)))
                             : Json(nullptr);
}

// Returns `number` with at most three decimals.
double Rounded(double number) { return std::round(number * 1000) / 1000; }

Json CountToJson(const Count& count) {
  return {{"determinations", count.determinations}, {"letters", count.letters}};
}

Json PartsToJson(const std::vector<UnderstoodPart>& parts) {
  Json json = Json::array();
  for (const UnderstoodPart& part : parts) {
    Json fields = Json::array();
    for (const FieldMeaning& meaning : part.fields) {
      fields.push_back({{"field", Text(GetField(meaning.field).name)},
                        {"value", meaning.value}});
    }
    json.push_back({{"text", part.text}, {"fields", std::move(fields)}});
  }
  return json;
}

Json FacetToJson(const FacetResult& facet) {
  const Field& field = GetField(facet.field);
  Json values = Json::array();
  for (const FacetValue& value : facet.values) {
    values.push_back({{"value", value.value},
                      {"determinations", value.count.determinations},
                      {"letters", value.count.letters},
                      {"selected", value.selected}});
  }
  return {{"name", Text(field.name)},
          {"title", Text(field.facet_title)},
          {"values", std::move(values)},
          {"more", facet.more}};
}

// Returns the hits that come closest, each with what it has not.
Json ClosestToJson(const std::optional<ClosestHits>& closest) {
  if (!closest) return nullptr;
  Json results = Json::array();
  for (const Hit& hit : closest->hits) {
    results.push_back(HitToJson(hit));
    results.back()["missing"] = hit.missing;
  }
  return {{"held", closest->held},
          {"parts", closest->parts},
          {"total", CountToJson(closest->total)},
          {"results", std::move(results)}};
}

}  // namespace

Json SnippetToJson(const std::vector<SnippetPiece>& snippet) {
  Json json = Json::array();
  for (const SnippetPiece& piece : snippet) {
    json.push_back({{"text", piece.text}, {"mark", piece.mark}});
  }
  return json;
}

Json HitToJson(const Hit& hit) {
  return {{"id", hit.id},
          {"case", hit.case_id},
          {"number", hit.number},
          {"request", hit.request},
          {"outcome", OutcomeOrNull(hit.outcome)},
          {"drugs", hit.drugs},
          {"specialties", hit.specialties},
          {"decided", DayOrNull(hit.decided)},
          {"pages", hit.pages},
          {"score", Rounded(hit.score)},
          {"snippet", SnippetToJson(hit.snippet)},
          {"source", hit.source},
          {"letter_hits", hit.letter_hits},
          {"duplicates", hit.duplicates},
          {"duplicate_ids", hit.duplicate_ids},
          {"rationale_key", KeyOrNull(hit.rationale_key)}};
}

Json PageToJson(const ResultPage& page) {
  Json facets = Json::array();
  for (const FacetResult& facet : page.facets) {
    facets.push_back(FacetToJson(facet));
  }
  Json results = Json::array();
  for (const Hit& hit : page.hits) results.push_back(HitToJson(hit));
  return {{"schema", "imr.result/1"},
          {"query", page.query},
          {"interpretation", PartsToJson(page.interpretation)},
          {"notes", page.notes},
          {"by", page.unit == ResultUnit::kLetter ? "letter" : "determination"},
          {"total", CountToJson(page.total)},
          {"offset", page.offset},
          {"limit", page.limit},
          {"folded", page.folded},
          {"build", page.build},
          {"since", page.since ? Json(*page.since) : Json(nullptr)},
          {"took_ms", Rounded(page.took_ms)},
          {"facets", std::move(facets)},
          {"results", std::move(results)},
          {"closest", ClosestToJson(page.closest)}};
}

std::string RenderJson(const ResultPage& page, const RenderOptions&) {
  return DumpJson(PageToJson(page)) + "\n";
}

}  // namespace imr
