#include "searcher/facets.h"

#include <optional>
#include <string>

#include "gtest/gtest.h"

#include "searcher/interpret.h"
#include "searcher/plan.h"

namespace imr {
namespace {

QueryNode TreeOf(const std::string& query) {
  SearchRequest request;
  request.query = query;
  const absl::StatusOr<Interpretation> read = Interpret(request);
  EXPECT_TRUE(read.ok()) << read.status();
  return read->tree;
}

TEST(OwnFilterOf, IsOneFieldsValuesAlone) {
  const struct {
    const char* query;
    std::optional<FieldId> field;
  } kCases[] = {
      {"drug:alprazolam", FieldId::kDrug},
      {"xanax", FieldId::kDrug},  // the way to unread letters does not count
      {"norco", FieldId::kDrug},  // two ingredients of one field
      {"page:24,66", FieldId::kPage},
      {"page:20..30", FieldId::kPage},
      {"year:2014 OR year:2015", FieldId::kYear},
      {"case:CM14*", FieldId::kCase},
      {"benzodiazepines", std::nullopt},  // topic or drug class
      {"outcome:upheld OR page:24", std::nullopt},
      {"-outcome:upheld", std::nullopt},
      {"rationale:tolerance", std::nullopt},
      {"\"xanax\"", std::nullopt},
      {"", std::nullopt},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(OwnFilterOf(TreeOf(c.query)), c.field) << c.query;
  }
}

TEST(AsksFor, KnowsValuesHoweverTheyAreAskedFor) {
  const struct {
    const char* query;
    FieldId field;
    const char* value;
    bool asks;
  } kCases[] = {
      {"drug:alprazolam weaning", FieldId::kDrug, "alprazolam", true},
      {"xanax OR soma", FieldId::kDrug, "alprazolam", true},
      {"drug:alprazolam", FieldId::kBrand, "alprazolam", false},
      {"-drug:alprazolam", FieldId::kDrug, "alprazolam", false},
      {"page:20..30", FieldId::kPage, "24", true},
      {"page:20..30", FieldId::kPage, "31", false},
      {"page:>=100", FieldId::kPage, "24", false},
      {"drug-class:benzo*", FieldId::kDrugClass, "benzodiazepine", true},
      {"specialty:\"Pain Management\"", FieldId::kSpecialty, "pain management",
       true},
      {"", FieldId::kDrug, "alprazolam", false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(AsksFor(TreeOf(c.query), GetField(c.field), c.value), c.asks)
        << c.query << " " << c.value;
  }
}

TEST(MakePlan, TakesOutOnlyFiltersOfFacetsAskedFor) {
  SearchRequest request;
  request.facets = {{FieldId::kOutcome}, {FieldId::kPage}};
  const Plan plan = MakePlan(
      request, TreeOf("drug:alprazolam outcome:upheld (page:24 page:66)"));
  ASSERT_EQ(plan.own_filters.size(), 3u);
  EXPECT_EQ(plan.own_filters[0].field, FieldId::kOutcome);
  EXPECT_EQ(plan.own_filters[1].field, FieldId::kPage);
  EXPECT_EQ(ToString(plan.own_filters[2].node), "(page 66)");
  EXPECT_EQ(ToString(plan.rest), "(drug alprazolam)");
}

}  // namespace
}  // namespace imr
