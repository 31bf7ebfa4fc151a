#include "searcher/show.h"

#include <string>

#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/interpret.h"
#include "searcher/render/letter_text.h"
#include "searcher/render/marked_json.h"
#include "searcher/render/style.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::EndsWith;
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

TEST_F(ShowTest, FindsALetterHoweverItsNumberIsTyped) {
  for (const char* id : {"CM14-0000001", "cm14-0000001", " cm14-0000001 ",
                         "14-0000001", "CM140000001", "CM 14 0000001"}) {
    const absl::StatusOr<StoredLetter> stored = FindLetter(reader_, id);
    ASSERT_TRUE(stored.ok()) << stored.status();
    EXPECT_THAT(stored->letter.determinations, SizeIs(2));
  }
  EXPECT_TRUE(FindLetter(reader_, "xab3456789012").ok());
}

TEST_F(ShowTest, FindsOneDeterminationByItsNumber) {
  const auto stored = FindLetter(reader_, "CM14-0000001#2");
  ASSERT_TRUE(stored.ok()) << stored.status();
  ASSERT_THAT(stored->letter.determinations, SizeIs(1));
  EXPECT_EQ(stored->letter.determinations[0].request, "XANAX 1MG");
  EXPECT_EQ(stored->first, FindLetter(reader_, "CM14-0000001")->first + 1);
  // The letter's outcome is that of both.
  EXPECT_EQ(stored->outcome, CaseOutcome::kPartiallyOverturned);
  LetterView view;
  view.outcome = stored->outcome;
  EXPECT_THAT(RenderLetter(stored->letter, view, {}),
              HasSubstr("CM14-0000001\n  partially overturned: "));
}

TEST_F(ShowTest, TheResultOfALetterThatCouldNotBeReadIsShown) {
  EXPECT_TRUE(FindLetter(reader_, "xAB3456789012#1").ok());
  EXPECT_FALSE(FindLetter(reader_, "xAB3456789012#2").ok());
}

TEST_F(ShowTest, NamesTheLettersThatMayBeMeant) {
  for (const char* id : {"CM14-0000002", "CM14-00000", "0000001", "cm14",
                         "CM14-00000011"}) {
    EXPECT_THAT(std::string(FindLetter(reader_, id).status().message()),
                EndsWith("; the nearest: CM14-0000001"))
        << id;
  }
  EXPECT_THAT(std::string(FindLetter(reader_, "knee").status().message()),
              EndsWith("search for it with \"imr-search find\""));
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
      RenderLetter(FindLetter(reader_, "CM14-0000001")->letter, {}, {});
  EXPECT_THAT(text,
              HasSubstr("CM14-0000001\n"
                        "  partially overturned: some of the treatments are "
                        "approved\n"
                        "  decided 2014-09-02\n"
                        "  reviewer: psychiatry\n"));
  EXPECT_THAT(text, HasSubstr("#2 XANAX 1MG\n"
                              "  overturned: the treatment is approved\n"
                              "  Understood as\n"
                              "    drugs Xanax (alprazolam)\n"));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

TEST_F(ShowTest, MarksADeterminationByWhatItHas) {
  const absl::StatusOr<StoredLetter> stored =
      FindLetter(reader_, "CM14-0000001");
  ASSERT_TRUE(stored.ok()) << stored.status();
  const auto marked = [&](const std::string& query) {
    SearchRequest request;
    request.query = query;
    const auto marks = MarkLetter(reader_, *stored, Interpret(request)->tree);
    EXPECT_TRUE(marks.ok()) << marks.status();
    return MarkedTextsToJson(stored->letter, *marks).dump();
  };
  EXPECT_EQ(marked("(xanax upheld) OR norco"),
            R"({"decisions":[{"number":1,"request":[{"text":"NORCO",)"
            R"("mark":true},{"text":" 10/325","mark":false}]}]})");
  EXPECT_EQ(marked("(xanax overturned) OR valium"),
            R"({"decisions":[{"number":2,"request":[{"text":"XANAX",)"
            R"("mark":true},{"text":" 1MG","mark":false}]}]})");
  EXPECT_EQ(marked("(xanax upheld) OR (norco overturned)"),
            R"({"decisions":[]})");
}

Letter LetterOfText() {
  Letter letter = MakeLetter(
      "CM14-0000002", std::nullopt, {},
      {MakeDetermination("XANAX 1MG #30", Outcome::kUpheld, {Xanax()}, {24},
                         "Xanax injections, then an injection.")});
  letter.text = "Request: XANAX 1MG #30. Page(s): 24. " +
                letter.determinations[0].rationale +
                " The worker is 47 years old.";
  letter.age = 47;
  letter.evidence = {{"age", 88, 90}};
  Determination& one = letter.determinations[0];
  one.strength = "1 mg";
  one.evidence = {{"request", 9, 22},    {"drugs", 9, 14},
                  {"strength", 15, 18},  {"reviewer.pages", 33, 35},
                  {"rationale", 37, 73}, {"quantity", 20, 9999}};
  return letter;
}

TEST(RenderLetter, MarksExactlyTheWordsOfTheQuery) {
  SearchRequest request;
  request.query = "xanax \"injection\"";
  const Letter letter = LetterOfText();
  const LetterMarks marks(Highlighter(Interpret(request)->tree), letter,
                          [](const QueryNode&, size_t) { return true; });
  const std::string text =
      RenderLetter(letter, {request.query, marks, {"a note"}, false},
                   {.color = true, .width = 80});
  EXPECT_THAT(text, HasSubstr("note: a note\n"));
  EXPECT_THAT(text, HasSubstr("\x1b[1;33mXANAX\x1b[0m 1MG #30\n"));
  EXPECT_THAT(text, HasSubstr("    \x1b[1;33mXanax\x1b[0m injections, then an "
                              "\x1b[1;33minjection\x1b[0m.\n"));
}

TEST(RenderLetter, QuotesTheWordsEachValueStandsOn) {
  const std::string text = RenderLetter(LetterOfText(), {"", {}, {}, true}, {});
  EXPECT_THAT(text, HasSubstr("    age = 47: \"47\" (bytes 88-90)\n"));
  EXPECT_THAT(text, HasSubstr("  Evidence\n"
                              "    request: \"XANAX 1MG #30\" (bytes 9-22)\n"
                              "    drugs = Xanax: \"XANAX\" (bytes 9-14)\n"
                              "    strength = 1 mg: \"1MG\" (bytes 15-18)\n"
                              "    reviewer.pages = 24: \"24\" (bytes 33-35)\n"
                              "    rationale: \"Xanax injections, then an "
                              "injection.\" (bytes 37-73)\n"))
      << "and nothing of a range beyond the text";
  EXPECT_THAT(text, Not(HasSubstr("9999")));
}

TEST(RenderLetter, FitsItsWidth) {
  Letter letter = LetterOfText();
  letter.text.append(50, 'a');
  for (int i = 0; i < 200; ++i) {
    letter.determinations[0].rationale += " \xc3\xa9t\xc3\xa9";
    letter.text += " \xc3\xa9t\xc3\xa9";
  }
  letter.determinations[0].evidence = {
      {"rationale", 0, static_cast<uint32_t>(letter.text.size())}};
  const std::string text =
      RenderLetter(letter, {"", {}, {}, true}, {.color = false, .width = 60});
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    EXPECT_LE(Columns(line), 60) << line;
  }
}

}  // namespace
}  // namespace imr
