// The field table for readers: as text for `imr-search fields`, as Markdown
// for schemas/fields.md (a test fails when that is stale) and as JSON.
#ifndef IMR_COMMON_FIELD_HELP_H_
#define IMR_COMMON_FIELD_HELP_H_

#include <string>

#include "absl/strings/string_view.h"

#include "common/fields.h"

namespace imr {

// Returns "text", "keyword", "date" or "number".
absl::string_view FieldKindName(FieldKind kind);

std::string FieldHelpText();
std::string FieldHelpMarkdown();
std::string FieldHelpJson();

// Returns the names of the fields that are facets, joined by ", ".
std::string FacetNames();

}  // namespace imr

#endif  // IMR_COMMON_FIELD_HELP_H_
