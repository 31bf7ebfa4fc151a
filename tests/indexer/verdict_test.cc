#include "indexer/verdict.h"

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(VerdictOf, ReadsTheLastPlainVerdict) {
  const struct {
    const char* rationale;
    std::optional<Outcome> verdict;
  } kCases[] = {
      {"The drug helps. The request is not medically necessary.",
       Outcome::kUpheld},
      {"The request is not-medically necessary", Outcome::kUpheld},
      {"Therefore the request for Norco is non-certified.", Outcome::kUpheld},
      {"The medical necessity cannot be determined at this time.",
       Outcome::kUpheld},
      {"The request is medically necessary and appropriate.",
       Outcome::kOverturned},
      {"The request is found to be medically necessary.", Outcome::kOverturned},
      {"Medical necessity has been established.", Outcome::kOverturned},
      {"Medical necessity has not been established.", Outcome::kUpheld},
      {"It was not certified. The request is medically necessary.",
       Outcome::kOverturned},
      {"The request is medically necessary. Weaning is advised.",
       Outcome::kOverturned},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.rationale);
    EXPECT_EQ(VerdictOf(c.rationale), c.verdict);
  }
}

TEST(VerdictOf, IsSilentWhereThereIsDoubt) {
  for (const char* rationale :
       {"", "The drug helps.", "It is medically necessary if pain returns.",
        "The request would be medically necessary for six visits.",
        "While the drug is medically necessary, the amount is not.",
        "It is medically necessary only as modified.",
        "The previous review found it not medically necessary.",
        "No contrary evidence; the request is medically necessary."}) {
    SCOPED_TRACE(rationale);
    EXPECT_EQ(VerdictOf(rationale), std::nullopt);
  }
}

}  // namespace
}  // namespace imr
