// The lexicons by name, read once: GetLexicon(LexiconId::kDrugs). They are
// built into the programs.
#ifndef IMR_COMMON_LEXICONS_H_
#define IMR_COMMON_LEXICONS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/lexicon.h"

namespace imr {

enum class LexiconId {
  kNone,         // no vocabulary
  kDrugs,        // drugs.tsv: brands and ingredients
  kDrugClasses,  // drug_classes.tsv
  kSpecialties,  // specialties.tsv: the state's list of 56
  kGuidelines,   // guidelines.tsv
  kChapters,     // chapters.tsv: of the MTUS
  kTopics,       // topics.tsv: sections of the chapters
  kTreatments,   // treatments.tsv
  kCategories,   // categories.tsv: the state's treatment categories
  kBodyParts,    // body_parts.tsv
  kStates,       // states.tsv
  kOutcomes,     // outcomes.tsv
};

// Returns the lexicon; kNone gives one without entries. Lives for ever.
// Embedded files are checked by a test, so this cannot fail.
const Lexicon& GetLexicon(LexiconId id);

// Returns "drugs.tsv" for kDrugs, "" for kNone.
absl::string_view LexiconFileName(LexiconId id);

// Returns a short hash of all lexicon texts, for index_schema.h.
std::string LexiconFingerprint();

// The ingredients of a drugs.tsv entry, A-Z: "hydrocodone + acetaminophen"
// gives {"acetaminophen", "hydrocodone"}.
std::vector<std::string> IngredientsOf(const LexiconEntry& drug);

}  // namespace imr

#endif  // IMR_COMMON_LEXICONS_H_
