// The chains of utilization-review modifications, whole and damaged.
#include "indexer/request_chain.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "indexer/request.h"

namespace imr {
namespace {

// "requested / authorized / disputed", "" for a plain heading.
std::string ChainOf(absl::string_view heading) {
  const std::string lower = absl::AsciiStrToLower(heading);
  const auto chain = FindChain(lower);
  if (!chain) return "";
  return absl::StrCat(chain->requested.In(heading), " / ",
                      chain->authorized.In(heading), " / ",
                      chain->disputed.In(heading));
}

TEST(FindChain, ReadsBothTemplatesAndTheirDamages) {
  const struct {
    const char* heading;
    const char* parts;
  } kCases[] = {
      {"Soma 350mg #60 was the original request. Soma 350mg #20 was authorized "
       "by the Claims Administrator. The remaining IMR eligible portion of the "
       "original request, Soma 350mg #40 is",
       "Soma 350mg #60 / Soma 350mg #20 / Soma 350mg #40"},
      {"Soma 350mg #60 was the original request. Soma 350mg #20 was authorized "
       "by the Claims Administrator. The remaining IMR eligible portion of the "
       "original request, Soma 350mg #40",
       "Soma 350mg #60 / Soma 350mg #20 / Soma 350mg #40"},
      {"SOMA #60 WAS THE ORIGINAL REQUEST. SOMA #20 WAS CERTIFIED BY THE "
       "CLAIMS "
       "ADMINISTRATOR. THE REMAINING PORTION OF THE ORIGINAL REQUEST, SOMA #40 "
       "IS",
       "SOMA #60 / SOMA #20 / SOMA #40"},
      {"12 visits were the original request. 6 visits were approved by the "
       "Claims Administrator. The remaining portion, 6 visits is",
       "12 visits / 6 visits / 6 visits"},
      {"Acupuncture was the original request. The Claims Administrator "
       "authorized 4 sessions, leaving the original request IMR eligible. The "
       "original request, acupuncture is",
       "Acupuncture / 4 sessions / acupuncture"},
      {"Acupuncture was the original request. The Claims Administrator "
       "certified 4 sessions, leaving the original request IMR eligible",
       "Acupuncture / 4 sessions / Acupuncture"},
      {"Certified nurse, 8 hours was the original request. Certified nurse, 4 "
       "hours was authorized by the Claims Administrator. The remaining IMR "
       "eligible portion of the original request, 4 hours is",
       "Certified nurse, 8 hours / Certified nurse, 4 hours / 4 hours"},
      {"Soma #60 was the orginal request. Soma #20 was authorized by the "
       "Claims Administrator. The remaining portion of the origional request, "
       "Soma #40 is",
       "Soma #60 / Soma #20 / Soma #40"},
      {"Soma #60 was the original request.", "Soma #60 /  / Soma #60"},
      {"The remaining IMR eligible portion of the original request, Soma #40 "
       "is",
       " /  / Soma #40"},
      {"original request", " /  / original request"},
      {"Soma 350mg #60", ""},
      {"", ""}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.heading);
    EXPECT_EQ(ChainOf(c.heading), c.parts);
  }
}

TEST(ReadRequest, KeepsTheChainsPartsAndDropsItsLastIs) {
  Determination d;
  ReadRequest(
      "  12 visits  was the original request. 4 visits was authorized by the "
      "Claims Administrator. The remaining IMR eligible portion of the "
      "original request, 8 visits is ",
      d);
  EXPECT_TRUE(d.modified_by_ur);
  EXPECT_EQ(d.request,
            "12 visits was the original request. 4 visits was authorized by "
            "the Claims Administrator. The remaining IMR eligible portion of "
            "the original request, 8 visits");
  EXPECT_EQ(d.requested, "12 visits");
  EXPECT_EQ(d.authorized, "4 visits");
  EXPECT_EQ(d.disputed, "8 visits");
  EXPECT_EQ(d.quantity, 8);
}

TEST(ReadRequest, APlainHeadingKeepsItsWords) {
  Determination d;
  ReadRequest(" \xe2\x80\xa2 MRI of the knee, 2 is:  ", d);
  EXPECT_FALSE(d.modified_by_ur);
  EXPECT_EQ(d.request, "MRI of the knee, 2");
  EXPECT_EQ(d.quantity, 2);
  EXPECT_EQ(d.disputed, std::nullopt);
}

}  // namespace
}  // namespace imr
