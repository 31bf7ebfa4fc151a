// Letters made by hand, for tests that need no reading.
#ifndef IMR_TESTS_INDEXER_MADE_LETTERS_H_
#define IMR_TESTS_INDEXER_MADE_LETTERS_H_

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "common/file.h"
#include "common/letter.h"

namespace imr {

// Returns a letter decided in `month` of 2016 with a determination for each
// letter of `outcomes`: u or o.
inline Letter MadeLetter(absl::string_view id, absl::string_view outcomes,
                         int month = 3) {
  Letter letter;
  letter.id = std::string(id);
  letter.case_number = letter.id;
  letter.dates.decision = absl::CivilDay(2016, month, 9);
  letter.clinical_summary = "The worker has pain in the left knee";
  letter.text = absl::StrCat("Letter ", id, " of month ", month, " ", outcomes);
  letter.source.path = absl::StrCat(id, ".txt");
  letter.source.sha256 = Sha256Hex(letter.text);
  for (char outcome : outcomes) {
    Determination determination;
    determination.number = static_cast<int>(letter.determinations.size()) + 1;
    determination.request =
        absl::StrCat("Eight visits of kind ", determination.number);
    determination.outcome =
        outcome == 'o' ? Outcome::kOverturned : Outcome::kUpheld;
    letter.determinations.push_back(determination);
  }
  return letter;
}

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_MADE_LETTERS_H_
