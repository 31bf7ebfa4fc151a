// What holds for every request: parts of a chain complete each other, evidence
// points at what was read, and nothing a heading holds does harm.
#include "indexer/request.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/substitute.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

Determination Read(const std::string& heading) {
  Determination d;
  ReadRequest(heading, d);
  return d;
}

TEST(ReadRequest, ARemainderTakesWhatItLeavesOutFromTheOriginal) {
  const Determination d = Read(
      "Retrospective 12 sessions of physical therapy for the left knee was the "
      "original request. 4 sessions was authorized by the Claims "
      "Administrator. "
      "The remaining IMR eligible portion of the original request, 8 sessions "
      "is");
  EXPECT_EQ(d.category, "rehabilitation");
  EXPECT_EQ(d.treatments, std::vector<std::string>{"physical therapy"});
  EXPECT_EQ(d.body_parts, std::vector<std::string>{"knee"});
  EXPECT_EQ(d.sides, std::vector<std::string>{"left"});
  EXPECT_EQ(d.quantity, 8);
  EXPECT_TRUE(d.retrospective);
}

TEST(ReadRequest, TwoPrintingsOfAStrengthOutweighAThird) {
  const char* const kChain =
      "Norco 10/325mg #60 was the original request. Norco $0mg #20 was "
      "authorized by the Claims Administrator. The remaining IMR eligible "
      "portion of the original request, Norco 1/325mg #40 is";
  EXPECT_EQ(Read(absl::Substitute(kChain, "10/325")).strength, "10/325 mg");
  EXPECT_EQ(Read(absl::Substitute(kChain, "5/325")).strength, "1/325 mg");
}

TEST(ReadRequest, PointsAtWhatItRead) {
  const std::string heading =
      "Retro Soma 350mg tabs #60 with 2 refills (DOS 1/2/14) was the original "
      "request. Soma 350mg tabs #20 was authorized by the Claims "
      "Administrator. "
      "The remaining portion of the original request, Soma 350mg tabs #40, 1 "
      "refill is";
  std::string shown;
  for (const Evidence& e : Read(heading).evidence) {
    absl::StrAppend(&shown, e.field, "=",
                    heading.substr(e.begin, e.end - e.begin), "\n");
  }
  EXPECT_EQ(shown,
            "requested=Retro Soma 350mg tabs #60 with 2 refills (DOS 1/2/14)\n"
            "authorized=Soma 350mg tabs #20\n"
            "disputed=Soma 350mg tabs #40, 1 refill\n"
            "retrospective=Retro\n"
            "service_dates=1/2/14\n"
            "category=Soma\n"
            "drugs=Soma\n"
            "dose_form=tabs\n"
            "strength=350mg\n"
            "refills=1 refill\n"
            "quantity=40\n");
}

TEST(ReadRequest, EvidenceStaysInsideTheHeading) {
  for (const char* heading :
       {"MRI of the left knee, L4-5", "Norco 10/325mg #60, 2 refills",
        "PT 2x6 right shoulder DOS 1/2/14", "Meloxicam (Mobic) 7.5mg"}) {
    const Determination d = Read(heading);
    EXPECT_FALSE(d.evidence.empty()) << heading;
    for (const Evidence& e : d.evidence) {
      EXPECT_LT(e.begin, e.end) << heading << ": " << e.field;
      EXPECT_LE(e.end, std::string(heading).size()) << heading;
    }
  }
}

// Each of these is long enough that reading in more than linear time shows.
TEST(ReadRequest, SurvivesHostileHeadings) {
  const std::string kPieces[] = {"(",
                                 ")",
                                 "1/",
                                 "1-",
                                 "#",
                                 "x 2 ",
                                 "2 times a week ",
                                 "refill 3 ",
                                 "5% ",
                                 "norco ",
                                 "L 4 ",
                                 "C5-6 ",
                                 "DOS 1/2 ",
                                 "original request. ",
                                 "twenty ",
                                 "six (6) ",
                                 "mri and ",
                                 "\xff",
                                 "\xc3\x97",
                                 "a-b-",
                                 "9999999999 ",
                                 "the original request, ",
                                 "and then "};
  for (const std::string& piece : kPieces) {
    SCOPED_TRACE(piece);
    std::string heading;
    for (int i = 0; i < 10000; ++i) heading += piece;
    const Determination d = Read(heading);
    EXPECT_LE(d.quantity.value_or(0), 9999);
    for (const Evidence& e : d.evidence) ASSERT_LE(e.end, heading.size());
  }
  EXPECT_EQ(Read(std::string("MRI\0of the knee", 15)).category,
            "diagnostic_testing");
}

}  // namespace
}  // namespace imr
