#include "searcher/bare_order.h"

#include "absl/algorithm/container.h"

#include "common/fields.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_names.h"
#include "searcher/bare_readings.h"
#include "searcher/stop_words.h"

namespace imr {

bool IsBetweenNames(absl::string_view query, absl::Span<const Word> words,
                    size_t at, absl::CivilDay today) {
  static constexpr absl::string_view kOrders[] = {
      "after", "before", "during", "following", "post", "prior", "subsequent"};
  if (at >= words.size() || !absl::c_linear_search(kOrders, words[at].text)) {
    return false;
  }
  ++at;
  while (at < words.size() && IsStopWord(words[at].text)) ++at;
  if (at == words.size()) return false;
  const Understood next = BareReadingsAt(query, words, at, {}, today);
  return Has(next, FieldId::kTreatment) || Has(next, FieldId::kDrug) ||
         Has(next, FieldId::kDrugClass) || Has(next, FieldId::kBodyPart) ||
         Has(next, FieldId::kCategory);
}

bool IsNoDrug(absl::string_view query, absl::Span<const Word> words, size_t at,
              absl::CivilDay today) {
  if (at + 1 >= words.size() || words[at].text != "no") return false;
  if (LongestNamesAt(query, words, at + 1).readings.empty()) return false;
  const Understood drug = BareReadingsAt(query, words, at + 1, {}, today);
  if (!Has(drug, FieldId::kDrug) && !Has(drug, FieldId::kDrugClass)) {
    return false;
  }
  size_t next = at + 1;
  while (next < words.size() && words[next].begin < drug.end) ++next;
  return next == words.size() || query[drug.end] == ',' ||
         !BareReadingsAt(query, words, next, {}, today).readings.empty();
}

}  // namespace imr
