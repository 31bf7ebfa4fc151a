#include "searcher/render/letter_text.h"

#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"

#include "common/date.h"
#include "common/letter_json.h"
#include "searcher/marked_text.h"
#include "searcher/render/evidence_text.h"
#include "searcher/render/style.h"
#include "searcher/render/text.h"

namespace imr {
namespace {

constexpr int kIndent = 2;      // of a section
constexpr int kBodyIndent = 4;  // of the text below its heading

std::string DatesOf(const LetterDates& dates) {
  std::vector<std::string> known;
  for (const auto& [label, day] : {std::pair("decided ", dates.decision),
                                   std::pair("assigned ", dates.assigned),
                                   std::pair("received ", dates.received),
                                   std::pair("denied ", dates.ur_denial),
                                   std::pair("injured ", dates.injury)}) {
    if (day) known.push_back(absl::StrCat(label, FormatIsoDay(*day)));
  }
  return absl::StrJoin(known, ", ");
}

std::string WorkerOf(const Letter& letter) {
  if (!letter.age) return letter.sex;
  return absl::StrCat(*letter.age, letter.sex.empty() ? "" : ", ", letter.sex);
}

// Returns what the outcomes of a letter amount to, in words.
std::string DescribeCaseOutcome(CaseOutcome outcome) {
  switch (outcome) {
    case CaseOutcome::kUpheld:
      return "upheld: no disputed treatment is approved";
    case CaseOutcome::kOverturned:
      return "overturned: every disputed treatment is approved";
    case CaseOutcome::kPartiallyOverturned:
      return "partially overturned: some of the treatments are approved";
  }
  return "";
}

std::string DrugsOf(const Determination& determination) {
  std::vector<std::string> drugs;
  for (const Drug& drug : determination.drugs) {
    drugs.push_back(absl::StrCat(
        drug.name, drug.percent.empty() ? "" : absl::StrCat(" ", drug.percent),
        " (", absl::StrJoin(drug.ingredients, " + "), ")"));
  }
  return absl::StrJoin(drugs, ", ");
}

std::string ServiceDatesOf(const Determination& one) {
  return absl::StrJoin(one.service_dates, ", ",
                       [](std::string* text, absl::CivilDay day) {
                         absl::StrAppend(text, FormatIsoDay(day));
                       });
}

// Returns what was understood of the request, for whoever checks the reading.
std::string UnderstoodOf(const Determination& one) {
  const std::string quantity =
      one.quantity ? absl::StrFormat("%.10g", *one.quantity) : "";
  const std::pair<absl::string_view, std::string> parts[] = {
      {"asked for", one.requested.value_or("")},
      {"authorized", one.authorized.value_or("")},
      {"in dispute", one.disputed.value_or("")},
      {"drugs", DrugsOf(one)},
      {"strength", one.strength.value_or("")},
      {"quantity", quantity},
      {"refills", one.refills ? absl::StrCat(*one.refills) : ""},
      {"form", one.dose_form},
      {"treatments", absl::StrJoin(one.treatments, ", ")},
      {"category", absl::StrReplaceAll(one.category, {{"_", " "}})},
      {"body parts", absl::StrJoin(one.body_parts, ", ")},
      {"side", absl::StrJoin(one.sides, ", ")}};
  std::vector<std::string> known;
  for (const auto& [label, value] : parts) {
    if (!value.empty()) known.push_back(absl::StrCat(label, " ", value));
  }
  if (one.retrospective) known.push_back("retrospective");
  if (!one.service_dates.empty()) {
    known.push_back(absl::StrCat("service on ", ServiceDatesOf(one)));
  }
  return absl::StrJoin(known, "; ");
}

// Prints one letter part by part.
class LetterPrinter {
 public:
  LetterPrinter(const Letter& letter, const LetterView& view,
                const RenderOptions& options)
      : letter_(letter), view_(view), options_(options), style_(options.color) {
    if (view.evidence) json_ = LetterToJson(letter);
  }

  std::string Print() {
    Notes();
    Head();
    for (size_t i = 0; i < letter_.determinations.size(); ++i) {
      DeterminationAt(i);
    }
    Problems();
    return std::move(text_);
  }

