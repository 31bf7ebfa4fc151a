#include "indexer/sections.h"

#include <algorithm>
#include <vector>

#include "indexer/scan.h"

namespace imr {
namespace {

struct FoundHeading {
  SectionKind kind;
  Span words;
};

std::vector<FoundHeading> FindHeadings(
    absl::string_view text, absl::Span<const SectionHeading> headings) {
  std::vector<FoundHeading> found;
  for (const SectionHeading& heading : headings) {
    const auto has_kind = [&](const FoundHeading& other) {
      return other.kind == heading.kind;
    };
    if (std::any_of(found.begin(), found.end(), has_kind)) continue;
    const Span words = FindPhrase(text, heading.words);
    if (words.found()) found.push_back({heading.kind, words});
  }
  std::sort(found.begin(), found.end(),
            [](const FoundHeading& a, const FoundHeading& b) {
              return a.words.begin < b.words.begin;
            });
  return found;
}

}  // namespace

Sections SplitSections(absl::string_view text,
                       absl::Span<const SectionHeading> headings) {
  const std::vector<FoundHeading> found = FindHeadings(text, headings);
  Sections sections;
  const size_t first = found.empty() ? text.size() : found[0].words.begin;
  sections.Set(SectionKind::kHeader, TrimJoints(text.substr(0, first)));
  for (size_t i = 0; i < found.size(); ++i) {
    const size_t end =
        i + 1 < found.size() ? found[i + 1].words.begin : text.size();
    sections.Set(found[i].kind,
                 TrimJoints(Between(text, found[i].words.end, end)));
  }
  return sections;
}

}  // namespace imr
