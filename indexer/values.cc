#include "indexer/values.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/types/span.h"

namespace imr {
namespace {

// Appends the lower-case names of `entries`.
void AppendNames(absl::Span<const LexiconEntry* const> entries,
                 Values& values) {
  for (const LexiconEntry* entry : entries) {
    values.push_back(absl::AsciiStrToLower(entry->name));
  }
}

}  // namespace

Values Unique(Values values) {
  Values unique;
  for (std::string& value : values) {
    if (value.empty()) continue;
    if (std::find(unique.begin(), unique.end(), value) == unique.end()) {
      unique.push_back(std::move(value));
    }
  }
  return unique;
}

Values CanonicalNames(LexiconId id, const Values& printed) {
  Values names;
  for (const std::string& text : printed) {
    const auto entries = GetLexicon(id).FindForm(text);
    AppendNames(entries, names);
    if (entries.empty()) names.push_back(absl::AsciiStrToLower(text));
  }
  return Unique(std::move(names));
}

}  // namespace imr
