#include "searcher/render/marked_json.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "searcher/marked_text.h"
#include "searcher/render/json.h"

namespace imr {
namespace {

void AddMarked(const char* key, const std::string& text,
               const std::vector<Mark>& marks, Json& json) {
  if (marks.empty()) return;
  json[key] = SnippetToJson(MarkedPieces(text, marks, 0, text.size()));
}

}  // namespace

Json MarkedTextsToJson(const Letter& letter, const LetterMarks& marks) {
  Json json = Json::object();
  AddMarked("clinical_summary", letter.clinical_summary,
            marks.Of(Part::kSummary, 0), json);
  AddMarked("body", letter.body, marks.Of(Part::kBody, 0), json);
  Json decisions = Json::array();
  for (size_t i = 0; i < letter.determinations.size(); ++i) {
    const Determination& one = letter.determinations[i];
    Json texts = {{"number", one.number}};
    AddMarked("request", one.request, marks.Of(Part::kRequest, i), texts);
    AddMarked("claims_administrator", one.claims_administrator.text,
              marks.Of(Part::kClaimsAdministrator, i), texts);
    AddMarked("reviewer", one.reviewer.text, marks.Of(Part::kReviewer, i),
              texts);
    AddMarked("rationale", one.rationale, marks.Of(Part::kRationale, i), texts);
    if (texts.size() > 1) decisions.push_back(std::move(texts));
  }
  json["decisions"] = std::move(decisions);
  return json;
}

}  // namespace imr
