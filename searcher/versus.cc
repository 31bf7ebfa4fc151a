#include "searcher/versus.h"

#include <algorithm>

#include "absl/strings/string_view.h"

#include "searcher/word_steps.h"

namespace imr {
namespace {

// Returns true if `readings` are what one asks for.
bool AreAskedFor(absl::Span<const Reading> readings) {
  return std::any_of(
      readings.begin(), readings.end(), [](const Reading& reading) {
        const FieldId field = reading.meaning.field;
        return field == FieldId::kDrug || field == FieldId::kDrugClass ||
               field == FieldId::kTreatment;
      });
}

}  // namespace

size_t VersusEnd(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kPhrases[] = {
      "vs", "versus", "compared to", "compared with", "as opposed to"};
  return EndOfAny(kPhrases, words, at);
}

bool AreCompared(absl::Span<const Reading> these,
                 absl::Span<const Reading> those) {
  if (these.empty() || those.empty()) return false;
  return (AreAskedFor(these) && AreAskedFor(those)) ||
         these[0].meaning.field == those[0].meaning.field;
}

}  // namespace imr
