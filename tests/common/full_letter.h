// A letter in which every member differs from its default.
#ifndef IMR_TESTS_COMMON_FULL_LETTER_H_
#define IMR_TESTS_COMMON_FULL_LETTER_H_

#include "absl/time/civil_time.h"

#include "common/letter.h"

namespace imr {

inline Letter FullLetter() {
  Letter letter;
  letter.id = "CM15-0900001";
  letter.case_number = "CM15-0900001";
  letter.source = {"a/b.pdf", "ab12", "pdf", 3};
  letter.layout = "determination_2015";
  letter.dates.assigned = absl::CivilDay(2015, 3, 1);
  letter.dates.injury = absl::CivilDay(2009, 12, 31);
  letter.dates.decision = absl::CivilDay(2015, 4, 2);
  letter.dates.ur_denial = absl::CivilDay(2015, 1, 1);
  letter.dates.received = absl::CivilDay(2015, 2, 28);
  letter.dates.latest_mentioned = absl::CivilDay(2015, 2, 27);
  letter.priority = "expedited";
  letter.stated_outcome = CaseOutcome::kPartiallyOverturned;
  letter.certifications = {"Neurology"};
  letter.subspecialties = {"Pain Medicine"};
  letter.specialties = {"neurology", "pain management"};
  letter.licensed_states = {"CA", "OH"};
  letter.age = 47;
  letter.sex = "female";
  letter.clinical_summary = "Fell from a ladder.";
  letter.body = "one report";
  letter.text = "the whole \xc2\xa7 text";
  letter.problems = {{ProblemCode::kBadDate, "no day", 12}};
  letter.evidence = {{"age", 3, 5}};
  Determination& d = letter.determinations.emplace_back();
  d.number = 1;
  d.request = "Norco 10/325 mg #60";
  d.outcome = Outcome::kOverturned;
  d.modified_by_ur = true;
  d.requested = "#90";
  d.authorized = "#30";
  d.disputed = "#60";
  d.category = "pharmaceutical";
  d.subcategory = "opioids";
  d.treatments = {"medication"};
  d.body_parts = {"lumbar spine"};
  d.sides = {"left"};
  d.drugs = {{"Norco", {"acetaminophen", "hydrocodone"}, "opioid", "5 %"}};
  d.strength = "10/325 mg";
  d.quantity = 60;
  d.refills = 0;
  d.dose_form = "tablet";
  d.retrospective = true;
  d.service_dates = {absl::CivilDay(2014, 12, 1)};
  d.claims_administrator.none = true;
  d.claims_administrator.text = "did not cite";
  d.reviewer.mtus = {{"Chronic Pain Treatment", 2009, {"Opioids"}, {78, 79}}};
  d.reviewer.non_mtus = {"ODG"};
  d.rationale = "It helps.";
  d.rationale_key = "0123456789abcdef";
  d.evidence = {{"quantity", 7, 9}};
  return letter;
}

}  // namespace imr

#endif  // IMR_TESTS_COMMON_FULL_LETTER_H_
