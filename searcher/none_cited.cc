#include "searcher/none_cited.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

#include "searcher/bare_choice.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_names.h"
#include "searcher/citing_sides.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

using Sides = std::vector<CitingSide>;

const Sides& BothSides() {
  static const auto* const kBoth =
      new Sides{CitingSide::kReviewer, CitingSide::kClaimsAdministrator};
  return *kBoth;
}

// How people say that a side cited nothing.
enum class Said {
  kNot,      // "did not cite": whatever follows
  kNo,       // "used no": no guideline, if that follows
  kNothing,  // "cited nothing"
};

// Reads that from word `at` on and steps over it.
std::optional<Said> ReadSaid(absl::Span<const Word> words, size_t& at) {
  static constexpr absl::string_view kNothing[] = {
      "cited nothing", "relied on nothing", "relied upon nothing"};
  static constexpr absl::string_view kNot[] = {
      "cited no",         "cites no",        "citing no",     "did not cite",
      "did not identify", "did not rely on", "did not use",   "didnt cite",
      "didnt rely on",    "didnt use",       "does not cite", "doesnt cite",
      "failed to cite",   "fails to cite",   "not citing",    "relied on no",
      "relied upon no",   "without citing"};
  static constexpr absl::string_view kNo[] = {
      "used no", "gave no", "identified no", "listed no", "provided no"};
  const struct {
    absl::Span<const absl::string_view> phrases;
    Said said;
  } kRows[] = {
      {kNothing, Said::kNothing}, {kNot, Said::kNot}, {kNo, Said::kNo}};
  for (const auto& row : kRows) {
    const size_t end = EndOfAny(row.phrases, words, at);
    if (end == 0) continue;
    at = end;
    return row.said;
  }
  return std::nullopt;
}

// Steps over "any medical evidence for its decision" from word `at` on;
// returns false if nothing that is cited is named there.
bool StepOverCited(absl::Span<const Word> words, size_t& at) {
  static constexpr absl::string_view kWhich[] = {
      "a", "any", "applicable", "medical", "single", "specific", "treatment"};
  static constexpr absl::string_view kCited[] = {
      "authority", "basis",      "citation", "citations", "evidence",
      "guideline", "guidelines", "source",   "sources"};
  while (const size_t end = EndOfAny(kWhich, words, at)) at = end;
  const size_t end = EndOfAny(kCited, words, at);
  if (end == 0) return false;
  at = std::max(
      end, EndOfAny({"for its decision", "for their decision"}, words, end));
  return true;
}

// Returns the first of `words` from byte `place` on.
size_t WordFrom(absl::Span<const Word> words, size_t place) {
  const auto first =
      std::find_if(words.begin(), words.end(),
                   [place](const Word& word) { return word.begin >= place; });
  return static_cast<size_t>(first - words.begin());
}

// Reads who it is from word `at` on and steps over it.
std::optional<CitingSide> ReadSide(absl::string_view text,
                                   absl::Span<const Word> words, size_t& at) {
  if (at >= words.size()) return std::nullopt;
  Cursor cursor{text, words[at].begin};
  const std::optional<CitingSide> side = ReadCitingSide(cursor);
  if (side) at = WordFrom(words, cursor.at);
  return side;
}

Reading NoneReading(CitingSide side) {
  return CitationsOf({ReadingOf(FieldId::kGuideline, "none",
                                ValueNode(FieldId::kGuideline, "none"))},
                     side)[0];
}

// None of the guidelines that `names` are is cited by `side`.
Reading NotReading(const Understood& names, CitingSide side) {
  std::vector<QueryNode> cited;
  std::string shown = "not";
  FieldId field = FieldId::kGuideline;
  for (Reading& reading : CitationsOf(names.readings, side)) {
    if (cited.empty()) {
      field = reading.meaning.field;
      absl::StrAppend(&shown, " ", reading.meaning.value);
    }
    cited.push_back(std::move(reading.node));
  }
  QueryNode node;
  node.kind = NodeKind::kNot;
  node.children.push_back(AnyOf(std::move(cited)));
  return ReadingOf(field, std::move(shown), std::move(node));
}

// Returns what holds of each of `sides`.
template <typename MakeReading>
Understood OfEach(const Sides& sides, size_t begin, size_t end,
                  MakeReading reading_of) {
  Understood understood{begin, end, {reading_of(sides[0])}};
  if (sides.size() > 1) understood.also = {reading_of(sides[1])};
  return understood;
}

// "no guideline cited by UR", "nothing cited by either side".
Understood NoneCitedByAt(absl::string_view text, absl::Span<const Word> words,
                         size_t at) {
  static constexpr absl::string_view kNoneCited[] = {
      "no citation by",
      "no citations by",
      "no evidence cited by",
      "no guideline cited by",
      "no guideline was cited by",
      "no guidelines cited by",
      "no guidelines were cited by",
      "nothing cited by"};
  size_t next = EndOfAny(kNoneCited, words, at);
  if (next == 0) return {};
  Sides sides;
  if (const size_t end = EndOfAny({"either side", "either"}, words, next)) {
    sides = BothSides();
    next = end;
  } else if (const auto side = ReadSide(text, words, next)) {
    sides = {*side};
  } else {
    return {};
  }
  return OfEach(sides, words[at].begin, words[next - 1].end, NoneReading);
}

// Reads "neither side cited", "UR did not cite", and steps over it.
std::optional<Said> ReadWhoSaid(absl::string_view text,
                                absl::Span<const Word> words, size_t& at,
                                Sides& sides) {
  sides = BothSides();
  if (const size_t end = EndOfAny({"neither side cited", "neither side cites",
                                   "neither cited", "neither party cited"},
                                  words, at)) {
    at = end;
    return Said::kNot;
  }
  if (const size_t end = EndOfAny({"both sides", "both"}, words, at)) {
    at = end;
  } else if (const auto side = ReadSide(text, words, at)) {
    sides = {*side};
  } else {
    return std::nullopt;
  }
  return ReadSaid(words, at);
}

}  // namespace

Understood NoneCitedAt(absl::string_view text, absl::Span<const Word> words,
                       size_t at) {
  const size_t begin = words[at].begin;
  Understood by = NoneCitedByAt(text, words, at);
  if (!by.readings.empty()) return by;
  Sides sides;
  const std::optional<Said> said = ReadWhoSaid(text, words, at, sides);
  if (!said) return {};
  const bool is_named = StepOverCited(words, at);
  if (!is_named && *said == Said::kNo) return {};
  if (!is_named && *said == Said::kNot && at < words.size()) {
    // "did not cite MTUS" may cite another; "the records" are no guideline.
    const Understood names = LongestNamesAt(text, words, at);
    if (Has(names, FieldId::kGuideline)) {
      return OfEach(sides, begin, names.end, [&names](CitingSide side) {
        return NotReading(names, side);
      });
    }
    const bool goes_on = text[words[at - 1].end] == ' ';
    if (goes_on) return {};
  }
  return OfEach(sides, begin, words[at - 1].end, NoneReading);
}

}  // namespace imr
