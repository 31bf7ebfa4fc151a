#include "indexer/form_capitals.h"

#include <optional>

#include "absl/strings/ascii.h"

#include "indexer/scan.h"

namespace imr {
namespace {

// Those that others begin with come after them.
constexpr absl::string_view kFormWords[] = {
    "HOW THE IMR FINAL DETERMINATION WAS MADE",
    "Documents Reviewed for Determination", "DOCUMENTS REVIEWED",
    "CLINICAL CASE SUMMARY", "IMR ISSUES, DECISIONS AND RATIONALES",
    "IMR DECISION(S) AND RATIONALE(S)", "MAXIMUS Federal Services",
    "MAXIMUS guideline", "Claims Administrator", "Decision rationale",
    "The Expert Reviewer", "The Physician Reviewer", "Decision based on MTUS",
    "Decision based on Non-MTUS Citation",
    "Section of the Medical Treatment Utilization Schedule",
    "Section(s) of the Medical Treatment Utilization Schedule", "Section(s)",
    "Page(s)", "State(s) of Licensure", "Certification(s)/Specialty",
    "Board Certified in", "Case Number", "Date Assigned", "Date of Injury",
    "Decision Date", "UR Denial Date", "Priority", "Application", "Received",
    // Of the numbered letters of 2013.
    "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
    "Notice of Independent Medical Review Determination", "MAXIMUS Case Number",
    "Dated:", "Date of UR Decision", "IMR Application",
    "Medical Qualifications of the Expert Reviewer",
    "Medical Qualifications of the Professional Reviewer",
    "Medical Qualifications of the Physician Reviewer",
    "Expert Reviewer Case Summary", "Regarding the request for",
    "Regarding the retrospective request for", "Regarding the requested",
    "Medical Treatment Guidelines Relied Upon",
    "Medical Treatment Guideline(s) Relied Upon", "Make His/Her Decision",
    "Rationale for the Decision", "Rationale for Decision",
    // Of the professional reviews before them.
    "MEDICAL PROFESSIONAL REVIEW",
    "ISSUE AT DISPUTE:", "ISSUES AT DISPUTE:", "CASE SUMMARY:",
    "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND "
    "WHY:",
    "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS NOT MEDICALLY "
    "NECESSARY:",
    "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS MEDICALLY NECESSARY:",
    "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE WAS NOT MEDICALLY "
    "NECESSARY:",
    "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE WAS MEDICALLY "
    "NECESSARY:",
    "MEDICAL REVIEWER QUALIFICATIONS:"};

bool IsBlank(char c) {
  return absl::ascii_isspace(static_cast<unsigned char>(c));
}

// Returns where `words` end that begin at `at`, as they may be wrapped;
// kNotFound if they do not stand there.
size_t EndOfWords(absl::string_view text, size_t at, absl::string_view words) {
  for (const char wanted : words) {
    const size_t begin = at;
    if (wanted == ' ') {
      while (at < text.size() && IsBlank(text[at])) ++at;
      if (at == begin) return kNotFound;
    } else if (at == text.size() ||
               text[at++] !=
                   absl::ascii_tolower(static_cast<unsigned char>(wanted))) {
      return kNotFound;
    }
  }
  return at;
}

void Write(absl::string_view words, size_t at, std::string& text) {
  for (const char wanted : words) {
    if (wanted == ' ') {
      while (IsBlank(text[at])) ++at;
    } else {
      text[at++] = wanted;
    }
  }
}

}  // namespace

bool IsInSmallLetters(absl::string_view text) {
  bool has_letter = false;
  for (const char c : text) {
    if (absl::ascii_isupper(static_cast<unsigned char>(c))) return false;
    has_letter |= IsLetter(c);
  }
  return has_letter;
}

std::string WithFormCapitals(absl::string_view text) {
  std::string cased(text);
  for (size_t at = 0; at < text.size(); ++at) {
    if (!IsLetter(text[at]) || !IsWordStart(text, at)) continue;
    for (const absl::string_view words : kFormWords) {
      const size_t end = EndOfWords(text, at, words);
      if (end == kNotFound) continue;
      Write(words, at, cased);
      at = end - 1;
      break;
    }
  }
  return cased;
}

void PutSmallLettersBack(Letter& letter) {
  const auto put = [](std::string& text) { absl::AsciiStrToLower(&text); };
  put(letter.clinical_summary);
  put(letter.body);
  for (Determination& determination : letter.determinations) {
    put(determination.request);
    put(determination.rationale);
    for (std::optional<std::string>* part :
         {&determination.requested, &determination.authorized,
          &determination.disputed}) {
      if (*part) put(**part);
    }
    for (Citations* cited :
         {&determination.claims_administrator, &determination.reviewer}) {
      put(cited->text);
    }
  }
}

}  // namespace imr
