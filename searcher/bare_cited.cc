#include "searcher/bare_cited.h"

#include <optional>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "searcher/bare_choice.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_names.h"
#include "searcher/bare_odg.h"
#include "searcher/bare_patterns.h"
#include "searcher/chapter_editions.h"
#include "searcher/citing_sides.h"
#include "searcher/none_cited.h"
#include "searcher/section_numbers.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

// Who cites what follows, and how.
struct Citing {
  CitingSide side = CitingSide::kReviewer;
  bool is_both = false;  // the other side does, too
  bool is_only = false;  // "cited only ODG"
};

// Returns true for the "CA" of "CA guidelines", which may be California's.
bool IsState(absl::string_view text) {
  return text.size() <= 3 && absl::StartsWithIgnoreCase(text, "ca");
}

// Returns the word behind the "MTUS" of "MTUS shoulder complaints", whose
// chapter that is; `at` if none stands there.
size_t SkipOwner(absl::string_view text, absl::Span<const Word> words,
                 size_t at) {
  const size_t next =
      EndOfAny({"mtus", "ca mtus", "california mtus"}, words, at);
  if (next == 0 || next >= words.size()) return at;
  return Has(LongestNamesAt(text, words, next), FieldId::kChapter) ? next : at;
}

// Returns what is cited by the number of its section or chapter from `at` on,
// else by the names that `names_at` finds there.
Understood CitedNamesAt(
    absl::string_view text, absl::Span<const Word> words, size_t at,
    Understood (*names_at)(absl::string_view, absl::Span<const Word>, size_t)) {
  at = SkipOwner(text, words, at);
  Understood names = OdgChapterAt(words, at);
  if (names.readings.empty()) {
    names = SectionAt(text, words, at, /*is_cited=*/true);
  }
  if (names.readings.empty()) names = names_at(text, words, at);
  AddEditions(names.readings);
  return names;
}

// Reads who cites what follows; nullopt if that is not said.
std::optional<Citing> ReadCiting(Cursor& cursor) {
  static constexpr absl::string_view kVerbs[] = {
      "citing",    "cited",       "cites",       "cite",       "relied on",
      "relies on", "relied upon", "relies upon", "relying on", "used",
      "uses",      "referenced",  "references",  "quoted",     "quotes",
      "applied",   "followed"};
  static constexpr absl::string_view kNouns[] = {
      "guideline is",    "guideline was", "guidelines are",
      "guidelines were", "guideline",     "guidelines"};
  static constexpr absl::string_view kCiting[] = {"citing", "cite", "cites",
                                                  "cited", "relying on"};
  static constexpr absl::string_view kOnly[] = {"just", "only", "solely"};
  Citing citing;
  Cursor next = cursor;
  citing.is_both = ReadPhraseOf(next, {"both sides", "both parties", "both"});
  std::optional<CitingSide> side;
  if (!citing.is_both) side = ReadCitingSide(next);
  citing.side = side.value_or(CitingSide::kReviewer);
  const absl::string_view who =
      next.text.substr(cursor.at, next.at - cursor.at);
  citing.is_only = ReadOneOf(next, kOnly);
  if (side) ReadSign(next, "'s");  // "the carrier's page 24"
  const bool is_said =
      side || citing.is_both
          ? ReadPhraseOf(next, kVerbs) ||
                (side && !PagesAt(next).readings.empty()) ||
                (side && !IsState(who) && ReadPhraseOf(next, kNouns))
          : !citing.is_only && ReadPhraseOf(next, kCiting);
  if (!is_said) return std::nullopt;
  citing.is_only = ReadOneOf(next, kOnly) || citing.is_only;
  ReadOneOf(next, {"the"});
  cursor = next;
  return citing;
}

// Returns that `side` does not cite the guideline `name`.
Reading NotCited(CitingSide side, absl::string_view name) {
  Reading reading =
      CitationsOf({ReadingOf(FieldId::kGuideline, absl::StrCat("not ", name),
                             ValueNode(FieldId::kGuideline, name))},
                  side)[0];
  QueryNode node;
  node.kind = NodeKind::kNot;
  node.children.push_back(std::move(reading.node));
  reading.node = std::move(node);
  return reading;
}

// "cited only ODG": of the two that nearly all cite not the other.
void AddOnly(CitingSide side, Understood& cited) {
  if (cited.readings.size() != 1) return;
  const bool is_mtus = cited.readings[0].meaning.value == "mtus";
  cited.also.push_back(NotCited(side, is_mtus ? "odg" : "mtus"));
}

// Returns true if a "by" stands near enough behind `at` to say who cites what
// is named there: names are looked for at no other place.
bool MayBeCitedBy(absl::Span<const Word> words, size_t at) {
  constexpr size_t kMostWords = 24;  // of a name, and of "was not cited by"
  return absl::c_any_of(words.subspan(at, kMostWords),
                        [](const Word& word) { return word.text == "by"; });
}

