#include "tools/make_letters/kinds.h"

#include <array>

namespace imr {
namespace {

using enum KindGroup;
using enum KindId;

constexpr auto kGeneral = ReviewerField::kGeneral;
constexpr auto kSurgeon = ReviewerField::kSurgery;
constexpr auto kTherapist = ReviewerField::kMind;
constexpr auto kManual = ReviewerField::kChiropractic;

constexpr absl::string_view kPharmaceutical = "pharmaceutical";
constexpr absl::string_view kRehabilitation = "rehabilitation";
constexpr absl::string_view kInjection = "injection";
constexpr absl::string_view kDmepos = "dmepos";
constexpr absl::string_view kTesting = "diagnostic_testing";

// Shares: CWCI and DWC reports 2014-2025; inside pharmaceuticals a guess.
// Adjuncts come with an operation only, so theirs is 0.
constexpr std::array kKinds = {
    Kind{kOpioid, "opioid", kPharmaceutical, kDrug, kGeneral, 13.5, 7.5, .09},
    Kind{kRelaxant, "relaxant", kPharmaceutical, kDrug, kGeneral, 6, 5.4, .05},
    Kind{kNsaid, "nsaid", kPharmaceutical, kDrug, kGeneral, 5, 4.5, .15},
    Kind{kTopical, "topical", kPharmaceutical, kDrug, kGeneral, 4, 5.5, .05},
    Kind{kCompound, "compound", kPharmaceutical, kDrug, kGeneral, 2.4, .5,
         .015},
    Kind{kGastric, "gastric", kPharmaceutical, kDrug, kGeneral, 4, 2, .12},
    Kind{kAnticonvulsant, "anticonvulsant", kPharmaceutical, kDrug, kGeneral,
         2.5, 2.3, .16},
    Kind{kAntidepressant, "antidepressant", kPharmaceutical, kDrug, kTherapist,
         2, 2.2, .29},
    Kind{kBenzodiazepine, "benzodiazepine", kPharmaceutical, kDrug, kTherapist,
         1.7, 1, .05},
    Kind{kSleep, "sleep", kPharmaceutical, kDrug, kTherapist, 1.3, .8, .05},
    Kind{kOtherDrug, "otherdrug", kPharmaceutical, kDrug, kGeneral, 2, 1.3,
         .14},
    Kind{kFood, "food", kPharmaceutical, kDrug, kGeneral, .8, .1, .01},
    Kind{kSuspension, "suspension", kPharmaceutical, kDrug, kGeneral, .8, .05,
         .01},
    Kind{kPhysicalTherapy, "therapy", kRehabilitation, kBody, kGeneral, 10, 14,
         .08},
    Kind{kChiropractic, "chiropractic", kRehabilitation, kBody, kManual, 2.8, 3,
         .06},
    Kind{kAcupuncture, "acupuncture", kRehabilitation, kBody, kManual, 2.2, 3,
         .09},
    Kind{kMassage, "massage", kRehabilitation, kBody, kGeneral, 1, 1.5, .06},
    Kind{kEpidural, "epidural", kInjection, kBody, kGeneral, 3.8, 5, .07},
    Kind{kFacet, "facet", kInjection, kBody, kGeneral, 1.8, 3, .06},
    Kind{kTriggerPoint, "triggerpoint", kInjection, kBody, kGeneral, 1.2, 1.6,
         .05},
    Kind{kJoint, "joint", kInjection, kBody, kSurgeon, 1.7, 2.8, .09},
    Kind{kBotox, "botox", kInjection, kBody, kGeneral, .5, .6, .09},
    Kind{kStimulator, "stimulator", kDmepos, kDevice, kGeneral, 3, 3, .05},
    Kind{kBrace, "brace", kDmepos, kDevice, kSurgeon, 2.2, 2.4, .08},
    Kind{kColdTherapy, "cold", kDmepos, kDevice, kSurgeon, .6, .8, .08},
    Kind{kEquipment, "equipment", kDmepos, kDevice, kGeneral, 3.2, 3.5, .1},
    Kind{kMri, "mri", kTesting, kTest, kGeneral, 4.6, 5.2, .11},
    Kind{kXray, "xray", kTesting, kTest, kGeneral, .8, .7, .13},
    Kind{kElectrodiagnostic, "emg", kTesting, kTest, kGeneral, 2.6, 2.6, .14},
    Kind{kSleepStudy, "sleepstudy", kTesting, kTest, kGeneral, .3, .3, .14},
    Kind{kCapacity, "capacity", kTesting, kTest, kGeneral, .7, .6, .07},
    Kind{kLab, "lab", kTesting, kTest, kGeneral, .9, .7, .15},
    Kind{kDrugTest, "drugtest", kTesting, kTest, kGeneral, 2.1, 1.5, .12},
    Kind{kSurgery, "surgery", "surgery", kOperation, kSurgeon, 2.8, 3, .22},
    Kind{kAdjunct, "adjunct", "surgery", kOperation, kSurgeon, 0, 0, .22},
    Kind{kConsult, "consult", "evaluation_management", kCare, kGeneral, 1.8,
         3.2, .25},
    Kind{kFollowUp, "followup", "evaluation_management", kCare, kGeneral, 1.2,
         2, .25},
    Kind{kPsychotherapy, "psychotherapy", "psych_services", kMind, kTherapist,
         1.3, 2.1, .19},
    Kind{kPsychEvaluation, "psycheval", "psych_services", kMind, kTherapist, .7,
         1, .2},
    Kind{kHomeHealth, "homehealth", "home_health", kCare, kGeneral, .5, .7,
         .13},
    Kind{kProgram, "program", "program", kCare, kGeneral, 1.2, 1.4, .17},
    Kind{kShockwave, "shockwave", "therapies", kBody, kGeneral, .6, .9, .05},
    Kind{kTransport, "transport", "transportation", kCare, kGeneral, .3, .4,
         .09},
};

constexpr bool IdsInOrder() {
  for (size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i].id != static_cast<KindId>(i)) return false;
  }
  return true;
}
static_assert(IdsInOrder());

}  // namespace

absl::Span<const Kind> AllKinds() { return kKinds; }

}  // namespace imr
