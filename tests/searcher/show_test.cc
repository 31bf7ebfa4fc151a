#include "searcher/show.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/render/letter_text.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

class ShowTest : public ::testing::Test {
 protected:
  TestIndex folder_{
      {MakeLetter(
           "CM14-0000001", absl::CivilDay(2014, 9, 2), {"psychiatry"},
           {MakeDetermination("NORCO 10/325", Outcome::kUpheld, {Norco()}),
            MakeDetermination("XANAX 1MG", Outcome::kOverturned, {Xanax()})}),
       MakeLetter("xAB3456789012", std::nullopt, {}, {})}};
  IndexReader reader_ = folder_.Open();
};

TEST_F(ShowTest, FindsALetterWhateverItsCase) {
  for (const char* id : {"CM14-0000001", "cm14-0000001", " cm14-0000001 "}) {
    const absl::StatusOr<Letter> letter = FindLetter(reader_, id);
    ASSERT_TRUE(letter.ok()) << letter.status();
    EXPECT_THAT(letter->determinations, SizeIs(2));
  }
  EXPECT_TRUE(FindLetter(reader_, "xab3456789012").ok());
}

TEST_F(ShowTest, FindsOneDeterminationByItsNumber) {
  const absl::StatusOr<Letter> letter = FindLetter(reader_, "CM14-0000001#2");
  ASSERT_TRUE(letter.ok()) << letter.status();
  ASSERT_THAT(letter->determinations, SizeIs(1));
  EXPECT_EQ(letter->determinations[0].request, "XANAX 1MG");
}

TEST_F(ShowTest, SaysWhatIsNotThere) {
  const struct {
    const char* id;
    const char* message;
  } kCases[] = {
      {"CM99-0000000", "show \"CM99-0000000\": no such letter"},
      {"", "show \"\": no such letter"},
      {"CM14-0000001#3", "show determination \"3\" of CM14-0000001: it has 2"},
      {"CM14-0000001#0", "show determination \"0\""},
      {"CM14-0000001#x", "show determination \"x\""},
  };
  for (const auto& c : kCases) {
    const absl::Status status = FindLetter(reader_, c.id).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kNotFound) << c.id;
    EXPECT_THAT(std::string(status.message()), HasSubstr(c.message));
  }
}

TEST_F(ShowTest, PrintsOutcomesInWords) {
  const std::string text =
      RenderLetter(*FindLetter(reader_, "CM14-0000001"), {});
  EXPECT_THAT(text, HasSubstr("CM14-0000001  partially overturned\n"
                              "  decided 2014-09-02\n"
                              "  reviewer: psychiatry\n"));
  EXPECT_THAT(text, HasSubstr("#2\n"
                              "    XANAX 1MG\n"
                              "    overturned: the treatment is approved\n"
                              "    drugs: Xanax (alprazolam)\n"));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace imr
