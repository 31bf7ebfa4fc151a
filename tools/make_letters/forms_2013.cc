#include "tools/make_letters/forms_2013.h"

#include "absl/strings/str_cat.h"

#include "tools/make_letters/citations.h"
#include "tools/make_letters/dates.h"

namespace imr {
namespace {

std::string Day(absl::CivilDay day, DateStyle style) {
  std::string text;
  AppendDate(day, style, text);
  return text;
}

absl::string_view Necessity(const DecisionFacts& decision) {
  return decision.overturned ? "is medically necessary and appropriate."
                             : "is not medically necessary and appropriate.";
}

void WriteProfessionalReview(const LetterFacts& letter,
                             const LetterProse& prose, Sheet& sheet) {
  const DecisionFacts& decision = letter.decisions[0];
  const auto day = [&](absl::string_view label, absl::CivilDay value) {
    sheet.Paragraph(absl::StrCat(label, Day(value, DateStyle::kSlashes)));
  };
  sheet.Heading("MEDICAL PROFESSIONAL REVIEW");
  sheet.Blank();
  sheet.Paragraph(absl::StrCat("Case Number: ", letter.case_number));
  day("Date of Injury: ", letter.injury);
  day("UR Denial Date: ", letter.denial);
  day("Date of Determination: ", letter.decision);
  sheet.Blank();
  sheet.Paragraph("ISSUE AT DISPUTE:");
  sheet.Paragraph(decision.request);
  sheet.Blank();
  sheet.Paragraph("CASE SUMMARY:");
  sheet.Paragraph(prose.summary);
  sheet.Blank();
  sheet.Paragraph("DOCUMENTS REVIEWED FOR DETERMINATION:");
  sheet.Paragraph("1. Application for Independent Medical Review");
  day("2. Utilization review determination dated ", letter.denial);
  day("3. Progress report (PR-2) dated ", letter.denial - 12);
  sheet.Blank();
  sheet.Paragraph("MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL");
  sheet.Paragraph("REVIEWER AND WHY:");
  std::string text;
  AppendProseBasis(decision.reviewer, letter.layout, text);
  sheet.Paragraph(absl::StrCat(text, ". It speaks to the item in dispute."));
  sheet.Blank();
  sheet.Paragraph(
      absl::StrCat("RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS ",
                   decision.overturned ? "" : "NOT"));
  sheet.Paragraph("MEDICALLY NECESSARY:");
  sheet.Paragraph(prose.rationales[0]);
  sheet.Blank();
  sheet.Paragraph("MEDICAL REVIEWER QUALIFICATIONS:");
  sheet.Paragraph(absl::StrCat(
      "The reviewer is a physician who is Board Certified in ",
      letter.reviewer->certifications[0], " and is licensed to practice in ",
      ListStates(*letter.reviewer),
      ". The reviewer has been in active practice for more than five years."));
}

// The list of determinations, which the numbered form gives twice.
void WriteNumberedList(const LetterFacts& letter, Sheet& sheet) {
  for (size_t i = 0; i < letter.decisions.size(); ++i) {
    const DecisionFacts& decision = letter.decisions[i];
    sheet.Paragraph(absl::StrCat(
        i + 1,
        ") MAXIMUS Federal Services, Inc. has determined the request for ",
        decision.request, " ", Necessity(decision)));
    sheet.Blank();
  }
}

void WriteNumberedDecision(const LetterFacts& letter, size_t i,
                           absl::string_view rationale, Sheet& sheet) {
  const DecisionFacts& decision = letter.decisions[i];
  sheet.Paragraph(absl::StrCat(i + 1, ") Regarding the request for ",
                               decision.request, ":"));
  sheet.Blank();
  sheet.Paragraph(
      "Section of the Medical Treatment Utilization Schedule Relied Upon by "
      "the Expert Reviewer to Make His/Her Decision:");
  std::string text = "The Claims Administrator based its decision on ";
  AppendProseBasis(decision.claims_administrator, letter.layout, text);
  text += ". The Expert Reviewer relied on ";
  AppendProseBasis(decision.reviewer, letter.layout, text);
  sheet.Paragraph(absl::StrCat(text, "."));
  sheet.Blank();
  sheet.Paragraph("Rationale for the Decision:");
  sheet.Paragraph(rationale);
  sheet.Blank();
}

void WriteNumbered(const LetterFacts& letter, const LetterProse& prose,
                   Sheet& sheet) {
  const auto day = [&](absl::CivilDay value) {
    return Day(value, DateStyle::kShortNumbers);
  };
  sheet.Heading("Notice of Independent Medical Review Determination");
  sheet.Blank();
  sheet.Paragraph(absl::StrCat("Dated: ", day(letter.decision)));
  sheet.Blank();
  sheet.Paragraph(absl::StrCat("Date of UR Decision: ", day(letter.denial)));
  sheet.Paragraph(absl::StrCat("Date of Injury: ", day(letter.injury)));
  sheet.Paragraph(
      absl::StrCat("IMR Application Received: ", day(letter.received)));
  sheet.Paragraph(absl::StrCat("MAXIMUS Case Number: ", letter.case_number));
  sheet.Blank();
  WriteNumberedList(letter, sheet);
  sheet.Heading("INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE");
  sheet.Paragraph(absl::StrCat(
      "An application for Independent Medical Review was filed on ",
      day(letter.received), " against the utilization review decision of ",
      day(letter.denial),
      ". A decision has been made for each of the treatments and services in "
      "dispute:"));
  sheet.Blank();
  WriteNumberedList(letter, sheet);
  sheet.Paragraph("Medical Qualifications of the Expert Reviewer:");
  sheet.Paragraph(absl::StrCat(
      "The medical doctor who made the decision has no affiliation with the "
      "employer, employee, providers or the claims administrator. He/she is "
      "Board Certified in ",
      letter.reviewer->certifications[0], " and is licensed to practice in ",
      ListStates(*letter.reviewer),
      ". He/she has been in active clinical practice for more than five "
      "years."));
  sheet.Blank();
  sheet.Paragraph("Expert Reviewer Case Summary:");
  sheet.Paragraph(prose.summary);
  sheet.Blank();
  for (size_t i = 0; i < letter.decisions.size(); ++i) {
    WriteNumberedDecision(letter, i, prose.rationales[i], sheet);
  }
}

void WriteThirdDecision(const LetterFacts& letter, size_t i,
                        absl::string_view rationale, Sheet& sheet) {
  const DecisionFacts& decision = letter.decisions[i];
  sheet.Paragraph(absl::StrCat(i + 1, ". The request for ", decision.request,
                               " ", Necessity(decision)));
  sheet.Blank();
  std::string text = "The Claims Administrator based its decision on ";
  AppendProseBasis(decision.claims_administrator, letter.layout, text);
  sheet.Paragraph(absl::StrCat(text, "."));
  sheet.Blank();
  text = "The Physician Reviewer based his/her decision on ";
  AppendProseBasis(decision.reviewer, letter.layout, text);
  sheet.Paragraph(absl::StrCat(text, "."));
  sheet.Blank();
  sheet.Paragraph(
      absl::StrCat("The Physician Reviewer's decision rationale: ", rationale));
  sheet.Blank();
}

void WriteThird(const LetterFacts& letter, const LetterProse& prose,
                Sheet& sheet) {
  sheet.Heading("MAXIMUS FEDERAL SERVICES, INC.");
  sheet.Heading("Independent Medical Review");
  sheet.Blank();
  sheet.Header(MakeHeader(letter));
  sheet.Blank();
  sheet.Heading("HOW THE IMR FINAL DETERMINATION WAS MADE");
  sheet.Paragraph(absl::StrCat(
      "MAXIMUS Federal Services sent the complete case file to an expert "
      "reviewer. He/she has no affiliation with the employer, employee, "
      "providers or the claims administrator. The Physician Reviewer is Board "
      "Certified in ",
      letter.reviewer->certifications[0], " and is licensed to practice in ",
      ListStates(*letter.reviewer),
      ". He/she has been in active clinical practice for more than five years "
      "and is currently working at least 24 hours a week in active practice. "
      "The Physician Reviewer was selected based on his/her clinical "
      "experience, education, background, and expertise in the same or "
      "similar specialties that evaluate and/or treat the medical condition "
      "and disputed items/services."));
  sheet.Blank();
  sheet.Heading("DOCUMENTS REVIEWED");
  sheet.Paragraph(
      "The following relevant documents received from the interested parties "
      "and the documents provided with the application were reviewed and "
      "considered. These documents included:");
  sheet.Paragraph(
      "All medical, insurance, and administrative records provided");
  sheet.Blank();
  sheet.Heading("CLINICAL CASE SUMMARY");
  sheet.Paragraph(
      "The physician reviewer developed the following clinical case summary "
      "based on a review of the case file, including all medical records:");
  sheet.Paragraph(prose.summary);
  sheet.Blank();
  sheet.Heading("IMR DECISION(S) AND RATIONALE(S)");
  sheet.Paragraph(
      "The Final Determination was based on decisions for the disputed "
      "items/services set forth below:");
  sheet.Blank();
  for (size_t i = 0; i < letter.decisions.size(); ++i) {
    WriteThirdDecision(letter, i, prose.rationales[i], sheet);
  }
}

}  // namespace

void WriteForm2013(const LetterFacts& letter, const LetterProse& prose,
                   Sheet& sheet) {
  if (letter.layout == Layout::kProfessionalReview2013) {
    WriteProfessionalReview(letter, prose, sheet);
  } else if (letter.layout == Layout::kNumbered2013) {
    WriteNumbered(letter, prose, sheet);
  } else {
    WriteThird(letter, prose, sheet);
  }
  sheet.End();
}

}  // namespace imr
