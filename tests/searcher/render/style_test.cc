#include "searcher/render/style.h"

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(Wrap, BreaksAtSpacesOnly) {
  EXPECT_EQ(Wrap("one two three", 2, 9), "  one two\n  three\n");
  EXPECT_EQ(Wrap("incomprehensible", 2, 8), "  incomprehensible\n");
  EXPECT_EQ(Wrap("  spaced \n out ", 0, 80), "spaced out\n");
  EXPECT_EQ(Wrap("", 4, 80), "");
  EXPECT_EQ(Wrap("\xc3\xa9\xc3\xa9 \xc3\xa9\xc3\xa9", 0, 5),
            "\xc3\xa9\xc3\xa9 \xc3\xa9\xc3\xa9\n")
      << "columns are characters";
}

TEST(Printable, LeavesNothingThatATerminalObeys) {
  const struct {
    const char* text;
    const char* printable;
  } kCases[] = {
      {"a.txt", "a.txt"},
      {"a\x1b[31mb", "a?[31mb"},
      {"a\r\nb\tc\x7f", "a??b?c?"},
      {"\xc2\x9b"
       "2J",
       "?2J"},
      {"caf\xc3\xa9 \xf0\x9f\x98\x80", "caf\xc3\xa9 \xf0\x9f\x98\x80"},
      {"a\xff", "a\xff"},
      {"", ""},
  };
  for (const auto& c : kCases) EXPECT_EQ(Printable(c.text), c.printable);
}

TEST(Table, SetsNumbersToTheRight) {
  Table table;
  table.AddRow({"outcome", "letters"});
  table.AddRow({"upheld", "9"});
  table.AddRow({"\xc3\xa9", "120"});
  EXPECT_EQ(table.ToText(),
            "outcome  letters\n"
            "upheld         9\n"
            "\xc3\xa9            120\n");
}

TEST(Table, WrapsItsFirstColumnWhereItIsTooWide) {
  Table table;
  table.AddRow({"specialty", "upheld"});
  table.AddRow({"physical medicine & rehabilitation", "12"});
  EXPECT_EQ(table.Width(), 42);
  EXPECT_EQ(table.ToText(),
            "specialty                           upheld\n"
            "physical medicine & rehabilitation      12\n");
  EXPECT_EQ(table.ToText(28),
            "specialty             upheld\n"
            "physical medicine &       12\n"
            "rehabilitation\n");
  EXPECT_EQ(table.ToText(1),
            "specialty       upheld\n"
            "physical            12\n"
            "medicine &\n"
            "rehabilitation\n");
}

}  // namespace
}  // namespace imr
