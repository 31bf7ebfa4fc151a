#include "searcher/chapter_editions.h"

#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "common/lexicons.h"
#include "common/words.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

bool IsChapter(const Reading& reading) {
  return reading.meaning.field == FieldId::kChapter ||
         reading.meaning.field == FieldId::kCaChapter;
}

}  // namespace

void AddEditions(std::vector<Reading>& readings) {
  std::vector<Reading> added;
  for (const Reading& reading : readings) {
    if (!IsChapter(reading)) continue;
    // "opioids" -> "opioid treatment"
    const std::string beginning =
        absl::StrCat(StemOf(reading.meaning.value), " ");
    for (const LexiconEntry& entry :
         GetLexicon(LexiconId::kChapters).entries()) {
      const bool is_known = absl::c_any_of(readings, [&](const Reading& one) {
        return one.meaning.value == entry.name;
      });
      if (is_known || !absl::StartsWith(entry.name, beginning)) continue;
      added.push_back(ReadingOf(GetField(reading.meaning.field), entry));
    }
  }
  absl::c_move(added, std::back_inserter(readings));
}

}  // namespace imr
