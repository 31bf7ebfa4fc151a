#include "searcher/claims_administrators.h"

#include "searcher/word_steps.h"

namespace imr {

absl::Span<const absl::string_view> ClaimsAdministratorNames() {
  static constexpr absl::string_view kNames[] = {"adjuster",
                                                 "carrier",
                                                 "claim administrator",
                                                 "claims adjuster",
                                                 "claims administrator",
                                                 "claims examiner",
                                                 "insurance carrier",
                                                 "insurance company",
                                                 "insurance",
                                                 "insurer",
                                                 "utilization reviewer",
                                                 "utilization review",
                                                 "ur doctor",
                                                 "ur physician",
                                                 "ur reviewer",
                                                 "ur"};
  return kNames;
}

size_t EndOfClaimsAdministrator(absl::Span<const Word> words, size_t at) {
  const size_t article = EndOf("the", words, at);
  return EndOfAny(ClaimsAdministratorNames(), words,
                  article > 0 ? article : at);
}

}  // namespace imr
