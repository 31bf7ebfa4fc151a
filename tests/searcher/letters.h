// Small letters to search in, made in one line.
#ifndef IMR_TESTS_SEARCHER_LETTERS_H_
#define IMR_TESTS_SEARCHER_LETTERS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/civil_time.h"

#include "common/letter.h"

namespace imr {

// Returns a determination on `request` that cites `pages` of the chronic pain
// guidelines.
inline Determination MakeDetermination(std::string request,
                                       std::optional<Outcome> outcome,
                                       std::vector<Drug> drugs = {},
                                       std::vector<int> pages = {},
                                       std::string rationale = "") {
  Determination one;
  one.request = std::move(request);
  one.outcome = outcome;
  one.drugs = std::move(drugs);
  if (!pages.empty()) {
    MtusCitation cited;
    cited.chapter = "Chronic Pain Treatment";
    cited.pages = std::move(pages);
    one.reviewer.mtus.push_back(std::move(cited));
  }
  one.rationale = std::move(rationale);
  return one;
}

inline Letter MakeLetter(std::string id, std::optional<absl::CivilDay> decided,
                         std::vector<std::string> specialties,
                         std::vector<Determination> determinations) {
  Letter letter;
  letter.id = std::move(id);
  letter.case_number = letter.id;
  letter.source.path = "letters/" + letter.id + ".txt";
  letter.source.kind = "txt";
  letter.layout = "determination_2014";
  letter.dates.decision = decided;
  letter.specialties = std::move(specialties);
  letter.determinations = std::move(determinations);
  for (size_t i = 0; i < letter.determinations.size(); ++i) {
    letter.determinations[i].number = static_cast<int>(i) + 1;
  }
  return letter;
}

inline Drug Xanax() { return {"Xanax", {"alprazolam"}, "benzodiazepine", ""}; }

inline Drug Norco() {
  return {"Norco", {"acetaminophen", "hydrocodone"}, "opioid", ""};
}

}  // namespace imr

#endif  // IMR_TESTS_SEARCHER_LETTERS_H_
