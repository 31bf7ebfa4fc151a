// What is true of one invented letter, before a word of it is written: the
// case, the worker, the reviewer, and each disputed treatment with what each
// side cited. The text and its truth are both made from this.
// Outside face: LetterFacts.
#ifndef IMR_TOOLS_MAKE_LETTERS_FACTS_H_
#define IMR_TOOLS_MAKE_LETTERS_FACTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "tools/make_letters/body_parts.h"
#include "tools/make_letters/kinds.h"

namespace imr {

// Layouts of the form through the years, as indexer/formats names them.
enum class Layout {
  kProfessionalReview2013,
  kNumbered2013,
  kDecisions2014,
  kDetermination2014,
  kDetermination2015,
  kDetermination2016,
  kDetermination2018,
};

absl::string_view LayoutName(Layout layout);

struct CitedChapter {
  absl::string_view chapter;
  int year = 0;  // 0 if not printed
  absl::InlinedVector<absl::string_view, 2> sections;
  absl::InlinedVector<absl::string_view, 2> pages;  // "24", "63-66"
  int acoem_chapter = 0;  // "ACOEM Chapter 12" is printed before; 0: is not
};

// What one side based its decision on.
struct SideFacts {
  bool none = false;
  absl::InlinedVector<CitedChapter, 2> mtus;
  std::vector<std::string> non_mtus;                         // as printed
  absl::InlinedVector<absl::string_view, 2> non_mtus_names;  // short
};

struct DrugFact {
  std::string name;               // as printed
  absl::string_view ingredients;  // "acetaminophen + hydrocodone"
};

struct DecisionFacts {
  KindId kind = KindId::kOpioid;
  absl::string_view category;
  std::string request;      // as in the heading
  std::string plain;        // as in a sentence
  absl::string_view topic;  // what it is, in a word: "Norco", "MRI"
  bool overturned = false;
  bool modified_by_ur = false;
  std::string disputed;  // of a modification
  std::vector<DrugFact> drugs;
  std::string strength;  // "10/325 mg" or ""
  int quantity = -1;     // -1 if not printed
  int refills = -1;
  bool retrospective = false;
  absl::InlinedVector<absl::CivilDay, 2> service_days;
  absl::InlinedVector<absl::string_view, 2> body_parts;
  SideFacts claims_administrator;
  SideFacts reviewer;
};

struct Reviewer {
  std::vector<absl::string_view> certifications;
  absl::string_view subspecialty;  // printed apart in 2014
  std::vector<absl::string_view> state_names;
  std::vector<absl::string_view> state_codes;
  ReviewerField field = ReviewerField::kGeneral;
  uint64_t style = 0;  // habits of phrasing
};

struct LetterFacts {
  uint64_t number = 0;  // which letter of its corpus
  std::string case_number;
  Layout layout = Layout::kDetermination2015;
  absl::CivilDay injury, denial, received, assigned, decision;
  bool expedited = false;
  bool upper_case = false;  // requests are printed in capitals
  int age = 40;
  bool female = false;
  const Reviewer* reviewer = nullptr;
  const BodyPart* part = nullptr;  // chiefly injured
  const BodyPart* other_part = nullptr;
  absl::string_view side;  // "left", "right"
  std::vector<DecisionFacts> decisions;
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_FACTS_H_
