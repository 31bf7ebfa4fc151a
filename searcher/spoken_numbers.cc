#include "searcher/spoken_numbers.h"

#include "absl/algorithm/container.h"

#include "common/words.h"
#include "searcher/bare_readings.h"
#include "searcher/citing_sides.h"

namespace imr {

std::vector<Reading> SpokenNumber(const Field& field, absl::string_view typed,
                                  absl::CivilDay today) {
  constexpr size_t kMostBytes = 32;  // a value, not a text
  const std::vector<Word> words = SplitWords(typed);
  if (words.empty() || typed.size() > kMostBytes) return {};
  Understood spoken = BareReadingsAt(typed, words, 0, {}, today);
  const bool is_all =
      spoken.begin <= words[0].begin && spoken.end >= words.back().end;
  if (!is_all) return {};
  if (field.id == FieldId::kCaPage) {
    spoken.readings = CitationsOf(std::move(spoken.readings),
                                  CitingSide::kClaimsAdministrator);
  }
  const bool is_of_field =
      absl::c_all_of(spoken.readings, [&field](const Reading& reading) {
        return reading.meaning.field == field.id;
      });
  return is_of_field ? std::move(spoken.readings) : std::vector<Reading>();
}

}  // namespace imr
