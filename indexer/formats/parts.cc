#include "indexer/formats/parts.h"

#include "absl/strings/ascii.h"

#include "indexer/injury.h"
#include "indexer/person.h"
#include "indexer/scan.h"

namespace imr {
namespace {

// The form's sentence "The expert reviewer developed the following clinical
// case summary based on a review of the case file, ..." ends so.
absl::string_view WithoutLeadIn(absl::string_view summary) {
  constexpr size_t kLeadInBytes = 200;
  constexpr Phrase kLeadInEnd = "including all medical records:";
  const Span lead_in = FindPhrase(summary.substr(0, kLeadInBytes), kLeadInEnd);
  return lead_in.found() ? TrimJoints(summary.substr(lead_in.end)) : summary;
}

// "/abc" on the last line: the initials of who typed the letter.
absl::string_view WithoutInitials(absl::string_view text) {
  constexpr size_t kMostInitials = 5;
  text = TrimJoints(text);
  size_t at = text.size();
  while (at > 0 && text.size() - at < kMostInitials &&
         absl::ascii_isalpha(static_cast<unsigned char>(text[at - 1]))) {
    --at;
  }
  const bool are_initials = at < text.size() && at >= 2 &&
                            text[at - 1] == '/' && IsJoint(text[at - 2]);
  return are_initials ? TrimJoints(text.substr(0, at - 1)) : text;
}

}  // namespace

void ReadSummary(const Passage& passage, absl::string_view section,
                 Letter& letter) {
  const absl::string_view summary = WithoutLeadIn(section);
  if (summary.empty()) return;
  letter.clinical_summary = JoinPages(summary, true);
  letter.evidence.push_back(passage.EvidenceOf("clinical_summary", summary));
  ReadPerson(passage, summary, letter);
  ReadInjuryDay(passage, summary, letter);
}

namespace {

// "The Expert Reviewer found the guidelines used by the Claims Administrator
// relevant and appropriate", "... on the same guidelines".
bool NamesTheOtherSide(absl::string_view reviewer) {
  constexpr Phrase kSame[] = {"used by the Claims Administrator",
                              "cited by the Claims Administrator",
                              "on the same guidelines", "the same guideline"};
  return FindFirstPhrase(reviewer, kSame).found();
}

}  // namespace

Sides SplitSides(absl::string_view prose) {
  constexpr Phrase kAdministrator[] = {"The Claims Administrator",
                                       "The claims administrator"};
  constexpr Phrase kReviewer[] = {
      "The Expert Reviewer", "The Physician Reviewer", "The expert reviewer",
      "The physician reviewer", "The Professional Reviewer"};
  const Span administrator = FindFirstPhrase(prose, kAdministrator);
  const Span reviewer = FindFirstPhrase(prose, kReviewer);
  Sides sides;
  if (!administrator.found()) {
    sides.reviewer = TrimJoints(prose);
  } else if (!reviewer.found()) {
    sides.claims_administrator = TrimJoints(prose);
  } else if (administrator.begin < reviewer.begin) {
    // "No guideline was cited by the Claims Administrator": from the start.
    sides.claims_administrator = TrimJoints(prose.substr(0, reviewer.begin));
    sides.reviewer = TrimJoints(prose.substr(reviewer.begin));
  } else {
    sides.reviewer =
        TrimJoints(Between(prose, reviewer.begin, administrator.begin));
    sides.claims_administrator = TrimJoints(prose.substr(administrator.begin));
  }
  sides.are_same =
      !sides.claims_administrator.empty() && NamesTheOtherSide(sides.reviewer);
  return sides;
}

absl::string_view WithoutClosing(absl::string_view text) {
  constexpr Phrase kClosings[] = {
      "Effect of the Decision", "EFFECT OF THE DECISION", "Sincerely,",
      "IMPORTANT DISCLAIMER", "Disclaimer: MAXIMUS"};
  const Span closing = FindFirstPhrase(text, kClosings);
  if (closing.found()) text = text.substr(0, closing.begin);
  return WithoutInitials(text);
}

}  // namespace imr
