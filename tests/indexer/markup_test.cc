#include "indexer/markup.h"

#include <string>

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(WithoutMarkup, LeavesTheWords) {
  const struct {
    const char* text;
    const char* plain;
  } kCases[] = {
      {"Physical Medicine &amp; Rehabilitation",
       "Physical Medicine & Rehabilitation"},
      {"MRI&#39;s of&nbsp;the &quot;knee&quot;", "MRI's of the \"knee\""},
      {"Page(s): 60&ndash;61&#x2C; 78", "Page(s): 60-61, 78"},
      {"5&deg; &#8482;", "5\u00b0 \u2122"},
      {"**Norco #60: Upheld**", "Norco #60: Upheld"},
      {"## CLINICAL CASE SUMMARY\n**Age:** 40",
       "CLINICAL CASE SUMMARY\nAge: 40"},
      {"| **Case Number:** | CM14-0900001 |\n|---|:-:|\n| Priority: | Standard "
       "|",
       "Case Number:  CM14-0900001  \nPriority:  Standard  "},
      {"* one\n* *two*\n**a**", "* one\n* two\na"},
      {"Norco 10/325mg \\#60 **x**", "Norco 10/325mg #60 x"},
      {"&#42;&#42;bold&#42;&#42;", "bold"},
      {"**Claims Administrator\nguideline:** none",
       "Claims Administrator\nguideline: none"},
      // Stars that mark nothing.
      {"**Upheld** Norco 10/325* #60 * 2 and 5*10*20",
       "Upheld Norco 10/325* #60 * 2 and 5*10*20"},
      {"**a\n\nb** ***c***", "**a\n\nb** c"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_TRUE(HasMarkup(c.text));
    EXPECT_EQ(WithoutMarkup(c.text), c.plain);
  }
}

TEST(HasMarkup, WantsMoreThanALoneSign) {
  for (const char* text :
       {"", "&", "&;", "AT&T; Physical Medicine & Rehabilitation", "&bogus;",
        "&#;", "&#x;", "&#0;", "&#55296;", "&#99999999999;", "3 * 4",
        "# of visits", "#60", "a | b", "Norco # 60 \\ x", "&amp"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(HasMarkup(text));
  }
}

TEST(WithoutMarkup, EndsOnHostileText) {
  EXPECT_EQ(WithoutMarkup("|"), "");
  EXPECT_EQ(WithoutMarkup("**\\"), "**\\");
  EXPECT_EQ(WithoutMarkup(std::string(10000, '*')), std::string(10000, '*'));
  EXPECT_EQ(WithoutMarkup(std::string(10000, '&')), std::string(10000, '&'));
  EXPECT_EQ(WithoutMarkup("|\n" + std::string(10000, '|')), "\n");
}

}  // namespace
}  // namespace imr
