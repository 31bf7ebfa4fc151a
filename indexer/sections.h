// Splits a letter into sections by the headings of its layout. A section is
// its heading and everything up to the next one; what stands before the first
// is the header. Used by every layout in indexer/formats/.
// Outside face: SplitSections(), Sections.
#ifndef IMR_INDEXER_SECTIONS_H_
#define IMR_INDEXER_SECTIONS_H_

#include <array>
#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "indexer/scan.h"

namespace imr {

// What a section tells. Layouts name the same things differently.
enum class SectionKind {
  kHeader,          // before the first heading: case number, dates
  kReview,          // how the letter was made: fixed sentences, credentials
  kDocuments,       // which records were read
  kSummary,         // the clinical case summary
  kIssue,           // one disputed treatment, as asked for
  kDeterminations,  // requests with outcome, guidelines, rationale
  kGuideline,       // the guideline relied upon
  kRationale,
  kQualifications,  // the reviewer's
};
inline constexpr size_t kSectionKindCount =
    static_cast<size_t>(SectionKind::kQualifications) + 1;

struct SectionHeading {
  SectionKind kind;
  Phrase words;  // of the heading
};

// The bodies of a letter's sections, without their headings; views into the
// passage, empty where a section is missing.
class Sections {
 public:
  absl::string_view Get(SectionKind kind) const {
    return bodies_[static_cast<size_t>(kind)];
  }

  void Set(SectionKind kind, absl::string_view body) {
    bodies_[static_cast<size_t>(kind)] = body;
  }

 private:
  std::array<absl::string_view, kSectionKindCount> bodies_;
};

// Splits `text` at the first place of each kind's heading. Several headings
// may be given for a kind; the first that stands in the text counts.
Sections SplitSections(absl::string_view text,
                       absl::Span<const SectionHeading> headings);

}  // namespace imr

#endif  // IMR_INDEXER_SECTIONS_H_
