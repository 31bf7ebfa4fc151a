// A letter as it was understood: the noun both rivers carry. Indexing fills
// it from text; the index stores it; searching shows it; letter_json.h gives
// it the shape of schemas/letter.schema.json.
#ifndef IMR_COMMON_LETTER_H_
#define IMR_COMMON_LETTER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"

#include "common/outcome.h"
#include "common/problem.h"

namespace imr {

// Where an extracted value stands: bytes [begin, end) of Letter::text.
// `field` is a JSON path below the letter or determination: "age",
// "strength", "reviewer.pages".
struct Evidence {
  std::string field;
  uint32_t begin = 0;
  uint32_t end = 0;
};

// One chapter of the Medical Treatment Utilization Schedule that was cited.
struct MtusCitation {
  std::string chapter;                // as printed, without MTUS and year
  std::optional<int> year;            // the edition
  std::vector<std::string> sections;  // as printed
  std::vector<int> pages;             // ranges expanded
};

// The guidelines one side relied on.
struct Citations {
  bool none = false;  // the side "did not cite any medical evidence"
  std::vector<MtusCitation> mtus;
  std::vector<std::string> non_mtus;  // short names: "ODG", "ACOEM"
  std::string text;                   // the guideline line as printed
};

struct Drug {
  std::string name;                      // as printed
  std::vector<std::string> ingredients;  // lower-case generic names, A-Z
  std::string drug_class;                // a name of drug_classes.tsv, or ""
  std::string percent;                   // of a compound: "20 %", or ""
};

// One disputed treatment and its outcome.
struct Determination {
  int number = 0;  // from 1, in the letter's order
  std::string request;
  std::optional<Outcome> outcome;
  // A utilization-review modification: asked for, authorized, remaining.
  bool modified_by_ur = false;
  std::optional<std::string> requested;
  std::optional<std::string> authorized;
  std::optional<std::string> disputed;
  std::string category;     // key of categories.tsv: "diagnostic_testing"
  std::string subcategory;  // name of categories.tsv, or ""
  std::vector<std::string> treatments;  // names of treatments.tsv
  std::vector<std::string> body_parts;  // names of body_parts.tsv
  std::vector<std::string> sides;       // "left", "right", "bilateral"
  std::vector<Drug> drugs;
  std::optional<std::string> strength;  // "10/325 mg"
  std::optional<double> quantity;       // whole, but for grams: 106.32
  std::optional<int> refills;
  std::string dose_form;  // "tablet", "patch", or ""
  bool retrospective = false;
  std::vector<absl::CivilDay> service_dates;  // one, several, or [from, to]
  Citations claims_administrator;
  Citations reviewer;
  std::string rationale;
  std::string rationale_key;  // shared by rationales of the same words, or ""
  std::vector<Evidence> evidence;
};

struct LetterDates {
  std::optional<absl::CivilDay> assigned;
  std::optional<absl::CivilDay> injury;
  std::optional<absl::CivilDay> decision;
  std::optional<absl::CivilDay> ur_denial;
  std::optional<absl::CivilDay> received;
  std::optional<absl::CivilDay> latest_mentioned;  // latest day in the text
};

// The file a letter came from.
struct LetterSource {
  std::string path;    // as given; a member is "archive.zip!folder/a.txt"
  std::string sha256;  // of the letter's bytes, 64 hex digits
  std::string kind;    // "txt", "pdf", "jsonl"
  int pages = 0;       // 0 if the kind has none
};

struct Letter {
  std::string id;  // case number, else "x" + 12 hex digits of the text's hash
  std::optional<std::string> case_number;
  LetterSource source;
  std::string layout;  // a name from indexer/formats/, or "unknown"
  LetterDates dates;
  std::string priority;                       // "standard", "expedited" or ""
  std::optional<CaseOutcome> stated_outcome;  // on a cover page
  std::vector<std::string> certifications;    // as printed
  std::vector<std::string> subspecialties;    // as printed
  std::vector<std::string> specialties;       // canonical names of both
  std::vector<std::string> licensed_states;   // USPS codes, in order
  std::optional<int> age;
  std::string sex;  // "male", "female" or ""
  std::string clinical_summary;
  // Words of the letter that stand in none of the parts above and are not
  // the form's fixed sentences; of a letter of unknown layout, all of them.
  std::string body;
  std::vector<Determination> determinations;
  std::vector<Problem> problems;
  std::vector<Evidence> evidence;
  std::string text;  // the letter's whole text, to which Evidence points
};

// Returns what the determinations amount to; nullopt if none has an outcome.
std::optional<CaseOutcome> CaseOutcomeOf(const Letter& letter);

}  // namespace imr

#endif  // IMR_COMMON_LETTER_H_
