#include "tools/make_letters/facts.h"

namespace imr {

absl::string_view LayoutName(Layout layout) {
  switch (layout) {
    case Layout::kProfessionalReview2013:
      return "professional_review_2013";
    case Layout::kNumbered2013:
      return "numbered_2013";
    case Layout::kDecisions2014:
      return "decisions_2014";
    case Layout::kDetermination2014:
      return "determination_2014";
    case Layout::kDetermination2015:
      return "determination_2015";
    case Layout::kDetermination2016:
      return "determination_2016";
    case Layout::kDetermination2018:
      return "determination_2018";
  }
  return "";
}

}  // namespace imr
