#include "searcher/bare_lack.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"

#include "common/lexicons.h"
#include "searcher/asked_names.h"
#include "searcher/bare_names.h"
#include "searcher/bare_readings.h"
#include "searcher/near.h"
#include "searcher/note_list.h"
#include "searcher/text_nodes.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

// Names of one thing that are looked for, and their words; lexicons have up to
// a hundred, and headings that no sentence holds.
constexpr size_t kMostNames = 32;
constexpr size_t kMostWords = 4;

// Where what is missed begins.
struct MissedPlace {
  size_t at = 0;
  bool is_tried = false;  // "no trial of", so that drugs are none to leave out
};

// Returns the word behind "no" or "lack of documented"; `at` if nothing is
// missed there.
MissedPlace MissedFrom(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kLacks[] = {
      "no",      "without",    "w o",    "wo",     "lack of", "lacks",
      "lacking", "absence of", "absent", "lacked", "missing"};
  static constexpr absl::string_view kTrials[] = {
      "attempt at", "attempts at", "course of", "trial of",
      "trial with", "trials of",   "use of"};
  static constexpr absl::string_view kQualities[] = {
      "a",           "adequate",      "an",         "any",
      "clear",       "current",       "details of", "documentation of",
      "documented",  "evidence of",   "failed",     "formal",
      "history of",  "indication of", "mention of", "new",
      "objective",   "previous",      "prior",      "proof of",
      "recent",      "record of",     "report of",  "results of",
      "significant", "sufficient",    "successful", "the"};
  MissedPlace place{EndOfAny(kLacks, words, at)};
  if (place.at == 0) return {at};
  while (true) {
    const size_t tried = EndOfAny(kTrials, words, place.at);
    const size_t end = std::max(tried, EndOfAny(kQualities, words, place.at));
    if (end == 0) return place;
    place.at = end;
    place.is_tried = place.is_tried || tried > 0;
  }
}

// Returns true if `missed` is something letters have or miss, and no value to
// leave out.
bool MayBeMissed(const Understood& missed, bool is_tried) {
  return (missed.or_words || is_tried) && !missed.words_only &&
         absl::c_all_of(missed.readings, [is_tried](const Reading& reading) {
           const bool is_drug = reading.meaning.field == FieldId::kDrug ||
                                reading.meaning.field == FieldId::kDrugClass;
           return (is_tried && is_drug) ||
                  reading.meaning.field == FieldId::kTreatment ||
                  reading.meaning.field == FieldId::kTopic ||
                  reading.meaning.field == FieldId::kSubcategory;
         });
}

// Returns any of the names of what is missed, as letters write them.
QueryNode NamesOf(absl::string_view typed, const Understood& missed) {
  std::vector<absl::string_view> names;
  for (const Reading& reading : missed.readings) {
    const Field& field = GetField(reading.meaning.field);
    const LexiconEntry* entry =
        GetLexicon(field.vocabulary).FindName(reading.meaning.value);
    if (entry == nullptr) continue;
    // "conservative care" is no other medical treatment.
    const absl::string_view first =
        IsGeneralTreatment(entry->name) ? typed.substr(0, typed.find(' ')) : "";
    const auto add = [first, &names](absl::string_view name) {
      // Two of the readings may have a name in common.
      const bool is_new = !absl::c_linear_search(names, name);
      if (is_new && absl::StartsWithIgnoreCase(name, first)) {
        names.push_back(name);
      }
    };
    add(entry->name);
    absl::c_for_each(entry->forms, add);
  }
  std::vector<QueryNode> any;
  NoteList unsaid;
  if (auto node = WordNode(FieldId::kText, typed, unsaid)) {
    any.push_back(*std::move(node));
  }
  for (absl::string_view name : names) {
    if (SplitWords(name).size() > kMostWords) continue;
    std::optional<QueryNode> node = WordNode(FieldId::kText, name, unsaid);
    if (node && any.size() < kMostNames) any.push_back(*std::move(node));
  }
  return AnyOf(std::move(any));
}

QueryNode AnyWordOf(absl::Span<const absl::string_view> phrases) {
  std::vector<QueryNode> any;
  NoteList unsaid;
  for (const absl::string_view phrase : phrases) {
    any.push_back(*WordNode(FieldId::kText, phrase, unsaid));
  }
  return AnyOf(std::move(any));
}

// Returns "no ... X" in one sentence, or "X has not been".
QueryNode LackOf(const QueryNode& names) {
  static constexpr absl::string_view kBefore[] = {
      "no",      "not",   "without", "lack", "lacking",
      "absence", "never", "neither", "nor",  "missing"};
  static constexpr absl::string_view kBehind[] = {
      "not been",      "not done",      "not documented", "not provided",
      "not submitted", "not attempted", "not tried",      "lacking",
      "missing",       "absent"};
  constexpr int kMostBetween = 6;  // "X of the low back has not been"
  const Distance before{Distance::kSentence, 0, /*ordered=*/true};
  const Distance behind{Distance::kWords, kMostBetween, /*ordered=*/true};
  return AnyOf({*NearOf({AnyWordOf(kBefore), names}, {before}),
                *NearOf({names, AnyWordOf(kBehind)}, {behind})});
}

}  // namespace

Lack LackAt(absl::string_view query, absl::Span<const Word> words, size_t at,
            absl::CivilDay today) {
  const auto [next, is_tried] = MissedFrom(words, at);
  if (next == at || next >= words.size()) return {};
  // Reading all that may stand there takes longer than looking for a name.
  if (LongestNamesAt(query, words, next).readings.empty()) return {};
  Understood missed = BareReadingsAt(query, words, next, {}, today);
  if (missed.readings.empty() || missed.begin != words[next].begin ||
      !MayBeMissed(missed, is_tried)) {
    return {};
  }
  const absl::string_view typed =
      query.substr(missed.begin, missed.end - missed.begin);
  QueryNode node = LackOf(NamesOf(typed, missed));
  const size_t end = missed.end;
  return {words[at].begin, end, std::move(missed), std::move(node)};
}

}  // namespace imr
