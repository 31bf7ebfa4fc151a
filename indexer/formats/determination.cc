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

constexpr SectionHeading kHeadings[] = {
    {SectionKind::kReview, "HOW THE IMR FINAL DETERMINATION WAS MADE"},
    {SectionKind::kDocuments, "DOCUMENTS REVIEWED"},
    {SectionKind::kSummary, "CLINICAL CASE SUMMARY"},
    {SectionKind::kDeterminations, "IMR ISSUES, DECISIONS AND RATIONALES"},
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
