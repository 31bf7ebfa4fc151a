// The values of the request sheet: words for a body part, a number of visits
// or an injected drug. What they say goes into the truth as it is said.
// Outside face: RequestWords, RequestValueNames(), MakeDrug().
#ifndef IMR_TOOLS_MAKE_LETTERS_REQUEST_WORDS_H_
#define IMR_TOOLS_MAKE_LETTERS_REQUEST_WORDS_H_

#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "tools/make_letters/facts.h"
#include "tools/make_letters/grammar.h"
#include "tools/make_letters/random.h"

namespace imr {

// Returns the names of the values, in the order of their numbers.
absl::Span<const absl::string_view> RequestValueNames();

// Adds a part to those the request names, once.
void AddBodyPart(absl::string_view part, DecisionFacts& decision);

// Returns a drug with its ingredients. `form` is " patches" and the like.
DrugFact MakeDrug(std::string printed, absl::string_view name,
                  absl::string_view form = "");

class RequestWords : public PhraseValues {
 public:
  RequestWords(const LetterFacts& letter, Random& random,
               DecisionFacts& decision);

  void AppendValue(int value, std::string& out) override;

 private:
  const BodyPart& Spine() const;
  const BodyPart& Joint() const;
  void AppendCount(int count, std::string& out);
  void AppendPart(const BodyPart& part, bool may_be_spoken, std::string& out);
  void AppendSomePart(std::string& out);
  void AppendLimbs(std::string& out);
  void AppendLevel(std::string& out);
  void AppendVisits(std::string& out);
  void AppendDrug(absl::string_view name, std::string& out);

  const LetterFacts& letter_;
  Random& random_;
  DecisionFacts& decision_;
  const BodyPart* part_;
  absl::string_view side_;
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_REQUEST_WORDS_H_
