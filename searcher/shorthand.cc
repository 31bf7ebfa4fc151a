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
    {"b/l", "bilateral"},     {"c/o", "complains of"},
    {"d/c", "discontinue"},   {"dx", "diagnosis"},
    {"f/u", "follow up"},     {"fx", "fracture"},
    {"h/o", "history of"},    {"hx", "history"},
    {"lbp", "low back pain"}, {"mva", "motor vehicle accident"},
    {"r/o", "rule out"},      {"s/p", "status post"},
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
