// The field table for readers: as text for `imr-search fields`, as Markdown
// for schemas/fields.md (a test fails when that is stale) and as JSON.
#ifndef IMR_COMMON_FIELD_HELP_H_
#define IMR_COMMON_FIELD_HELP_H_

#include <string>

namespace imr {

std::string FieldHelpText();
std::string FieldHelpMarkdown();
std::string FieldHelpJson();

// Returns the names of the fields that are facets, joined by ", ".
std::string FacetNames();

}  // namespace imr

#endif  // IMR_COMMON_FIELD_HELP_H_
