#include "searcher/versus.h"

#include <cstddef>
#include <vector>

#include "gtest/gtest.h"

#include "common/words.h"
#include "searcher/query_tree.h"

namespace imr {
namespace {

TEST(VersusEnd, IsBehindTheWordsThatCompare) {
  const struct {
    const char* text;
    size_t at;
    size_t end;
  } kCases[] = {{"vs soma", 0, 1},
                {"VS. soma", 0, 1},
                {"skelaxin versus soma", 1, 2},
                {"skelaxin versus soma", 0, 0},
                {"acupuncture compared to pt", 1, 3},
                {"acupuncture compared with pt", 1, 3},
                {"surgery as opposed to pt", 1, 4},
                {"surgery opposed to pt", 1, 0},
                {"compared", 0, 0},
                {"compared pt", 0, 0},
                {"page 78 vs page 80", 2, 3},
                {"vs", 0, 1},
                {"vs", 1, 0},
                {"vsevolod", 0, 0}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(VersusEnd(SplitWords(c.text), c.at), c.end);
  }
}

std::vector<Reading> ReadingsOf(const std::vector<FieldId>& fields) {
  std::vector<Reading> readings;
  for (const FieldId field : fields) {
    readings.push_back(ReadingOf(field, "x", ValueNode(field, "x")));
  }
  return readings;
}

TEST(AreCompared, HoldsForWhatIsAskedForAndForValuesOfAField) {
  const struct {
    const char* what;
    std::vector<FieldId> these, those;
    bool are_compared;
  } kCases[] = {
      {"two drugs", {FieldId::kDrug}, {FieldId::kDrug}, true},
      {"a drug and its class", {FieldId::kDrug}, {FieldId::kDrugClass}, true},
      {"a drug and a treatment", {FieldId::kDrug}, {FieldId::kTreatment}, true},
      {"a topic that is a treatment and a drug",
       {FieldId::kTopic, FieldId::kTreatment},
       {FieldId::kDrug},
       true},
      {"two pages", {FieldId::kPage}, {FieldId::kPage}, true},
      {"two outcomes", {FieldId::kOutcome}, {FieldId::kOutcome}, true},
      {"a drug and a year", {FieldId::kDrug}, {FieldId::kYear}, false},
      {"a page and a treatment",
       {FieldId::kPage},
       {FieldId::kTreatment},
       false},
      {"nothing before", {}, {FieldId::kDrug}, false},
      {"nothing behind", {FieldId::kDrug}, {}, false}};
  for (const auto& c : kCases) {
    EXPECT_EQ(AreCompared(ReadingsOf(c.these), ReadingsOf(c.those)),
              c.are_compared)
        << c.what;
  }
}

}  // namespace
}  // namespace imr
