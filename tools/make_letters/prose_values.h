// The values of the phrase sheets: what all sentences of a letter share, from
// the worker's age to the way the reviewer prints days.
// Outside face: ProseValues, ProseValueNames().
#ifndef IMR_TOOLS_MAKE_LETTERS_PROSE_VALUES_H_
#define IMR_TOOLS_MAKE_LETTERS_PROSE_VALUES_H_

#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

#include "tools/make_letters/dates.h"
#include "tools/make_letters/facts.h"
#include "tools/make_letters/grammar.h"
#include "tools/make_letters/random.h"

namespace imr {

// Returns the names of the values, in the order of their numbers.
absl::Span<const absl::string_view> ProseValueNames();

// Rules for the part of the body that was injured.
struct PartPhrases {
  const Grammar* grammar;
  int diagnosis;
  int other_diagnosis;
  int finding;  // of imaging
};

class ProseValues : public PhraseValues {
 public:
  ProseValues(const PartPhrases& phrases, const LetterFacts& facts,
              Random& random);

  // Sentences from here on are about `decision`; null: about the whole case.
  void UseDecision(const DecisionFacts* decision);

  void AppendValue(int value, std::string& out) override;

 private:
  void AppendPast(absl::CivilDay day, std::string& out);
  void AppendAche(const BodyPart& part, std::string& out);
  void AppendLevel(std::string& out);
  void AppendDegrees(int degrees, std::string& out);
  void AppendRequested(std::string& out);
  void AppendRareDrug(std::string& out);
  void AppendDiagnosis(std::string& out);
  void Expand(int rule, std::string& out);

  PartPhrases phrases_;
  const LetterFacts& facts_;
  Random& random_;
  const DecisionFacts* decision_ = nullptr;
  absl::string_view person_;
  absl::string_view main_drug_;
  DateStyle date_style_;
  absl::CivilDay last_note_;
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_PROSE_VALUES_H_
