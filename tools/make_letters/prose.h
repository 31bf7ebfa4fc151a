// Writes a letter's clinical summary and rationales from the phrase sheets.
// Outside face: ProseWriter.
#ifndef IMR_TOOLS_MAKE_LETTERS_PROSE_H_
#define IMR_TOOLS_MAKE_LETTERS_PROSE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "tools/make_letters/facts.h"
#include "tools/make_letters/grammar.h"
#include "tools/make_letters/prose_values.h"
#include "tools/make_letters/random.h"

namespace imr {

class ProseWriter {
 public:
  ProseWriter();

  // The prose of one letter, with what its sentences share.
  class Letter {
   public:
    Letter(const ProseWriter& writer, const LetterFacts& facts, Random& random);
    Letter(const Letter&) = delete;
    Letter& operator=(const Letter&) = delete;

    void AppendSummary(std::string& out);
    void AppendRationale(const DecisionFacts& decision, std::string& out);

   private:
    // Appends a sentence not used yet; false if there is none.
    bool Sentence(int rule, std::string& out);
    bool Reason(int rule, std::string& out);
    void AppendReasons(const DecisionFacts& decision, size_t end,
                       std::string& out);
    bool AppendFixed(const DecisionFacts& decision, std::string& out);

    const ProseWriter& writer_;
    const LetterFacts& facts_;
    Random& random_;
    std::unique_ptr<ProseValues> values_;
    Grammar::State state_;
  };

 private:
  // A part of the summary: its rule and the share of the length by its end.
  struct Section {
    int rule;
    double end;
  };

  int Rule(absl::string_view name) const;
  PartPhrases PhrasesOf(const BodyPart& part) const;

  Grammar grammar_;
  std::vector<Section> sections_;
  std::vector<int> why_rules_, case_rules_;  // by kind
  std::vector<int> exam_rules_, dx_rules_;   // by body part
  int open_, exam_, dx_, spine_finding_, joint_finding_, lead_, link_, why_any_,
      case_any_, for_any_, for_lead_, end_up_, end_over_, tail_opioid_,
      fixed_drug_, fixed_care_, fixed_test_, fixed_adjunct_, fixed_granted_;
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_PROSE_H_
