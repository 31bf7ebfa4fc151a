// Strength, quantity and refills of invented requests.
#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "indexer/request.h"

namespace imr {
namespace {

// "10/325 mg | 60 | 2": strength, quantity and refills; "-" if absent.
std::string AmountsOf(const char* heading) {
  Determination d;
  ReadRequest(heading, d);
  return absl::StrCat(d.strength.value_or("-"), " | ",
                      d.quantity ? absl::StrCat(*d.quantity) : "-", " | ",
                      d.refills ? absl::StrCat(*d.refills) : "-");
}

struct AmountsCase {
  const char* heading;
  const char* amounts;
};

template <size_t n>
void ExpectAmounts(const AmountsCase (&cases)[n]) {
  for (const AmountsCase& c : cases) {
    EXPECT_EQ(AmountsOf(c.heading), c.amounts) << c.heading;
  }
}

TEST(ReadRequest, CountsDrugs) {
  ExpectAmounts(
      {{"Norco 10/325mg #60", "10/325 mg | 60 | -"},
       {"NORCO 10/325 MG # 54", "10/325 mg | 54 | -"},
       {"Norco 10-325mg, quantity 120", "10-325 mg | 120 | -"},
       {"Percocet 5mg/325mg Qty: 90", "5/325 mg | 90 | -"},
       {"Norco 10/325 #60", "10/325 | 60 | -"},
       {"Soma 350 #60", "350 | 60 | -"},
       {"1 PRESCRIPTION OF SOMA 350MG #90", "350 mg | 90 | -"},
       {"1 prescription of Soma 350 mg", "350 mg | 1 | -"},
       {"Soma 350mg, unspecified quantity", "350 mg | - | -"},
       {"1 prescription of Soma 350mg, quantity unknown", "350 mg | - | -"},
       {"Soma 350 mg, ninety count with two refills", "350 mg | 90 | 2"},
       {"Xanax 0.5MG #60 refills x3", "0.5 mg | 60 | 3"},
       {"Xanax .5 mg QTY 60.00, 0 refills", ".5 mg | 60 | 0"},
       {"Xanax 1 mg sixty (60) tablets, no refills", "1 mg | 60 | 0"},
       {"Lidoderm 5% patch #30 RF: 2", "5 % | 30 | 2"},
       {"Lidoderm 5percent patches, 1 box with 1 refill", "5 % | 1 | 1"},
       {"Lidocaine ointment 5% 35.44gm", "5 % | 35.44 | -"},
       {"Voltaren gel 1% 100 grams with 3 refills", "1 % | 100 | 3"},
       {"Voltaren 1% gel, apply 2 grams 4 times a day, #3 tubes",
        "1 % | 3 | -"},
       {"Duragesic 25mcg/hr patch #10", "25 mcg/hr | 10 | -"},
       {"Butrans 10 mcg per hour #4", "10 mcg/hr | 4 | -"},
       {"Fanatrex 25mg/ml 420ml", "25 mg/ml | 420 | -"},
       {"Dicopanol 5mg/5ml suspension 150 ml", "5 mg/5 ml | 150 | -"},
       {"Norco 5/325mg, one tablet twice daily 14 days #40",
        "5/325 mg | 40 | -"},
       {"Norco 5/325mg 1-2 tabs every 4-6 hrs as needed", "5/325 mg | - | -"},
       {"Tramadol 50 mg 1 tablet by mouth 3 times a day for 30 "
        "days",
        "50 mg | - | -"},
       {"Tylenol #3", "- | - | -"},
       {"Tylenol with codeine #3, #60", "- | 60 | -"},
       {"Tramadol 50mg 90", "50 mg | 90 | -"},
       {"Tramadol 50mg, 30 day supply", "50 mg | - | -"},
       {"Three refills of Voltaren 75mg #60", "75 mg | 60 | 3"},
       {"Prilosec 20mg #60 x 2 refills", "20 mg | 60 | 2"},
       {"Trezix capsule 320.5/30/16mg #5", "320.5/30/16 mg | 5 | -"},
       {"Arthrotec 75-0.2mg #60", "75-0.2 mg | 60 | -"},
       {"Gabapentin 10%, Cyclobenzaprine 6% in cream base 240gm",
        "- | 240 | -"},
       {"Vitamin D 50,000 IU #4", "50,000 iu | 4 | -"},
       {"Cefazolin 2 gm", "2 g | - | -"},
       {"Menthoderm 120 gm", "- | 120 | -"}});
}

TEST(ReadRequest, CountsVisitsAndThings) {
  ExpectAmounts(
      {{"Physical therapy x 12 visits", "- | 12 | -"},
       {"Physical therapy times 12", "- | 12 | -"},
       {"Physical therapy 2 times a week for 6 weeks", "- | 12 | -"},
       {"PT two (2) times per week for six (6) weeks", "- | 12 | -"},
       {"PT 2xwk x 6wks", "- | 12 | -"},
       {"PT 2x/week x 6 weeks", "- | 12 | -"},
       {"PT 2x week x 6", "- | 12 | -"},
       {"PT 3x4", "- | 12 | -"},
       {"PT 2 X 6 weeks", "- | 12 | -"},
       {"PT twice weekly for four weeks", "- | 8 | -"},
       {"PT 2\xc3\x97/wk \xc3\x97 4 wks", "- | 8 | -"},
       {"PT for 6 weeks at 2 times per week", "- | 12 | -"},
       {"PT 2 times a week to the left knee, 6 weeks", "- | 12 | -"},
       {"PT 2-3 times a week for 6 weeks", "- | - | -"},
       {"PT 2 times a week for 4-6 weeks", "- | - | -"},
       {"PT 2 times a week", "- | - | -"},
       {"PT 12-18 sessions", "- | 18 | -"},
       {"PT two to three times a week (24 sessions)", "- | 24 | -"},
       {"12 additional post-operative physical therapy sessions", "- | 12 | -"},
       {"Nine sessions of PT of the right knee", "- | 9 | -"},
       {"Twenty-four PT visits", "- | 24 | -"},
       {"Weekly psychotherapy x 6 weeks", "- | 6 | -"},
       {"Office visits once a month for 3 months", "- | 3 | -"},
       {"Office visit in 4-6 weeks", "- | - | -"},
       {"Home aide 4 hours a day, 5 days a week for 6 weeks", "- | 30 | -"},
       {"Series of three Synvisc injections", "- | 3 | -"},
       {"NCV of the bilateral lower extremities, 2", "- | 2 | -"},
       {"2 leg wraps", "- | 2 | -"},
       {"Associated surgical service: 2 leg wraps", "- | 2 | -"},
       {"Retrospective request for 1 urine drug screen", "- | 1 | -"},
       {"Cold therapy unit, 30 day rental", "- | - | -"},
       {"Interferential unit x 3 months", "- | - | -"},
       {"One month trial of TENS", "- | - | -"},
       {"Three phase bone scan", "- | - | -"},
       {"X-ray of the knee, 3 views", "- | - | -"},
       {"Two level fusion L4-5 and L5-S1", "- | - | -"},
       {"Right C5-6 medial branch block", "- | - | -"},
       {"Facet injection at L 4-5", "- | - | -"},
       {"Urine drug screen, CPT 80307", "- | - | -"},
       {"4x4 gauze pads", "- | - | -"},
       {"1 x EMG/NCV of the bilateral upper extremities", "- | 1 | -"},
       {"3 x weekly PT", "- | - | -"},
       {"Supartz injections, 5, right knee", "- | 5 | -"},
       {"MRI of the lumbar spine, DOS: 12-02-2016", "- | - | -"},
       {"Retrospective MRI of the lumbar spine 12-2-16", "- | - | -"},
       {"PT 12-18 visits, DOS 1-2-16", "- | 18 | -"},
       {"Retrospective wrist brace, DOS: 10.28.2016", "- | - | -"},
       {"Acupuncture 1-2 x 6 weeks", "- | - | -"},
       {"Custom orthotics, one pair", "- | 1 | -"},
       {"", "- | - | -"}});
}

}  // namespace
}  // namespace imr
