#include "searcher/bare_cited.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

#include "searcher/bare_choice.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_names.h"
#include "searcher/text_nodes.h"

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

// Returns those of `names` that are cited, by whom it was.
std::vector<Reading> Citations(std::vector<Reading> names,
                               bool is_claims_administrator) {
  std::vector<Reading> readings;
  for (Reading& reading : names) {
    const std::optional<FieldId> field =
        ClaimsAdministratorsField(reading.meaning.field);
    if (!field) continue;
    if (is_claims_administrator) {
      reading.meaning.field = *field;
      reading.node.field = *field;
    }
    readings.push_back(std::move(reading));
  }
  return readings;
}

// Returns the first of `words` from byte `place` on.
size_t WordFrom(absl::Span<const Word> words, size_t place) {
  const auto first =
      std::find_if(words.begin(), words.end(),
                   [place](const Word& word) { return word.begin >= place; });
  return static_cast<size_t>(first - words.begin());
}

// Reads who it was; nullopt if that is not said.
std::optional<bool> ReadWho(Cursor& cursor) {
  ReadOneOf(cursor, {"the"});
  if (ReadPhraseOf(cursor, kClaimsAdministrators)) return true;
  if (ReadPhraseOf(cursor, kReviewers)) return false;
  return std::nullopt;
}

// "ACOEM cited by UR".
Understood CitedByAt(absl::string_view text, absl::Span<const Word> words,
                     size_t at) {
  Understood names = LongestNamesAt(text, words, at);
  if (!Has(names, FieldId::kGuideline) && !Has(names, FieldId::kChapter) &&
      !Has(names, FieldId::kTopic)) {
    return {};
  }
  Cursor cursor{text, names.end};
  cursor.SkipSpaces();
  if (!ReadPhraseOf(cursor, {"cited by", "used by", "relied on by"})) return {};
  const std::optional<bool> who = ReadWho(cursor);
  if (!who) return {};
  std::vector<Reading> readings = Citations(std::move(names.readings), *who);
  if (readings.empty()) return {};
  const size_t end = text.find_last_not_of(' ', cursor.at - 1) + 1;
  return {words[at].begin, end, std::move(readings)};
}

// "did not cite MTUS" may cite another: the guideline at `words[at]` is not
// cited by the one or the other.
Understood NotCited(absl::string_view text, absl::Span<const Word> words,
                    size_t at, bool is_claims_administrator) {
  Understood names = LongestNamesAt(text, words, at);
  if (!Has(names, FieldId::kGuideline)) return {};
  std::vector<QueryNode> cited;
  std::string shown = "not";
  FieldId field = FieldId::kGuideline;
  for (Reading& reading :
       Citations(std::move(names.readings), is_claims_administrator)) {
    if (cited.empty()) {
      field = reading.meaning.field;
      absl::StrAppend(&shown, " ", reading.meaning.value);
    }
    cited.push_back(std::move(reading.node));
  }
  QueryNode node;
  node.kind = NodeKind::kNot;
  node.children.push_back(AnyOf(std::move(cited)));
  return {0, names.end, {ReadingOf(field, std::move(shown), std::move(node))}};
}

// "claims administrator did not cite any guideline", "no guideline cited by
// UR": what letters say of it.
Understood NoneCitedAt(absl::string_view text, absl::Span<const Word> words,
                       size_t at) {
  static constexpr absl::string_view kNone[] = {
      "did not cite", "didnt cite",     "cited no",
      "cites no",     "failed to cite", "cited nothing"};
  static constexpr absl::string_view kNoneCited[] = {
      "no guideline cited by",     "no guidelines cited by",
      "no guideline was cited by", "no guidelines were cited by",
      "no evidence cited by",      "nothing cited by"};
  Cursor cursor{text, words[at].begin};
  std::optional<bool> who;
  if (ReadPhraseOf(cursor, kNoneCited)) {
    who = ReadWho(cursor);
  } else {
    who = ReadWho(cursor);
    if (!who || !ReadPhraseOf(cursor, kNone)) return {};
    while (ReadOneOf(cursor, {"a", "any", "evidence", "guideline", "guidelines",
                              "medical"})) {
    }
    const size_t next = WordFrom(words, cursor.at);
    if (who && next < words.size()) {
      Understood other = NotCited(text, words, next, *who);
      other.begin = words[at].begin;
      if (!other.readings.empty()) return other;
    }
  }
  if (!who) return {};
  const absl::string_view said =
      *who ? "claims administrator did not cite" : "reviewer did not cite";
  NoteList unsaid;
  auto node = PhraseNode(FieldId::kCitation, said, unsaid);
  if (!node) return {};
  const size_t end = text.find_last_not_of(' ', cursor.at - 1) + 1;
  return {words[at].begin,
          end,
          {ReadingOf(FieldId::kCitation, std::string(said), *std::move(node))}};
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
  const std::optional<bool> is_claims_administrator =
      ReadIsClaimsAdministrator(cursor);
  if (!is_claims_administrator) return {};
  while (at < words.size() && words[at].begin < cursor.at) ++at;
  if (at == words.size()) return {};
  Understood names = NamesAt(text, words, at);
  std::vector<Reading> readings =
      Citations(std::move(names.readings), *is_claims_administrator);
  if (readings.empty()) return {};
  return {begin, names.end, std::move(readings)};
}

}  // namespace imr
