#include "searcher/strength.h"

#include "gtest/gtest.h"

#include "searcher/query_tree.h"

namespace imr {
namespace {

TEST(ScanStrength, ReadsTheFormsPeopleType) {
  const struct {
    const char* text;
    const char* value;
    size_t end;
  } kCases[] = {
      {"1mg", "1 mg", 3},
      {"1 MG tablets", "1 mg", 4},
      {"1-mg", "1 mg", 4},
      {".5mg", "0.5 mg", 4},
      {"0.25 mgs", "0.25 mg", 8},
      {"10/325", "10/325", 6},
      {"10/325mg", "10/325 mg", 8},
      {"10-325 mg", "10/325 mg", 9},
      {"5mg/325mg", "5/325 mg", 9},
      {"37.5/325 milligrams", "37.5/325 mg", 19},
      {"50mcg/hr", "50 mcg/hr", 8},
      {"50 mcg/hour patch", "50 mcg/hr", 11},
      {"10mg/ml", "10 mg/ml", 7},
      {"5%", "5 %", 2},
      {"1 percent", "1 %", 9},
      {"120gm", "120 g", 5},
      {"5-10 mg", "5", 1},
      {"10 mg/day", "10 mg", 5},
      {"10 mgx", "10", 2},
      {"mg", "", 0},
      {"/5 mg", "", 0},
      {"", "", 0},
      {"10/", "10", 2},
      {"1/2/3/4/5/6/7/8 mg", "1/2/3/4/5/6", 11},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    const Strength strength = ScanStrength(c.text, 0);
    EXPECT_EQ(strength.value, c.value);
    EXPECT_EQ(strength.end, c.end);
  }
}

TEST(ReadingsOfStrength, WithoutAUnitAnyUnitIsMeant) {
  const struct {
    const char* text;
    const char* tree;
  } kCases[] = {
      {"10/325", "(strength 10 325 *)"},
      {"10/325mg", "(strength 10/325 mg)"},
      {"5", "(strength 5 *)"},
      {"extra strong", "(strength extra strong)"},
      {"10 mg tablets", "(strength 10 mg tablets)"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    const std::vector<Reading> readings = ReadingsOfStrength(c.text);
    ASSERT_EQ(readings.size(), 1);
    EXPECT_EQ(ToString(readings[0].node), c.tree);
  }
}

}  // namespace
}  // namespace imr
