#include "indexer/formats/determination.h"

#include "absl/strings/string_view.h"

#include "indexer/boilerplate.h"
#include "indexer/credentials.h"
#include "indexer/determinations.h"
#include "indexer/formats/parts.h"
#include "indexer/header.h"
#include "indexer/sections.h"

namespace imr {
namespace {

// Where a heading is missing or misprinted, the form's sentence under it opens
// the section.
constexpr SectionHeading kHeadings[] = {
    {SectionKind::kReview, "HOW THE IMR FINAL DETERMINATION WAS MADE"},
    {SectionKind::kDocuments, "DOCUMENTS REVIEWED"},
    {SectionKind::kSummary, "CLINICAL CASE SUMMARY"},
    {SectionKind::kDeterminations, "IMR ISSUES, DECISIONS AND RATIONALES"},
    {SectionKind::kReview, "How the IMR Final Determination Was Made"},
    {SectionKind::kReview, "MAXIMUS Federal Services sent the complete case"},
    {SectionKind::kSummary, "Clinical Case Summary"},
    {SectionKind::kSummary,
     "review of the case file, including all medical records:"},
    {SectionKind::kDeterminations, "IMR ISSUES, DECISIONS, AND RATIONALES"},
    {SectionKind::kDeterminations, "IMR Issues, Decisions and Rationales"},
    {SectionKind::kDeterminations,
     "The Final Determination was based on decisions for the disputed items"},
};

}  // namespace

void ReadDetermination(const Passage& passage, Letter& letter) {
  const absl::string_view text = passage.text();
  const Sections sections = SplitSections(text, kHeadings);
  ReadHeader(passage, sections.Get(SectionKind::kHeader), letter);
  const absl::string_view review = sections.Get(SectionKind::kReview);
  if (!ReadCredentialLines(passage, review, letter)) {
    ReadCredentialProse(passage, review, letter);
  }
  AppendOwnWords(review, letter.body);
  AppendOwnWords(sections.Get(SectionKind::kDocuments), letter.body);
  ReadSummary(passage, sections.Get(SectionKind::kSummary), letter);
  const absl::string_view section = sections.Get(SectionKind::kDeterminations);
  ReadDeterminations(passage, section.empty() ? text : section, letter);
}

}  // namespace imr
