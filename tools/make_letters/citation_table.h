// What is cited for each kind of treatment: topics and pages of the MTUS in
// its editions, and the chapter and topic of the ODG.
// Outside face: CitationRows(), OdgTopics(), OtherGuidelines().
#ifndef IMR_TOOLS_MAKE_LETTERS_CITATION_TABLE_H_
#define IMR_TOOLS_MAKE_LETTERS_CITATION_TABLE_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "tools/make_letters/kinds.h"

namespace imr {

// Editions of the MTUS as determinations cite them.
enum class Edition {
  kPages,     // to mid-2016: chronic pain 2009, "Page(s):"
  kSections,  // to 2017: chronic pain 2016, "Section(s):"
  kNew,       // from 2018: the chapters of ACOEM's later editions
};

struct CitationRow {
  KindId kind;
  Edition edition;
  // A chapter, or what the body part's chapter is cited for: "studies",
  // "methods", "surgery", "care".
  absl::string_view chapter;
  int year;                   // 0 if the chapter is printed without
  absl::string_view section;  // topic, "" if none
  absl::string_view pages;    // "24", "63-66"
};

// Returns the rows of a kind in an edition, the most cited first.
absl::Span<const CitationRow* const> CitationRows(KindId kind, Edition edition);

// Returns what the ODG calls the kind: "Insomnia treatment|Zolpidem (Ambien)".
absl::string_view OdgTopics(KindId kind);

// A guideline that is neither MTUS nor ODG.
struct OtherGuideline {
  absl::string_view printed;
  absl::string_view short_name;  // as the truth names it
  double weight;
};

absl::Span<const OtherGuideline> OtherGuidelines();

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_CITATION_TABLE_H_
