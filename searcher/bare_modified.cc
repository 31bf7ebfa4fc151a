#include "searcher/bare_modified.h"

#include "absl/algorithm/container.h"

#include "searcher/bare_names.h"
#include "searcher/closed_values.h"
#include "searcher/stop_words.h"

namespace imr {
namespace {

bool IsOfRequests(absl::Span<const Reading> readings) {
  static constexpr FieldId kFields[] = {
      FieldId::kDrug,        FieldId::kDrugClass, FieldId::kTreatment,
      FieldId::kCategory,    FieldId::kOutcome,   FieldId::kStrength,
      FieldId::kSubcategory, FieldId::kQuantity};
  return absl::c_any_of(readings, [](const Reading& reading) {
    return absl::c_linear_search(kFields, reading.meaning.field);
  });
}

}  // namespace

Understood ModifiedAt(absl::string_view text, absl::Span<const Word> words,
                      size_t at, absl::Span<const Reading> before) {
  static constexpr absl::string_view kModified[] = {
      "modification", "modifications", "modified"};
  if (!absl::c_linear_search(kModified, words[at].text)) return {};
  size_t next = at + 1;
  while (next < words.size() && IsStopWord(words[next].text)) ++next;
  const bool is_last = next == words.size();
  const bool is_behind = IsOfRequests(before);
  const bool is_before =
      !is_last && IsOfRequests(LongestNamesAt(text, words, next).readings);
  const bool is_meant = is_behind ? is_last || is_before : at == 0 && is_before;
  if (!is_meant) return {};
  return {words[at].begin,
          words[at].end,
          {*ClosedReading(FieldId::kModified, "y")}};
}

}  // namespace imr
