// The parts of the body that are injured, and the MTUS chapters and pages
// that deal with them.
// Outside face: AllBodyParts().
#ifndef IMR_TOOLS_MAKE_LETTERS_BODY_PARTS_H_
#define IMR_TOOLS_MAKE_LETTERS_BODY_PARTS_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

// What a chapter is cited for.
enum class Aspect { kStudies, kMethods, kSurgery, kCare };

struct BodyPart {
  absl::string_view name;    // as the truth names it
  absl::string_view spoken;  // other name in requests: "low back"
  absl::string_view rule;    // of its phrases: "exam.lumbar"
  bool has_sides;
  bool is_spine;
  absl::string_view limb;     // for nerve tests: "upper extremity"
  double weight;              // share of injuries
  absl::string_view chapter;  // ACOEM 2004, "" if none
  int chapter_number;
  int chapter_year;
  absl::string_view studies, methods, surgery;  // pages
  absl::string_view new_chapter;                // since December 2017
  int new_year;                                 // its first edition
  int update_year;                              // edition that replaced it
  int update_from;  // year of decisions that cite it
  absl::string_view odg_chapter;
};

absl::Span<const BodyPart> AllBodyParts();

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_BODY_PARTS_H_
