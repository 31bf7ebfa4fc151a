// The kinds of treatment that are disputed: how often by year, how often the
// denial is overturned, and what else a kind brings along.
// Outside face: AllKinds(), KindId.
#ifndef IMR_TOOLS_MAKE_LETTERS_KINDS_H_
#define IMR_TOOLS_MAKE_LETTERS_KINDS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

// In the order of AllKinds().
enum class KindId {
  kOpioid,
  kRelaxant,
  kNsaid,
  kTopical,
  kCompound,
  kGastric,
  kAnticonvulsant,
  kAntidepressant,
  kBenzodiazepine,
  kSleep,
  kOtherDrug,
  kFood,
  kSuspension,
  kPhysicalTherapy,
  kChiropractic,
  kAcupuncture,
  kMassage,
  kEpidural,
  kFacet,
  kTriggerPoint,
  kJoint,
  kBotox,
  kStimulator,
  kBrace,
  kColdTherapy,
  kEquipment,
  kMri,
  kXray,
  kElectrodiagnostic,
  kSleepStudy,
  kCapacity,
  kLab,
  kDrugTest,
  kSurgery,
  kAdjunct,
  kConsult,
  kFollowUp,
  kPsychotherapy,
  kPsychEvaluation,
  kHomeHealth,
  kProgram,
  kShockwave,
  kTransport,
};

// Kinds that are asked for together.
enum class KindGroup { kDrug, kBody, kTest, kDevice, kOperation, kMind, kCare };

// Reviewers to whom a kind is sent by preference.
enum class ReviewerField { kGeneral, kSurgery, kMind, kChiropractic };

struct Kind {
  KindId id;
  absl::string_view name;      // of its phrase rules: "why.opioid"
  absl::string_view category;  // key of categories.tsv
  KindGroup group;
  ReviewerField field;
  double share_2015;  // percent of determinations in 2014-17, by CWCI
  double share_2022;  // and of 2020-25
  double overturned;  // share of denials overturned, in an average year
};

absl::Span<const Kind> AllKinds();

inline const Kind& GetKind(KindId id) {
  return AllKinds()[static_cast<size_t>(id)];
}

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_KINDS_H_