// "ACOEM cited by UR", "ODG cited by the reviewer only".
Understood CitedByAt(absl::string_view text, absl::Span<const Word> words,
                     size_t at) {
  static constexpr absl::string_view kBy[] = {
      "cited by",      "used by",     "relied on by", "relied upon by",
      "referenced by", "quoted by",   "was cited by", "were cited by",
      "was used by",   "is cited by", "are cited by"};
  static constexpr absl::string_view kNotBy[] = {
      "not cited by", "was not cited by", "were not cited by", "not used by",
      "not relied on by"};
  if (!MayBeCitedBy(words, at)) return {};
  Understood names = CitedNamesAt(text, words, at, LongestNamesAt);
  if (names.readings.empty()) names = PagesAt({text, words[at].begin});
  if (CitationsOf(names.readings, CitingSide::kReviewer).empty()) return {};
  Cursor cursor{text, names.end};
  cursor.SkipSpaces();
  if (ReadPhraseOf(cursor, kNotBy)) {
    const std::optional<CitingSide> who = ReadCitingSide(cursor);
    const bool is_guideline =
        names.readings.size() == 1 && Has(names, FieldId::kGuideline);
    if (!who || !is_guideline) return {};
    return {words[at].begin,
            text.find_last_not_of(' ', cursor.at - 1) + 1,
            {NotCited(*who, names.readings[0].meaning.value)}};
  }
  if (!ReadPhraseOf(cursor, kBy)) return {};
  const bool is_only = ReadOneOf(cursor, {"only"});
  if (ReadPhraseOf(cursor, {"both sides", "both parties", "both"})) {
    const size_t end = text.find_last_not_of(' ', cursor.at - 1) + 1;
    return {words[at].begin,
            end,
            CitationsOf(names.readings, CitingSide::kReviewer),
            false,
            false,
            CitationsOf(names.readings, CitingSide::kClaimsAdministrator)};
  }
  const std::optional<CitingSide> side = ReadCitingSide(cursor);
  if (!side) return {};
  const bool is_one =
      names.readings.size() == 1 && Has(names, FieldId::kGuideline);
  Understood cited{words[at].begin, 0, CitationsOf(names.readings, *side)};
  if (is_one && (is_only || ReadOneOf(cursor, {"only", "alone"}))) {
    const CitingSide other = *side == CitingSide::kReviewer
                                 ? CitingSide::kClaimsAdministrator
                                 : CitingSide::kReviewer;
    cited.also = {NotCited(other, names.readings[0].meaning.value)};
  }
  cited.end = text.find_last_not_of(' ', cursor.at - 1) + 1;
  return cited.readings.empty() ? Understood() : cited;
}

}  // namespace

Understood CitedAt(absl::string_view text, absl::Span<const Word> words,
                   size_t at) {
  if (Understood none = NoneCitedAt(text, words, at); !none.readings.empty()) {
    return none;
  }
  if (Understood by = CitedByAt(text, words, at); !by.readings.empty()) {
    return by;
  }
  const size_t begin = words[at].begin;
  Cursor cursor{text, begin};
  const std::optional<Citing> citing = ReadCiting(cursor);
  if (!citing) return {};
  while (at < words.size() && words[at].begin < cursor.at) ++at;
  if (at == words.size()) return {};
  Understood names = CitedNamesAt(text, words, at, NamesAt);
  Understood cited{begin, names.end, CitationsOf(names.readings, citing->side)};
  cited.also = std::move(names.also);
  if (cited.readings.empty()) {
    names = PagesAt({text, words[at].begin});
    cited = {begin, names.end, CitationsOf(names.readings, citing->side)};
  }
  if (cited.readings.empty()) return {};
  if (Cursor behind{text, cited.end};
      ReadSpacedWord(behind, {"only", "alone"})) {
    cited.end = text.find_last_not_of(' ', behind.at - 1) + 1;
    AddOnly(citing->side, cited);
  } else if (citing->is_both) {
    cited.also = CitationsOf(std::move(names.readings),
                             CitingSide::kClaimsAdministrator);
  } else if (citing->is_only) {
    AddOnly(citing->side, cited);
  }
  return cited;
}

void GoOnCiting(absl::Span<const Reading> before, Understood& understood) {
  static constexpr FieldId kCited[] = {FieldId::kCaGuideline,
                                       FieldId::kCaChapter, FieldId::kCaTopic,
                                       FieldId::kCaPage};
  const bool is_behind = absl::c_any_of(before, [](const Reading& reading) {
    return absl::c_linear_search(kCited, reading.meaning.field);
  });
  if (!is_behind) return;
  for (Reading& reading : understood.readings) {
    std::vector<Reading> cited =
        CitationsOf({reading}, CitingSide::kClaimsAdministrator);
    if (!cited.empty()) reading = std::move(cited[0]);
  }
}

}  // namespace imr
