#include "searcher/render/letter_text.h"

#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"

#include "common/date.h"
#include "searcher/render/style.h"
#include "searcher/render/text.h"

namespace imr {
namespace {

constexpr int kIndent = 4;

// Returns "label: value" on wrapped lines; nothing for no value.
std::string Line(absl::string_view label, absl::string_view value, int indent,
                 const RenderOptions& options) {
  if (value.empty()) return "";
  return Wrap(absl::StrCat(label, ": ", value), indent, options.width);
}

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

std::string DrugsOf(const Determination& determination) {
  std::vector<std::string> drugs;
  for (const Drug& drug : determination.drugs) {
    drugs.push_back(absl::StrCat(drug.name, " (",
                                 absl::StrJoin(drug.ingredients, " + "), ")"));
  }
  return absl::StrJoin(drugs, ", ");
}

std::string DeterminationToText(const Determination& one,
                                const RenderOptions& options,
                                const Style& style) {
  std::string text =
      absl::StrCat("\n", style.Bold(absl::StrCat("#", one.number)), "\n");
  absl::StrAppend(
      &text, Wrap(one.request, kIndent, options.width),
      std::string(kIndent, ' '), PaintOutcome(one.outcome, style), "\n",
      Line("in dispute", one.disputed.value_or(""), kIndent, options),
      Line("authorized", one.authorized.value_or(""), kIndent, options),
      Line("drugs", DrugsOf(one), kIndent, options),
      Line("treatments", absl::StrJoin(one.treatments, ", "), kIndent, options),
      Line("category", absl::StrReplaceAll(one.category, {{"_", " "}}), kIndent,
           options),
      Line("body parts", absl::StrJoin(one.body_parts, ", "), kIndent, options),
      Line("claims administrator", one.claims_administrator.text, kIndent,
           options),
      Line("reviewer", one.reviewer.text, kIndent, options),
      Line("rationale", one.rationale, kIndent, options));
  return text;
}

std::string HeadToText(const Letter& letter, const RenderOptions& options,
                       const Style& style) {
  std::string text = style.Bold(letter.id);
  if (const std::optional<CaseOutcome> outcome = CaseOutcomeOf(letter)) {
    absl::StrAppend(
        &text, "  ",
        absl::StrReplaceAll(CaseOutcomeName(*outcome), {{"_", " "}}));
  }
  absl::StrAppend(
      &text, "\n", Wrap(DatesOf(letter.dates), 2, options.width),
      Line("reviewer", absl::StrJoin(letter.specialties, ", "), 2, options),
      Line("licensed in", absl::StrJoin(letter.licensed_states, ", "), 2,
           options),
      Line("worker", WorkerOf(letter), 2, options),
      Line("priority", letter.priority, 2, options),
      Line("layout", letter.layout, 2, options),
      Line("source", letter.source.path, 2, options),
      Line("summary", letter.clinical_summary, 2, options));
  if (letter.determinations.empty()) {
    absl::StrAppend(&text, Line("text", letter.body, 2, options));
  }
  return text;
}

std::string ProblemsToText(const Letter& letter, const RenderOptions& options) {
  std::string text;
  for (const Problem& problem : letter.problems) {
    const std::string place =
        problem.line > 0 ? absl::StrCat(", line ", problem.line) : "";
    absl::StrAppend(
        &text, Line(absl::StrCat("problem ", ProblemName(problem.code), place),
                    problem.message, 2, options));
  }
  return text.empty() ? text : "\n" + text;
}

}  // namespace

std::string RenderLetter(const Letter& letter, const RenderOptions& options) {
  const Style style(options.color);
  std::string text = HeadToText(letter, options, style);
  for (const Determination& one : letter.determinations) {
    absl::StrAppend(&text, DeterminationToText(one, options, style));
  }
  absl::StrAppend(&text, ProblemsToText(letter, options));
  return text;
}

}  // namespace imr
