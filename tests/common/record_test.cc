#include "common/record.h"

#include <string>

#include "absl/status/status.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

Letter TwoDeterminations() {
  Letter letter;
  letter.id = "CM14-0012345";
  letter.text = "whole text";
  letter.determinations.resize(2);
  letter.determinations[0].number = 1;
  letter.determinations[0].request = "Eight visits of aquatic therapy";
  letter.determinations[0].evidence = {{"quantity", 3, 8}};
  letter.determinations[1].number = 2;
  return letter;
}

TEST(Record, TheFirstCarriesTheWholeLetter) {
  const auto record = DecodeRecord(EncodeRecord(TwoDeterminations(), 1, 2));
  ASSERT_TRUE(record.ok()) << record.status();
  EXPECT_EQ(record->number, 1);
  EXPECT_EQ(record->count, 2);
  ASSERT_TRUE(record->letter.has_value());
  EXPECT_EQ(record->letter->text, "whole text");
  ASSERT_EQ(record->letter->determinations.size(), 2u);
  EXPECT_EQ(record->letter->determinations[0].evidence.size(), 1u);
}

TEST(Record, TheOthersCarryTheirPlace) {
  const std::string data = EncodeRecord(TwoDeterminations(), 2, 2);
  EXPECT_LT(data.size(), 20u);
  const auto record = DecodeRecord(data);
  ASSERT_TRUE(record.ok()) << record.status();
  EXPECT_EQ(record->number, 2);
  EXPECT_FALSE(record->letter.has_value());
}

TEST(Record, RefusesDamage) {
  const std::string data = EncodeRecord(TwoDeterminations(), 1, 2);
  for (size_t size = 0; size < data.size(); ++size) {
    EXPECT_EQ(DecodeRecord(data.substr(0, size)).status().code(),
              absl::StatusCode::kDataLoss)
        << size;
  }
  EXPECT_FALSE(DecodeRecord(data + "x").ok());
  EXPECT_FALSE(DecodeRecord("\x07" + data.substr(1)).ok());
}

}  // namespace
}  // namespace imr
