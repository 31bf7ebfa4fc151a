// Requests for drugs, in tests/letters/request_drugs.tsv: what drug, of what
// class of the state, in what strength, count, refills and form.
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"

#include "indexer/request.h"
#include "tests/indexer/request_tables.h"

namespace imr {
namespace {

// "KETOPROFEN 20 % = ketoprofen": the name as printed and what it has in it.
std::string TextOf(const Drug& drug) {
  return absl::StrCat(drug.name, drug.percent.empty() ? "" : " ", drug.percent,
                      " = ", absl::StrJoin(drug.ingredients, "+"));
}

std::vector<std::string> CellsOf(const Determination& d) {
  std::vector<std::string> drugs;
  for (const Drug& drug : d.drugs) drugs.push_back(TextOf(drug));
  return {absl::StrJoin(drugs, ", "),
          d.subcategory.empty() ? d.category : d.subcategory,
          d.strength.value_or("-"),
          OrDash(d.quantity),
          OrDash(d.refills),
          d.dose_form.empty() ? "-" : d.dose_form};
}

TEST(ReadRequest, ReadsDrugs) {
  ExpectRequestTable("letters/request_drugs.tsv",
                     "request\tdrugs\tclass\tstrength\tquantity\trefills\tform",
                     216, CellsOf);
}

// Drugs that a test or a visit is about are not asked for.
TEST(ReadRequest, DropsDrugsThatAreOnlySpokenOf) {
  for (const char* heading :
       {"Vitamin D level", "Testosterone level", "Urine drug screen for Norco",
        "Follow-up visit for Suboxone",
        "Transportation for methadone pickup"}) {
    Determination d;
    ReadRequest(heading, d);
    EXPECT_TRUE(d.drugs.empty()) << heading;
    EXPECT_NE(d.category, "pharmaceutical") << heading;
  }
}

}  // namespace
}  // namespace imr
