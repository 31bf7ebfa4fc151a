#include "searcher/bare_cited.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/bare_cursor.h"
#include "searcher/bare_names.h"

namespace imr {
namespace {

constexpr absl::string_view kClaimsAdministrators[] = {"claims administrator",
                                                       "claims adjuster",
                                                       "utilization review",
                                                       "adjuster",
                                                       "carrier",
                                                       "insurer",
                                                       "ur",
                                                       "ca"};

constexpr absl::string_view kReviewers[] = {"imr reviewer", "reviewer",
                                            "reviewers", "maximus", "imr"};

constexpr absl::string_view kVerbs[] = {
    "citing",    "cited",       "cites",      "cite", "relied on",
    "relies on", "relied upon", "relying on", "used", "uses"};

constexpr absl::string_view kCiting[] = {"citing", "cite", "cites", "cited",
                                         "relying on"};

// The field of what the claims administrator cited for that of the reviewer.
std::optional<FieldId> ClaimsAdministratorsField(FieldId field) {
  switch (field) {
    case FieldId::kGuideline:
      return FieldId::kCaGuideline;
    case FieldId::kChapter:
      return FieldId::kCaChapter;
    case FieldId::kTopic:
      return FieldId::kCaTopic;
    default:
      return std::nullopt;
  }
}

// Reads who cited; nullopt if that is not said.
std::optional<bool> ReadIsClaimsAdministrator(Cursor& cursor) {
  Cursor next = cursor;
  std::optional<bool> is_claims_administrator;
  if (ReadPhraseOf(next, kClaimsAdministrators)) {
    is_claims_administrator = true;
  } else if (ReadPhraseOf(next, kReviewers)) {
    is_claims_administrator = false;
  }
  const bool is_said = is_claims_administrator.has_value();
  if (is_said ? !ReadPhraseOf(next, kVerbs) : !ReadPhraseOf(next, kCiting)) {
    return std::nullopt;
  }
  ReadOneOf(next, {"the"});
  cursor = next;
  return is_claims_administrator.value_or(false);
}

}  // namespace

Understood CitedAt(absl::string_view text, absl::Span<const Word> words,
                   size_t at) {
  const size_t begin = words[at].begin;
  Cursor cursor{text, begin};
  const std::optional<bool> is_claims_administrator =
      ReadIsClaimsAdministrator(cursor);
  if (!is_claims_administrator) return {};
  while (at < words.size() && words[at].begin < cursor.at) ++at;
  if (at == words.size()) return {};
  Understood names = NamesAt(text, words, at);
  std::vector<Reading> readings;
  for (Reading& reading : names.readings) {
    const std::optional<FieldId> field =
        ClaimsAdministratorsField(reading.meaning.field);
    if (!field) continue;
    if (*is_claims_administrator) {
      reading.meaning.field = *field;
      reading.node.field = *field;
    }
    readings.push_back(std::move(reading));
  }
  if (readings.empty()) return {};
  return {begin, names.end, std::move(readings)};
}

}  // namespace imr
