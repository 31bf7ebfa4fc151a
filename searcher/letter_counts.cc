#include "searcher/letter_counts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"

#include "searcher/bare_comparison.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_names.h"
#include "searcher/compared_counts.h"
#include "searcher/stop_words.h"
#include "searcher/treatment_counts.h"

namespace imr {
namespace {

constexpr int kMostDeterminations = 99;  // more is another matter

// What the words of a count come to, and where they end.
struct Count {
  ValueForm form = ValueForm::kEqual;
  Stretch stretch;
  bool is_open = false;      // "several", "3 or more", but not "3"
  bool has_figures = false;  // or a number's word
};

// Reads "several", "more than one", "a single".
std::optional<Count> ReadVague(Cursor& cursor) {
  static constexpr absl::string_view kOne[] = {
      "a single",   "exactly one", "exactly 1", "just one", "just 1",
      "one single", "only one",    "only 1",    "only a",   "single"};
  static constexpr absl::string_view kSome[] = {"many", "multi", "multiple",
                                                "numerous", "various"};
  if (ReadPhraseOf(cursor, kOne)) {
    return Count{ValueForm::kEqual, {1, 1}, /*is_open=*/true};
  }
  int least = 0;
  if (ReadOneOf(cursor, kSome)) least = 2;
  if (least == 0 && ReadOneOf(cursor, {"several"})) least = 3;
  if (least == 0) return std::nullopt;
  return Count{ValueForm::kGreaterEqual, {least, least}, /*is_open=*/true};
}

// Reads "3", "at least three", "3 or more", "between 3 and 5", "2-4".
std::optional<Count> ReadFigures(Cursor& cursor) {
  if (const std::optional<Stretch> between = ReadBetween(cursor)) {
    return Count{ValueForm::kEqual, *between, /*is_open=*/true,
                 /*has_figures=*/true};
  }
  Count count;
  const bool is_exact = ReadOneOf(cursor, {"exactly"});
  count.form = ReadComparison(cursor);
  if (const auto stretch = ReadStretch(cursor, {0, kMostDeterminations})) {
    count.stretch = *stretch;
  } else if (const std::optional<int> number = ReadCount(cursor)) {
    count.stretch = {*number, *number};
  } else {
    return std::nullopt;
  }
  ReadFormBehind(cursor, count.form);
  count.is_open = is_exact || count.form != ValueForm::kEqual;
  count.has_figures = true;
  if (count.stretch.last > kMostDeterminations) return std::nullopt;
  return count;
}

// Returns true if letters are spoken of right before word `at`: "cases with",
// "letters that have".
bool IsBehindLetters(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kLetters[] = {
      "case", "cases", "decision", "decisions",
      "imr",  "imrs",  "letter",   "letters"};
  static constexpr absl::string_view kBetween[] = {
      "containing", "covering",  "deciding", "disputing", "having",
      "including",  "involving", "listing",  "raising"};
  while (at > 0) {
    const absl::string_view word = words[--at].text;
    if (absl::c_linear_search(kLetters, word)) return true;
    if (!IsStopWord(word) && !absl::c_linear_search(kBetween, word)) {
      return false;
    }
  }
  return false;
}

// Reads "per letter", "in one case" or just "letters"; false, without moving,
// if no letters are spoken of here.
bool ReadLetters(Cursor& cursor) {
  static constexpr absl::string_view kLetters[] = {"case", "cases",  "imr",
                                                   "imrs", "letter", "letters"};
  Cursor next = cursor;
  next.SkipSpaces();
  while (ReadOneOf(
      next, {"a", "an", "each", "in", "one", "per", "same", "single", "the"})) {
  }
  if (!ReadOneOf(next, kLetters)) return false;
  cursor = next;
  return true;
}

// Returns true if what is given in visits is named near word `at`, so that
// "12 or more treatments" of it are visits.
bool AreVisits(absl::string_view text, absl::Span<const Word> words,
               size_t at) {
  constexpr size_t kReach = 12;  // so that time stays linear
  const size_t end = std::min(words.size(), at + kReach);
  for (size_t word = at - std::min(at, kReach); word < end; ++word) {
    if (AreTakenInVisits(LongestNamesAt(text, words, word).readings)) {
      return true;
    }
  }
  return false;
}

}  // namespace

Understood DeterminationsAt(absl::string_view text,
                            absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kDisputed[] = {
      "contested", "different", "disputed", "distinct", "separate"};
  // Of these no visits are counted.
  static constexpr absl::string_view kIssues[] = {
      "determination", "determinations", "issue", "issues"};
  static constexpr absl::string_view kTreatments[] = {
      "decision", "decisions", "item",     "items",     "request",
      "requests", "service",   "services", "treatment", "treatments"};
  const size_t begin = words[at].begin;
  Cursor cursor{text, begin};
  std::optional<Count> count = ReadVague(cursor);
  if (!count) count = ReadFigures(cursor);
  if (!count) return {};
  if (cursor.Peek() == '-') ++cursor.at;
  cursor.SkipSpaces();
  const bool is_disputed = ReadOneOf(cursor, kDisputed);
  ReadOneOf(cursor, {"medical"});
  const bool are_issues = ReadOneOf(cursor, kIssues);
  if (!are_issues && !ReadOneOf(cursor, kTreatments)) return {};
  if (!are_issues) ReadOneOf(cursor, {"request", "requests"});
  const bool are_open = count->is_open && (are_issues || count->has_figures);
  const bool are_letters = ReadLetters(cursor) || IsBehindLetters(words, at);
  if (!is_disputed && !are_letters && !are_open) return {};
  // "12 or more treatments" of what is given in visits are visits.
  const bool are_visits =
      !is_disputed && !are_letters && !are_issues && AreVisits(text, words, at);
  Understood understood =
      ComparedCount(are_visits ? FieldId::kQuantity : FieldId::kDeterminations,
                    count->form, count->stretch, cursor);
  understood.begin = begin;
  while (understood.end > begin && text[understood.end - 1] == ' ') {
    --understood.end;
  }
  return understood;
}

}  // namespace imr
