#include "searcher/shorthand.h"

#include "absl/strings/match.h"

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
    {"b/l", "bilateral"},
    {"c/o", "complains of"},
    {"d/c", "discontinue"},
    {"dx", "diagnosis"},
    {"f/u", "follow up"},
    {"fx", "fracture"},
    {"h/o", "history of"},
    {"hx", "history"},
    {"lbp", "low back pain"},
    {"mcl", "medial collateral ligament"},
    {"mva", "motor vehicle accident"},
    {"pcl", "posterior cruciate ligament"},
    {"r/o", "rule out"},
    {"rtc", "rotator cuff"},
    {"s/p", "status post"},
    {"tfcc", "triangular fibrocartilage complex"},
    {"w/o", "without"},
};

}  // namespace

absl::string_view SpelledOut(absl::string_view typed) {
  for (const Shorthand& row : kShorthands) {
    if (absl::EqualsIgnoreCase(typed, row.typed)) return row.spelled_out;
  }
  return "";
}

}  // namespace imr
