#include "common/slot.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(EncodeDecimal, SortsAsNumbersDo) {
  const char* const kAscending[] = {"0",      "0.5", "7",    "24",
                                    "106.32", "107", "1000", "9999999999"};
  for (size_t i = 1; i < std::size(kAscending); ++i) {
    EXPECT_LT(EncodeDecimal(kAscending[i - 1]), EncodeDecimal(kAscending[i]))
        << kAscending[i];
  }
}

TEST(EncodeDecimal, WritesOneNumberOneWay) {
  EXPECT_EQ(EncodeDecimal("60"), "0000000060");
  EXPECT_EQ(EncodeDecimal("0060.00"), "0000000060");
  EXPECT_EQ(EncodeDecimal("60"), EncodeNumber(60));
  EXPECT_EQ(EncodeDecimal("106.320"), "0000000106.32");
}

TEST(EncodeDecimal, RefusesWhatIsNoNumber) {
  for (const char* text :
       {"", "-1", "1e3", ".", "1.", ".5", "1.2.3", "x", "12345678901", "1 2"}) {
    EXPECT_EQ(EncodeDecimal(text), "") << text;
  }
}

TEST(EncodeIsoDay, TakesOnlyIsoDays) {
  EXPECT_EQ(EncodeIsoDay("2016-11-18"), "20161118");
  for (const char* text : {"", "2016-11-1", "11/18/2016", "2016-1a-18"}) {
    EXPECT_EQ(EncodeIsoDay(text), "") << text;
  }
}

TEST(EncodeList, ComesBackWhateverTheBytes) {
  const std::vector<std::string> values = {"", "opioid", std::string(200, 'x'),
                                           std::string("a\0b", 3)};
  const auto decoded = DecodeList(EncodeList(values));
  ASSERT_TRUE(decoded.ok()) << decoded.status();
  EXPECT_EQ(*decoded, values);
  EXPECT_THAT(*DecodeList(""), IsEmpty());
}

TEST(DecodeList, RefusesWhatIsCutOff) {
  const std::string whole = EncodeList({"opioid", "nsaid"});
  EXPECT_THAT(*DecodeList(whole), ElementsAre("opioid", "nsaid"));
  EXPECT_FALSE(DecodeList(whole.substr(0, whole.size() - 1)).ok());
  EXPECT_FALSE(DecodeList("\xff\xff\xff\xff\xff\xff").ok());
  EXPECT_FALSE(DecodeList("\x80").ok());
}

}  // namespace
}  // namespace imr
