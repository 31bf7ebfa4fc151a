#include "common/unicode.h"

#include <vector>

#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::ElementsAreArray;

// Characters of one to four bytes.
constexpr char kText[] = "a\u00e9\u20ac\U0001F600b";

TEST(CharacterAt, ReadsACharacterOfAnyLength) {
  std::vector<int32_t> codes;
  const absl::string_view text = kText;
  for (size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    codes.push_back(character.code);
    at += character.bytes;
  }
  EXPECT_THAT(codes, ElementsAreArray({0x61, 0xe9, 0x20ac, 0x1f600, 0x62}));
}

TEST(CharacterAt, TellsBytesThatAreNone) {
  for (const absl::string_view bytes :
       {"\x80", "\xff", "\xc3", "\xe2\x82", "\xc0\xaf", "\xed\xa0\x80",
        "\xf4\x90\x80\x80"}) {
    const Character character = CharacterAt(bytes, 0);
    EXPECT_LT(character.code, 0);
    EXPECT_GE(character.bytes, 1u);
    EXPECT_LE(character.bytes, bytes.size());
  }
}

TEST(CharacterBegin, IsTheSameForEachByteOfACharacter) {
  const absl::string_view text = kText;
  std::vector<size_t> begins;
  for (size_t at = 0; at <= text.size() + 1; ++at) {
    begins.push_back(CharacterBegin(text, at));
  }
  EXPECT_THAT(begins,
              ElementsAreArray({0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 12}));
  EXPECT_EQ(CharacterBegin("\x80\x80\x80", 2), 0u) << "and not before it";
}

}  // namespace
}  // namespace imr
