#include "searcher/slot_values.h"

#include <optional>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/slot.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SlotForm, SortsAndPrintsBack) {
  const struct {
    FieldId field;
    const char* printed;
    const char* slot;
  } kCases[] = {
      {FieldId::kPage, "24", "0000000024"},
      {FieldId::kPage, "0", "0000000000"},
      {FieldId::kQuantity, "106.32", "0000000106.32"},
      {FieldId::kQuantity, "0.5", "0000000000.5"},
      {FieldId::kDecided, "2014-09-02", "20140902"},
      {FieldId::kSpecialty, "pain management", "pain management"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.printed);
    EXPECT_EQ(SlotForm(GetField(c.field), c.printed), c.slot);
    EXPECT_EQ(PrintedForm(GetField(c.field), c.slot), c.printed);
  }
}

TEST(SlotForm, RefusesWhatIsNoValue) {
  EXPECT_EQ(SlotForm(GetField(FieldId::kPage), "x"), std::nullopt);
  EXPECT_EQ(SlotForm(GetField(FieldId::kPage), ""), std::nullopt);
  EXPECT_EQ(SlotForm(GetField(FieldId::kDecided), "tomorrow"), std::nullopt);
}

TEST(SlotValues, ReadsListsAndKeepsDamagedOnesVisible) {
  const Field& many = GetField(FieldId::kSpecialty);
  const Field& one = GetField(FieldId::kOutcome);
  EXPECT_THAT(SlotValues(many, EncodeList({"a", "bc"})),
              ElementsAre("a", "bc"));
  EXPECT_THAT(SlotValues(many, ""), IsEmpty());
  EXPECT_THAT(SlotValues(one, "upheld"), ElementsAre("upheld"));
  EXPECT_THAT(SlotValues(many, "\x50zz"), ElementsAre("\x50zz"));
}

TEST(ValueBeginsWith, KnowsWholeWords) {
  const struct {
    const char* printed;
    const char* prefix;
    bool begins;
  } kCases[] = {
      {"CM14-0012345", "cm14-001", true},
      {"CM14-0102345", "cm14-001", false},
      {"10/325 mg", "10 325 ", true},
      {"10/325", "10 325 ", true},
      {"10/3250", "10 325 ", false},
      {"10/3250", "10 325", true},
      {"opioid", "", true},
      {"opioid", "opioids", false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ValueBeginsWith(c.printed, c.prefix), c.begins)
        << c.printed << " " << c.prefix;
  }
}

}  // namespace
}  // namespace imr
