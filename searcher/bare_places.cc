#include "searcher/bare_places.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"

#include "common/fields.h"
#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/body_parts.h"
#include "searcher/vocabulary.h"
#include "searcher/whole_name.h"

namespace imr {
namespace {

// Returns true if the name of `treatment` begins with `part` of the body or
// with a part of it: the "lumbar" of "lumbar fusion" is of the spine.
bool NamesPartOf(const LexiconEntry& treatment, const LexiconEntry& part) {
  const Lexicon& parts = GetLexicon(LexiconId::kBodyParts);
  const LexiconMatch own = parts.MatchAt(SplitWords(treatment.name), 0);
  return !own.entries.empty() && IsPartOf(own.entries[0]->name, part.name);
}

// Returns what follows the part of the body at the begin of `name`, folded,
// and the part; null if none stands there.
std::pair<const LexiconEntry*, std::string> PlaceAndRest(
    absl::string_view name) {
  const std::vector<Word> words = SplitWords(name);
  const LexiconMatch place =
      GetLexicon(LexiconId::kBodyParts).MatchAt(words, 0);
  if (place.entries.empty() || place.end == words.size()) return {};
  return {place.entries[0], FoldText(name.substr(words[place.end].begin))};
}

// Returns what of the spine is meant too by `named`, where it is `typed`: all
// parts of the spine, if that is called so, those of the back, of what joins
// two parts the one that it is a part of, and of this what joins it.
std::vector<absl::string_view> SpinalParts(const LexiconEntry& named,
                                           absl::string_view typed) {
  constexpr absl::string_view kSpine = "spine";
  const Lexicon& parts = GetLexicon(LexiconId::kBodyParts);
  std::vector<absl::string_view> meant;
  const bool is_called_so =
      absl::StrContains(typed, kSpine) || absl::StartsWith(typed, "spinal");
  if (named.name == kSpine && !is_called_so) return {};
  if (named.name == "back") {
    return {"lumbar spine", "lumbosacral spine", "thoracic spine"};
  }
  if (IsPartOf(named.name, kSpine)) {
    for (const LexiconEntry& part : parts.entries()) {
      if (part.name != named.name && IsPartOf(part.name, named.name)) {
        meant.push_back(part.name);
      }
    }
  }
  if (named.name != kSpine && named.Column("parent") != kSpine &&
      IsPartOf(named.name, kSpine)) {
    meant.push_back(named.Column("parent"));
  }
  return meant;
}

}  // namespace

void AddSpinalParts(absl::string_view typed, std::vector<Reading>& readings) {
  const std::string folded = FoldText(typed);
  std::vector<Reading> added;
  for (const Reading& reading : readings) {
    if (reading.meaning.field != FieldId::kBodyPart) continue;
    const LexiconEntry* named =
        GetLexicon(LexiconId::kBodyParts).FindName(reading.meaning.value);
    if (named == nullptr) continue;
    for (const absl::string_view part : SpinalParts(*named, folded)) {
      for (Reading& one : ReadingsOfName(GetField(FieldId::kBodyPart), part)) {
        added.push_back(std::move(one));
      }
    }
  }
  absl::c_move(added, std::back_inserter(readings));
}

size_t WordsOfPlace(absl::string_view text, absl::Span<const Word> words,
                    size_t at, size_t end) {
  const Field& treatment = GetField(FieldId::kTreatment);
  const LexiconMatch whole = WholeMatchAt(treatment, text, words, at);
  if (whole.entries.empty() || words[whole.end - 1].end != end) return 0;
  const absl::string_view form =
      text.substr(words[at].begin, end - words[at].begin);
  if (FoldText(form) == FoldText(whole.entries[0]->name)) return 0;
  const LexiconMatch place =
      WholeMatchAt(GetField(FieldId::kBodyPart), text, words, at);
  if (place.entries.empty() || place.end >= whole.end) return 0;
  if (NamesPartOf(*whole.entries[0], *place.entries[0])) return 0;
  const LexiconMatch rest = WholeMatchAt(treatment, text, words, place.end);
  const bool is_same = rest.end == whole.end && rest.entries == whole.entries;
  return is_same ? place.end : 0;
}

void AddOtherPlaces(absl::string_view typed, Understood& names) {
  if (!Has(names, FieldId::kTreatment)) return;
  const auto [part, rest] = PlaceAndRest(typed);
  if (part == nullptr) return;
  const Lexicon& treatments = GetLexicon(LexiconId::kTreatments);
  const auto is_there = [&](const LexiconEntry& treatment) {
    const auto [own, own_rest] = PlaceAndRest(treatment.name);
    return own != nullptr && own != part && own_rest == rest &&
           NamesPartOf(treatment, *part);
  };
  const bool is_wider = absl::c_any_of(names.readings, [&](const Reading& one) {
    const LexiconEntry* treatment = treatments.FindName(one.meaning.value);
    return one.meaning.field == FieldId::kTreatment && treatment != nullptr &&
           is_there(*treatment);
  });
  if (!is_wider) return;
  for (const LexiconEntry& treatment : treatments.entries()) {
    const bool is_known =
        absl::c_any_of(names.readings, [&treatment](const Reading& one) {
          return one.meaning.value == treatment.name;
        });
    if (is_known || !is_there(treatment)) continue;
    names.readings.push_back(
        ReadingOf(GetField(FieldId::kTreatment), treatment));
  }
}

}  // namespace imr
