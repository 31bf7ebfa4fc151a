// THE field table: every field a determination has, once. Document building,
// query understanding, facets, help and schemas/fields.md walk it; none of
// them knows a field by name. The table is checked when compiled (the
// static_asserts at the foot of fields.cc).
#ifndef IMR_COMMON_FIELDS_H_
#define IMR_COMMON_FIELDS_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/lexicons.h"

namespace imr {

enum class FieldId : uint8_t {
  kText,  // all text fields below together
  kRequest,
  kCitation,
  kRationale,
  kSummary,
  kBody,
  kCase,
  kOutcome,
  kCaseOutcome,
  kDeterminations,
  kDrug,
  kBrand,
  kDrugClass,
  kStrength,
  kQuantity,
  kRefills,
  kForm,
  kTreatment,
  kCategory,
  kSubcategory,
  kBodyPart,
  kSide,
  kRetrospective,
  kModified,
  kGuideline,
  kChapter,
  kTopic,
  kPage,
  kCaGuideline,
  kCaChapter,
  kCaTopic,
  kCaPage,
  kRationaleKey,
  kSpecialty,
  kSubspecialty,
  kState,
  kDecided,
  kAssigned,
  kReceived,
  kDenied,
  kInjured,
  kServiceDate,
  kYear,
  kAge,
  kSex,
  kPriority,
  kLayout,
  kProblem,
  kSource,
};
inline constexpr int kFieldCount = static_cast<int>(FieldId::kSource) + 1;

enum class FieldKind : uint8_t {
  kText,     // words, and their order
  kKeyword,  // one folded value, matched whole
  kDate,     // a day; ranges
  kNumber,   // a whole number; ranges
};

enum class Cardinality : uint8_t { kOne, kMany };

// Whether a letter's determinations share the value.
enum class Scope : uint8_t { kLetter, kDetermination };

inline constexpr uint32_t kNoSlot = 0xffffffff;

struct Field {
  FieldId id;
  absl::string_view name;     // typed before ':'
  absl::string_view aliases;  // more names, separated by one space
  // Of its terms; on disk, never reuse one. Words of text fields have none, and
  // values without one have no terms: they stand in the column alone.
  absl::string_view prefix;
  uint32_t slot;  // its column; on disk, never reuse one
  FieldKind kind;
  Cardinality cardinality;
  Scope scope;
  absl::string_view facet_title;  // "" if it is no facet
  FieldId parent;                 // the wider facet; itself if none
  LexiconId vocabulary;           // of its values; kNone if open
  absl::string_view description;  // one sentence
  absl::string_view example;      // a query that finds something
};

// Returns the table, in FieldId order, which is also the order of help pages.
absl::Span<const Field> AllFields();

const Field& GetField(FieldId id);

// Returns the field of this name or alias, or null. Letter case does not
// count.
const Field* FindField(absl::string_view name_or_alias);

inline constexpr size_t kTextFieldCount = 5;

// Returns the text fields that hold words of their own: all but kText.
absl::Span<const FieldId> TextFields();

}  // namespace imr

#endif  // IMR_COMMON_FIELDS_H_
