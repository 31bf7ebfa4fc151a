#include "indexer/heading.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gtest/gtest.h"

#include "indexer/scan.h"

namespace imr {
namespace {

// Reads the heading that ends `text`, which begins with the words after the
// previous determination's last label; '|' is a paragraph's end, '~' a page's.
std::string Heading(absl::string_view text) {
  const std::string section =
      absl::StrReplaceAll(text, {{"|", "\n"}, {"~", "\f"}});
  const HeadingEnd end = FindHeadingEnd(section, section.size(), true);
  if (!end.outcome) return "none";
  const size_t begin = FindHeadingBegin(
      section, 0, end.end, section.find('\n') != std::string::npos);
  return absl::StrReplaceAll(Between(section, begin, end.end),
                             {{"\n", "|"}, {"\f", "~"}}) +
         " = " + std::string(OutcomeName(*end.outcome));
}

TEST(FindHeading, EndsBeforeTheOutcome) {
  const struct {
    const char* text;
    const char* heading;
  } kCases[] = {
      {"words.|Norco 10/325 mg #60: Upheld", "Norco 10/325 mg #60 = upheld"},
      {"words.|XANAX 1MG #30: OVERTURNED ", "XANAX 1MG #30 = overturned"},
      {"words.|Norco: Upheld.", "Norco = upheld"},
      {"words.|Norco: Over-turned", "Norco = overturned"},
      {"words.|Norco #60:  Upheld", "Norco #60 = upheld"},
      {"words.|Norco #60: UpheId", "Norco #60 = upheld"},
      {"words.|Norco #60: 0verturned", "none"},
      {"words.|Norco #60: Overtumed", "Norco #60 = overturned"},
      {"words.|Norco #60: Uphelcl", "Norco #60 = upheld"},
      {"words.|Norco #60: Overtumecl", "Norco #60 = overturned"},
      {"words.|Norco #60: Over turned", "Norco #60 = overturned"},
      {"words.|Norco #60: Overturn", "Norco #60 = overturned"},
      {"words.|Norco #60: Uphold", "Norco #60 = upheld"},
      {"words.|Norco #60: withheld", "none"},
      {"words.|An MRI of the knee:| Upheld", "An MRI of the knee = upheld"},
      {"words.|An MRI of the knee:~Upheld", "An MRI of the knee = upheld"},
      {"words.|The denial was upheld", "none"},
      {"words.|Norco: Upheld in part", "Norco = upheld"},
      {"words.|Norco: Partially Overturned", "Norco = overturned"},
      {"words.|Norco: Partial Overturn", "Norco = overturned"},
      {"words.|Norco: (Upheld)", "Norco = upheld"},
      {"words.|Norco: \"Upheld\"*", "Norco = upheld"},
      {"words.|Norco: Uphled", "Norco = upheld"},
      {"words.|Norco: Upeheld", "Norco = upheld"},
      {"words.|Norco: Overturend", "Norco = overturned"},
      {"words.|Norco: Overrturned:", "Norco = overturned"},
      {"words.|Norco: Modified", "none"},
      {"words.|Norco: it was in part", "none"},
      {"", "none"},
      {"Upheld", "none"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Heading(c.text), c.heading);
  }
}

TEST(FindHeading, BeginsAfterTheRationale) {
  const struct {
    const char* text;
    const char* heading;
  } kCases[] = {
      // Only the page parts them.
      {"It is not necessary.~Norco: Upheld", "Norco = upheld"},
      {"It is not necessary~Norco: Upheld", "Norco = upheld"},
      {"First.|It is not necessary.~Norco: Upheld", "Norco = upheld"},
      {"First.|It is not necessary~Norco: Upheld", "Norco = upheld"},
      {"Quoted \"to the end.\"~Norco: Upheld", "Norco = upheld"},
      // The page is inside the heading.
      {"It is not necessary.|MRI of the~left knee: Upheld",
       "MRI of the~left knee = upheld"},
      {"It is.|Norco #60 was the original request.~Norco #30 was authorized by "
       "the Claims Administrator. The remaining IMR eligible portion of the "
       "original request, Norco #30 is: Upheld",
       "Norco #60 was the original request.~Norco #30 was authorized by the "
       "Claims Administrator. The remaining IMR eligible portion of the "
       "original request, Norco #30 is = upheld"},
      {"It is.|The Claims Administrator authorized two visits, leaving the "
       "original request IMR eligible.~The original request, six visits is: "
       "Overturned",
       "The Claims Administrator authorized two visits, leaving the original "
       "request IMR eligible.~The original request, six visits is = "
       "overturned"},
      // Nothing but a sentence's end parts them.
      {"It is not necessary. Norco 10/325 mg #60: Upheld",
       "Norco 10/325 mg #60 = upheld"},
      {"It is not necessary. Norco #60 was the original request. Norco #30 was "
       "authorized by the Claims Administrator. The remaining IMR eligible "
       "portion of the original request, Norco #30 is: Upheld",
       "Norco #60 was the original request. Norco #30 was authorized by the "
       "Claims Administrator. The remaining IMR eligible portion of the "
       "original request, Norco #30 is = upheld"},
      // In a text without paragraphs a page joint is a guess.
      {"Words~that wrap. The request is not necessary. Norco 5%, with~Xanax: "
       "Upheld",
       "Norco 5%, with~Xanax = upheld"},
      {"The request is not necessary. Norco 5%, with~Xanax: Upheld",
       "Norco 5%, with~Xanax = upheld"},
      // A rationale whose first words stand on the page before.
      {"A rationale.|Its last paragraph~goes on. It is not medically "
       "necessary. MRI of the knee: Upheld",
       "MRI of the knee = upheld"},
      {"A rationale.|The notice tells of tapering~opioids for this patient. "
       "Zofran: Upheld",
       "Zofran = upheld"},
      // No rationale stands between.
      {"Norco: Upheld", "Norco = upheld"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Heading(c.text), c.heading);
  }
}

TEST(FindHeading, MayBeALongParagraph) {
  std::string compound = "Flurbiprofen 20% in cream base 210 gm";
  while (compound.size() < 1000) compound += ". Use on intact skin only";
  EXPECT_EQ(Heading("It is not necessary.|" + compound + ": Upheld"),
            compound + " = upheld");
  // Only a page parts it from a rationale.
  EXPECT_EQ(Heading("A.|" + compound + ".~Norco: Upheld"), "Norco = upheld");
}

TEST(FindHeading, MayFollowTheFormsLeadIn) {
  for (const absl::string_view lead_in :
       {"set forth below:", "setforth below:", "set forth be-low :"}) {
    const std::string section = absl::StrCat(
        "The Final Determination was based on decisions for the settled "
        "items/services ",
        lead_in, "\nXANAX 1MG: Upheld");
    const HeadingEnd end = FindHeadingEnd(section, section.size(), false);
    const size_t begin = FindFirstHeadingBegin(section, end.end, true);
    EXPECT_EQ(TrimJoints(Between(section, begin, end.end)), "XANAX 1MG");
  }
  EXPECT_EQ(FindFirstHeadingBegin("Xanax: Upheld", 5, true), 0);
}

}  // namespace
}  // namespace imr
