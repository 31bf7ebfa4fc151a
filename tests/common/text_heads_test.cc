#include "common/text_heads.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace imr {
namespace {

// Returns a text of few different bytes, so that many begin alike, of zeros
// and bytes above 127 too.
std::string AnyText(std::mt19937& random) {
  constexpr char kBytes[] = {'\0', 'a', 'b', '\xff'};
  std::string text(random() % 3 == 0 ? random() % 4 : 6 + random() % 5, 'a');
  for (size_t i = text.size() > 6 ? 6 : 0; i < text.size(); ++i) {
    text[i] = kBytes[random() % 4];
  }
  return text;
}

TEST(TextHeads, KeepTheOrderOfTexts) {
  std::mt19937 random(1);
  for (int i = 0; i < 10'000; ++i) {
    const std::string a = AnyText(random);
    const std::string b = AnyText(random);
    EXPECT_TRUE(a >= b || TextHead(a) <= TextHead(b)) << a << " " << b;
  }
  EXPECT_EQ(TextHead(""), 0u);
  EXPECT_EQ(TextHead("abcdefgh"), TextHead("abcdefghi"));
  EXPECT_LT(TextHead("~"), TextHead("\x80"));
}

TEST(TextHeads, FindWhatASearchOfTheTextsFinds) {
  std::mt19937 random(2);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> texts(random() % 200);
    for (std::string& text : texts) text = AnyText(random);
    std::sort(texts.begin(), texts.end());
    std::vector<uint64_t> heads;
    for (const std::string& text : texts) heads.push_back(TextHead(text));
    for (int i = 0; i < 100; ++i) {
      const std::string text = AnyText(random);
      EXPECT_EQ(LowerBoundByHead(heads, text,
                                 [&](size_t place) -> absl::string_view {
                                   return texts[place];
                                 }),
                static_cast<size_t>(
                    std::lower_bound(texts.begin(), texts.end(), text) -
                    texts.begin()));
    }
  }
}

}  // namespace
}  // namespace imr
