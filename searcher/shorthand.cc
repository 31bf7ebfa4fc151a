#include "searcher/shorthand.h"

#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace imr {
namespace {

struct Shorthand {
  absl::string_view typed;
  absl::string_view spelled_out;
};

// Those of one meaning in this field: "sx" is symptoms or surgery, "tx"
// treatment or Texas.
constexpr Shorthand kShorthands[] = {
    {"acl", "anterior cruciate ligament"},
    {"adl", "activities of daily living"},
    {"adls", "activities of daily living"},
    {"ame", "agreed medical evaluator"},
    {"b/l", "bilateral"},
    {"bmi", "body mass index"},
    {"c/o", "complains of"},
    {"can't", "cannot"},
    {"couldn't", "could not"},
    {"d/c", "discontinue"},
    {"ddd", "degenerative disc disease"},
    {"didn't", "did not"},
    {"doesn't", "does not"},
    {"don't", "do not"},
    {"dx", "diagnosis"},
    {"f/u", "follow up"},
    {"fbss", "failed back surgery syndrome"},
    {"fx", "fracture"},
    {"gerd", "gastroesophageal reflux disease"},
    {"h/o", "history of"},
    {"hasn't", "has not"},
    {"hnp", "herniated nucleus pulposus"},
    {"htn", "hypertension"},
    {"hx", "history"},
    {"isn't", "is not"},
    {"lbp", "low back pain"},
    {"mcl", "medial collateral ligament"},
    {"mdd", "major depressive disorder"},
    {"med", "morphine equivalent dose"},
    {"mme", "morphine milligram equivalent"},
    {"mmi", "maximum medical improvement"},
    {"mva", "motor vehicle accident"},
    {"oic", "opioid induced constipation"},
    {"pcl", "posterior cruciate ligament"},
    {"ptsd", "post traumatic stress disorder"},
    {"qme", "qualified medical evaluator"},
    {"r/o", "rule out"},
    {"rom", "range of motion"},
    {"rsd", "reflex sympathetic dystrophy"},
    {"rtc", "rotator cuff"},
    {"s/p", "status post"},
    {"slr", "straight leg raise"},
    {"tbi", "traumatic brain injury"},
    {"tfcc", "triangular fibrocartilage complex"},
    {"ttd", "temporary total disability"},
    {"ur", "utilization review"},
    {"vas", "visual analog scale"},
    {"w/o", "without"},
    {"wasn't", "was not"},
    {"wo", "without"},
};

// Units behind a stroke that is read "per".
constexpr absl::string_view kTimes[] = {"day", "week", "wk",   "month", "mo",
                                        "yr",  "year", "hour", "hr"};

// Returns "hours per day" of "hours/day"; "" if it is nothing of the kind.
std::string Rate(absl::string_view typed) {
  const std::vector<absl::string_view> sides = absl::StrSplit(typed, '/');
  if (sides.size() != 2 || sides[0].empty()) return "";
  const bool is_rate = absl::c_all_of(sides[0],
                                      [](char c) {
                                        return absl::ascii_isalnum(
                                            static_cast<unsigned char>(c));
                                      }) &&
                       absl::c_any_of(kTimes, [&](absl::string_view time) {
                         return absl::EqualsIgnoreCase(sides[1], time);
                       });
  return is_rate ? absl::StrCat(sides[0], " per ", sides[1]) : "";
}

}  // namespace

std::string SpelledOut(absl::string_view typed) {
  for (const Shorthand& row : kShorthands) {
    if (absl::EqualsIgnoreCase(typed, row.typed)) {
      return std::string(row.spelled_out);
    }
  }
  return Rate(typed);
}

}  // namespace imr
