#include "searcher/shorthand.h"

#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
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
    {"acdf", "anterior cervical discectomy and fusion"},
    {"acl", "anterior cruciate ligament"},
    {"adl", "activities of daily living"},
    {"adls", "activities of daily living"},
    {"afo", "ankle foot orthosis"},
    {"ame", "agreed medical evaluator"},
    {"b/l", "bilateral"},
    {"bmi", "body mass index"},
    {"c/o", "complains of"},
    {"can't", "cannot"},
    {"cbt", "cognitive behavioral therapy"},
    {"couldn't", "could not"},
    {"cts", "carpal tunnel syndrome"},
    {"d/c", "discontinue"},
    {"ddd", "degenerative disc disease"},
    {"didn't", "did not"},
    {"doesn't", "does not"},
    {"don't", "do not"},
    {"dr", "doctor"},
    {"dvt", "deep vein thrombosis"},
    {"dx", "diagnosis"},
    {"emg", "electromyography"},
    {"esi", "epidural steroid injection"},
    {"esis", "epidural steroid injections"},
    {"f/u", "follow up"},
    {"fbss", "failed back surgery syndrome"},
    {"fce", "functional capacity evaluation"},
    {"frp", "functional restoration program"},
    {"fx", "fracture"},
    {"gad", "gadolinium"},
    {"gerd", "gastroesophageal reflux disease"},
    {"h/o", "history of"},
    {"hasn't", "has not"},
    {"hep", "home exercise program"},
    {"hnp", "herniated nucleus pulposus"},
    {"hr", "hour"},
    {"hrs", "hours"},
    {"htn", "hypertension"},
    {"hx", "history"},
    {"inj", "injection"},
    {"isn't", "is not"},
    {"jt", "joint"},
    {"jts", "joints"},
    {"lbp", "low back pain"},
    {"mbb", "medial branch block"},
    {"mcl", "medial collateral ligament"},
    {"mdd", "major depressive disorder"},
    {"med", "morphine equivalent dose"},
    {"mgmt", "management"},
    {"mme", "morphine milligram equivalent"},
    {"mmi", "maximum medical improvement"},
    {"mo", "month"},
    {"mos", "months"},
    {"mva", "motor vehicle accident"},
    {"ncv", "nerve conduction velocity"},
    {"oa", "osteoarthritis"},
    {"oic", "opioid induced constipation"},
    {"osa", "obstructive sleep apnea"},
    {"otc", "over the counter"},
    {"p2p", "peer to peer"},
    {"pcl", "posterior cruciate ligament"},
    {"post-op", "postoperative"},
    {"post-operative", "post-op"},
    {"postop", "postoperative"},
    {"postoperative", "post-op"},
    {"pre-op", "preoperative"},
    {"pre-operative", "pre-op"},
    {"preop", "preoperative"},
    {"preoperative", "pre-op"},
    {"prp", "platelet rich plasma"},
    {"ptp", "primary treating physician"},
    {"ptsd", "post traumatic stress disorder"},
    {"qme", "qualified medical evaluator"},
    {"r/o", "rule out"},
    {"rfa", "radiofrequency ablation"},
    {"rom", "range of motion"},
    {"rsd", "reflex sympathetic dystrophy"},
    {"rtc", "rotator cuff"},
    {"s/p", "status post"},
    {"sad", "subacromial decompression"},
    {"scs", "spinal cord stimulator"},
    {"sess", "sessions"},
    {"si", "sacroiliac"},
    {"slr", "straight leg raise"},
    {"tbi", "traumatic brain injury"},
    {"tens", "transcutaneous electrical nerve stimulation"},
    {"tfcc", "triangular fibrocartilage complex"},
    {"tfesi", "transforaminal epidural steroid injection"},
    {"tka", "total knee arthroplasty"},
    {"tpi", "trigger point injection"},
    {"ttd", "temporary total disability"},
    {"uds", "urine drug screen"},
    {"ur", "utilization review"},
    {"vas", "visual analog scale"},
    {"w/o", "without"},
    {"wasn't", "was not"},
    {"wk", "week"},
    {"wks", "weeks"},
    {"wo", "without"},
    {"yrs", "years"},
};

// Units behind a stroke that is read "per".
constexpr absl::string_view kTimes[] = {"day", "week", "wk",   "month", "mo",
                                        "yr",  "year", "hour", "hr"};

// Returns the word that `typed` is short for, or `typed`.
absl::string_view LongOf(absl::string_view typed) {
  for (const Shorthand& row : kShorthands) {
    if (absl::EqualsIgnoreCase(typed, row.typed)) return row.spelled_out;
  }
  return typed;
}

// Returns "hours per day" of "hours/day" and "hrs/day"; "" if it is nothing of
// the kind.
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
  return is_rate ? absl::StrCat(LongOf(sides[0]), " per ", LongOf(sides[1]))
                 : "";
}

// Returns "L5-S1" of "L5S1", two levels of the spine written together.
std::string Levels(absl::string_view typed) {
  const auto is_level = [](absl::string_view level) {
    constexpr absl::string_view kParts = "CTLS";
    return level.size() >= 2 && level.size() <= 3 &&
           kParts.find(absl::ascii_toupper(static_cast<unsigned char>(
               level[0]))) != absl::string_view::npos &&
           absl::c_all_of(level.substr(1), [](char c) {
             return absl::ascii_isdigit(static_cast<unsigned char>(c));
           });
  };
  for (size_t cut = 2; cut < typed.size(); ++cut) {
    if (is_level(typed.substr(0, cut)) && is_level(typed.substr(cut))) {
      return absl::StrCat(typed.substr(0, cut), "-", typed.substr(cut));
    }
  }
  return "";
}

}  // namespace

std::string SpelledOut(absl::string_view typed) {
  std::vector<std::string> words;
  bool is_short = false;
  for (const absl::string_view word : absl::StrSplit(typed, ' ')) {
    words.emplace_back(LongOf(word));
    is_short = is_short || words.back() != word;
  }
  if (is_short) return absl::StrJoin(words, " ");
  std::string levels = Levels(typed);
  return levels.empty() ? Rate(typed) : levels;
}

}  // namespace imr