 private:
  void Notes() {
    for (const std::string& note : view_.notes) {
      Add(Wrap(absl::StrCat("note: ", note), 0, options_.width));
    }
    if (!view_.notes.empty()) Add("\n");
  }

  void Head() {
    Add(style_.Bold(letter_.id), "\n");
    const std::optional<CaseOutcome> outcome =
        view_.outcome ? view_.outcome : CaseOutcomeOf(letter_);
    if (outcome) {
      Add(Wrap(DescribeCaseOutcome(*outcome), kIndent, options_.width));
    }
    Add(Wrap(DatesOf(letter_.dates), kIndent, options_.width));
    Line("reviewer", absl::StrJoin(letter_.specialties, ", "));
    Line("licensed in", absl::StrJoin(letter_.licensed_states, ", "));
    Line("worker", WorkerOf(letter_));
    Line("priority", letter_.priority);
    Line("layout", letter_.layout);
    Line("source", Printable(letter_.source.path));
    Section("Clinical summary", Part::kSummary, 0, letter_.clinical_summary);
    // All there is of a letter in which none was found.
    if (letter_.determinations.empty()) {
      Section("Text", Part::kBody, 0, letter_.body);
    }
    if (view_.evidence) EvidenceOf(letter_.evidence, json_);
  }

  void DeterminationAt(size_t index) {
    const Determination& one = letter_.determinations[index];
    const std::string label = absl::StrCat("#", one.number, " ");
    // The label stands in the place of the first line's indentation.
    std::string request =
        Wrap(Marked(Part::kRequest, index, one.request),
             static_cast<int>(label.size()), options_.width, style_);
    request.erase(0, label.size());
    Add("\n", style_.Bold(label), request.empty() ? "\n" : request);
    Add(std::string(kIndent, ' '), PaintOutcome(one.outcome, style_), "\n");
    Section("Claims administrator's guidelines", Part::kClaimsAdministrator,
            index, one.claims_administrator.text);
    Section("Reviewer's guidelines", Part::kReviewer, index, one.reviewer.text);
    Section("Rationale", Part::kRationale, index, one.rationale);
    Block("Understood as",
          Wrap(UnderstoodOf(one), kBodyIndent, options_.width));
    if (view_.evidence) EvidenceOf(one.evidence, json_["decisions"][index]);
  }

  void Problems() {
    if (!letter_.problems.empty()) Add("\n");
    for (const Problem& problem : letter_.problems) {
      const std::string place =
          problem.line > 0 ? absl::StrCat(", line ", problem.line) : "";
      Line(absl::StrCat("problem ", ProblemName(problem.code), place),
           problem.message);
    }
  }

  void EvidenceOf(const std::vector<Evidence>& evidence, const Json& values) {
    Block("Evidence",
          EvidenceText(evidence, values, letter_.text, kBodyIndent, options_));
  }

  // Adds a text below its heading: of the letter (`index` is 0) or of
  // determination `index`, as `part` is.
  void Section(absl::string_view heading, Part part, size_t index,
               absl::string_view text) {
    Block(heading,
          Wrap(Marked(part, index, text), kBodyIndent, options_.width, style_));
  }

  // Adds lines below a heading; nothing for no lines.
  void Block(absl::string_view heading, absl::string_view lines) {
    if (lines.empty()) return;
    Add(std::string(kIndent, ' '), style_.Faint(heading), "\n", lines);
  }

  // Adds "label: value" on wrapped lines; nothing for no value.
  void Line(absl::string_view label, absl::string_view value) {
    if (value.empty()) return;
    Add(Wrap(absl::StrCat(label, ": ", value), kIndent, options_.width));
  }

  std::vector<SnippetPiece> Marked(Part part, size_t index,
                                   absl::string_view text) const {
    return MarkedPieces(text, view_.marks.Of(part, index), 0, text.size());
  }

  template <typename... Texts>
  void Add(const Texts&... texts) {
    absl::StrAppend(&text_, texts...);
  }

  const Letter& letter_;
  const LetterView& view_;
  const RenderOptions& options_;
  const Style style_;
  Json json_;
  std::string text_;
};

}  // namespace

std::string RenderLetter(const Letter& letter, const LetterView& view,
                         const RenderOptions& options) {
  return LetterPrinter(letter, view, options).Print();
}

}  // namespace imr
