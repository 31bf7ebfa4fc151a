#include "tools/make_letters/forms.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "tools/make_letters/citations.h"
#include "tools/make_letters/dates.h"
#include "tools/make_letters/forms_2013.h"

namespace imr {
namespace {

constexpr absl::string_view kHow = "HOW THE IMR FINAL DETERMINATION WAS MADE";
constexpr absl::string_view kSent =
    "MAXIMUS Federal Services sent the complete case file to an expert "
    "reviewer. He/she has no affiliation with the employer, employee, "
    "providers or the claims administrator. ";
constexpr absl::string_view kPractice =
    "He/she has been in active clinical practice for more than five years and "
    "is currently working at least 24 hours a week in active practice. The "
    "expert reviewer was selected based on his/her clinical experience, "
    "education, background, and expertise in the same or similar specialties "
    "that evaluate and/or treat the medical condition and disputed ";
constexpr absl::string_view kLaws =
    ". He/she is familiar with governing laws and regulations, including the "
    "strength of evidence hierarchy that applies to Independent Medical "
    "Review determinations.";
constexpr absl::string_view kSummaryLead =
    "The expert reviewer developed the following clinical case summary based "
    "on a review of the case file, including all medical records:";
constexpr absl::string_view kBelow =
    "The Final Determination was based on decisions for the disputed "
    "items/services set forth below:";

void WriteHow(const LetterFacts& letter, Sheet& sheet) {
  const Reviewer& reviewer = *letter.reviewer;
  sheet.Heading(kHow);
  if (letter.layout == Layout::kDetermination2014) {
    std::string text = absl::StrCat(
        kSent, "The expert reviewer is Board Certified in ",
        reviewer.certifications[0], reviewer.subspecialty.empty() ? "" : ", ",
        reviewer.subspecialty.empty() ? "" : "has a subspecialty in ",
        reviewer.subspecialty, " and is licensed to practice in ",
        ListStates(reviewer), ". ", kPractice, "items/services", kLaws);
    sheet.Paragraph(text);
    sheet.Blank();
    return;
  }
  sheet.Paragraph(absl::StrCat(kSent, kPractice, "items/Service", kLaws));
  sheet.Blank();
  // Some reviewers' lists have no space after the comma.
  const absl::string_view glue = reviewer.style % 8 == 0 ? "," : ", ";
  sheet.Paragraph("The Expert Reviewer has the following credentials:");
  sheet.Paragraph(absl::StrCat("State(s) of Licensure: ",
                               absl::StrJoin(reviewer.state_names, glue)));
  sheet.Paragraph(absl::StrCat("Certification(s)/Specialty: ",
                               absl::StrJoin(reviewer.certifications, ", ")));
  sheet.Blank();
}

void WriteDecision(const LetterFacts& letter, const DecisionFacts& decision,
                   absl::string_view rationale, bool spaced, Sheet& sheet) {
  std::string text =
      absl::StrCat(decision.request, spaced ? ":  " : ": ",
                   decision.overturned ? "Overturned" : "Upheld");
  sheet.Paragraph(text);
  sheet.Blank();
  text = "Claims Administrator guideline: ";
  AppendBasis(decision.claims_administrator, "The Claims Administrator",
              letter.layout, text);
  if (spaced) text += "  ";
  sheet.Paragraph(text);
  sheet.Blank();
  text = "MAXIMUS guideline: ";
  AppendBasis(decision.reviewer, "The Expert Reviewer", letter.layout, text);
  if (spaced) text += "  ";
  sheet.Paragraph(text);
  sheet.Blank();
  text = "Decision rationale: ";
  if (letter.layout == Layout::kDetermination2014) {
    text += "The Expert Reviewer's decision rationale: ";
  }
  absl::StrAppend(&text, rationale);
  sheet.Paragraph(text);
  sheet.Blank();
}

}  // namespace

std::string ListStates(const Reviewer& reviewer) {
  std::string list;
  const auto& names = reviewer.state_names;
  for (size_t i = 0; i < names.size(); ++i) {
    const absl::string_view glue = i == 0                  ? ""
                                   : i + 1 == names.size() ? " and "
                                                           : ", ";
    absl::StrAppend(&list, glue, names[i]);
  }
  return list;
}

HeaderValues MakeHeader(const LetterFacts& letter) {
  HeaderValues values;
  values.case_number = letter.case_number;
  values.priority = letter.expedited ? "Expedited" : "Standard";
  AppendDate(letter.assigned, DateStyle::kSlashes, values.assigned);
  AppendDate(letter.injury, DateStyle::kSlashes, values.injury);
  AppendDate(letter.decision, DateStyle::kSlashes, values.decision);
  AppendDate(letter.denial, DateStyle::kSlashes, values.denial);
  AppendDate(letter.received, DateStyle::kSlashes, values.received);
  return values;
}

void WriteForm(const LetterFacts& letter, const LetterProse& prose,
               bool has_header, Sheet& sheet) {
  if (letter.layout < Layout::kDetermination2014) {
    return WriteForm2013(letter, prose, sheet);
  }
  if (has_header) {
    sheet.Header(MakeHeader(letter));
    sheet.Blank();
  }
  WriteHow(letter, sheet);
  sheet.Heading("CLINICAL CASE SUMMARY");
  sheet.Paragraph(kSummaryLead);
  sheet.Blank();
  sheet.Paragraph(prose.summary);
  sheet.Blank();
  sheet.Heading("IMR ISSUES, DECISIONS AND RATIONALES");
  sheet.Paragraph(kBelow);
  sheet.Blank();
  for (size_t i = 0; i < letter.decisions.size(); ++i) {
    WriteDecision(letter, letter.decisions[i], prose.rationales[i],
                  sheet.is_spaced(), sheet);
  }
  sheet.End();
}

}  // namespace imr
