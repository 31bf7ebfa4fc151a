// A chapter is a form of chapters.tsv; an unknown one is what stands before
// its year, "Guidelines", "Section(s):" or "Page(s):".
#include "indexer/mtus_chapters.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "indexer/citation_pages.h"

namespace imr {
namespace {

// Editions of the schedule: 1997 (the first ACOEM) and later.
constexpr int kFirstYear = 1997;
constexpr int kLastYear = 2049;

// Bytes of the longest title taken for a chapter no lexicon knows.
constexpr size_t kMaxTitleBytes = 90;

}  // namespace

ChapterFinder::Name ChapterFinder::NameAt(size_t at) const {
  const CitationScanner::Span form =
      scanner_.MatchForm(GetLexicon(LexiconId::kChapters), at, end_);
  if (form.entry == nullptr || form.begin != scanner_.NextWord(at)) {
    return {UnknownEnd(at), false};
  }
  return {WithBracket(at, WithItsName(form)), true};
}

bool ChapterFinder::StartsChapter(size_t at, bool has_pages) const {
  return StartsKnownChapter(at, has_pages) || IsDatedTitle(at);
}

std::optional<int> ChapterFinder::YearAt(size_t& at) const {
  size_t begin = at;
  while (begin < end_ && (absl::ascii_isspace(line()[begin]) ||
                          line()[begin] == '(' || line()[begin] == ',')) {
    ++begin;
  }
  begin = SkippedMonth(begin);
  size_t digits = begin;
  while (digits < end_ && absl::ascii_isdigit(line()[digits])) ++digits;
  int year = 0;
  if (digits - begin != 4 ||
      !absl::SimpleAtoi(scanner_.Text(begin, digits), &year) ||
      year < kFirstYear || year > kLastYear) {
    return std::nullopt;
  }
  if (digits < end_ && (line()[digits] == '-' || line()[digits] == '/')) {
    return std::nullopt;
  }
  at = digits < end_ && line()[digits] == ')' ? digits + 1 : digits;
  return year;
}

// "(May 2009)", "(July 18, 2009)": returns where the year begins.
size_t ChapterFinder::SkippedMonth(size_t begin) const {
  if (begin == 0 || line()[begin - 1] != '(') return begin;
  if (scanner_.LooksAt(begin, "acoem ")) begin += 6;
  size_t at = begin;
  while (at < end_ && absl::ascii_isalpha(line()[at])) ++at;
  if (at < begin + 3 || at > begin + 9) return begin;
  at = scanner_.NextWord(at);
  size_t day = at;
  while (day < end_ && absl::ascii_isdigit(line()[day])) ++day;
  return day < at + 3 ? scanner_.NextWord(day) : at;
}

size_t ChapterFinder::SkippedSpaces(size_t at) const {
  while (at < end_ && (absl::ascii_isspace(line()[at]) || line()[at] == ',')) {
    ++at;
  }
  return at;
}

// "ACOEM Chapter 11 (Forearm, Wrist, and Hand Complaints)" is one chapter:
// returns where the name that stands right after the number `form` ends, else
// the form's end. "ACOEM Practice Guidelines, Chapter 11" is one, too.
size_t ChapterFinder::WithItsName(const CitationScanner::Span& form) const {
  const Lexicon& lexicon = GetLexicon(LexiconId::kChapters);
  const size_t at = form.end;
  const absl::string_view number = scanner_.Text(form.begin, at);
  const bool is_numbered = absl::StartsWithIgnoreCase(number, "acoem") ||
                           absl::StartsWithIgnoreCase(number, "chapter");
  const size_t next = scanner_.NextWord(at);
  const absl::string_view between = scanner_.Text(at, next);
  const CitationScanner::Span name = scanner_.MatchForm(lexicon, next, end_);
  const bool is_next = name.entry != nullptr && name.begin == next;
  const bool is_of_book = is_next && form.entry->name == "acoem" &&
                          (between == ", " || between == " ") &&
                          scanner_.LooksAt(next, "chapter ");
  if (is_of_book) return WithItsName(name);
  constexpr absl::string_view kBetween[] = {" ", " (", ": ", " - "};
  if (std::find(std::begin(kBetween), std::end(kBetween), between) ==
      std::end(kBetween)) {
    return at;
  }
  if (!is_next || !is_numbered) return at;
  // "ACOEM Chapter 3 Initial Approaches to Treatment", which is a topic, too.
  const bool is_title = name.entry == form.entry || !IsTopicForm(name);
  return is_title ? name.end : at;
}

std::optional<int> ChapterFinder::YearOfBook(size_t& at) const {
  const size_t open = scanner_.NextWord(at);
  const bool is_book =
      open > at && line()[open - 1] == '(' && scanner_.LooksAt(open, "acoem ");
  if (!is_book) return std::nullopt;
  int depth = 1;
  size_t close = open;
  std::optional<int> year;
  for (; close < end_ && depth > 0; ++close) {
    const char c = line()[close];
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    size_t probe = close;
    if (!year && c == ' ') year = YearAt(probe);
  }
  if (depth > 0) return std::nullopt;
  at = close;
  return year;
}

size_t ChapterFinder::SkippedRepeat(size_t begin, size_t at) const {
  const Lexicon& lexicon = GetLexicon(LexiconId::kChapters);
  const CitationScanner::Span form = scanner_.MatchForm(lexicon, begin, end_);
  const size_t next = SkippedSpaces(at);
  const CitationScanner::Span again = scanner_.MatchForm(lexicon, next, end_);
  const bool is_same = form.entry != nullptr && again.begin == next &&
                       again.entry == form.entry && form.begin == begin;
  // Pages behind it tell two citations of one chapter apart.
  return is_same && next > at ? again.end : at;
}

// Returns `end`, or one past the bracket there that closes one opened after
// `begin`: forms end with a word.
size_t ChapterFinder::WithBracket(size_t begin, size_t end) const {
  const absl::string_view text = scanner_.Text(begin, end);
  const bool is_open =
      absl::StrContains(text, '(') && !absl::StrContains(text, ')');
  return is_open && end < end_ && line()[end] == ')' ? end + 1 : end;
}

// Returns where a chapter no lexicon knows ends: before its year, a label,
// "Guidelines" or a comma.
size_t ChapterFinder::UnknownEnd(size_t begin) const {
  for (size_t at = begin; at < end_; ++at) {
    size_t probe = at;
    if (at > begin && (line()[at] == ' ' || line()[at] == '(') &&
        YearAt(probe)) {
      return at;
    }
    if (at > begin && (line()[at] == ',' || IsLabelAt(at + 1))) return at;
  }
  size_t end = end_;
  while (end > begin && (line()[end - 1] == '.' || line()[end - 1] == ' ')) {
    --end;
  }
  return end;
}

bool ChapterFinder::IsLabelAt(size_t at) const {
  return scanner_.LooksAt(at, "section(s)") ||
         scanner_.LooksAt(at, "sections:") ||
         scanner_.LooksAt(at, "guidelines") ||
         FindPageLabel(line(), at, std::min(at + 1, end_)).begin == at;
}

bool ChapterFinder::StartsKnownChapter(size_t at, bool has_pages) const {
  const CitationScanner::Span form =
      scanner_.MatchForm(GetLexicon(LexiconId::kChapters), at, end_);
  if (form.entry == nullptr || form.begin != at) return false;
  size_t after = form.end;
  if (YearAt(after)) return true;
  if (IsTopicForm(form)) return false;
  const absl::string_view name = scanner_.Text(at, form.end);
  return has_pages || IsLabelAt(SkippedSpaces(form.end)) ||
         WithoutGuidelines(name).size() < name.size() ||
         absl::EndsWithIgnoreCase(name, "complaints") ||
         absl::EndsWithIgnoreCase(name, "disorders") || IsListed(form);
}

// "Prevention, General Approaches, Low Back Complaints": in lines without
// sections a chapter of several words that ends at a comma is one.
bool ChapterFinder::IsListed(const CitationScanner::Span& form) const {
  const bool ends = form.end >= end_ || line()[form.end] == ',';
  return ends && absl::StrContains(scanner_.Text(form.begin, form.end), ' ') &&
         scanner_.Find("section", 0, end_) == absl::string_view::npos;
}

// A chapter no lexicon knows is words in capitals, its edition, and the end
// or more sections: "Workplace Safety 2022, Section(s): ...".
bool ChapterFinder::IsDatedTitle(size_t at) const {
  if (at >= end_ || !absl::ascii_isupper(line()[at])) return false;
  const size_t limit = std::min(end_, at + kMaxTitleBytes);
  size_t year = at;
  while (year < limit && (absl::ascii_isalpha(line()[year]) ||
                          absl::StrContains(" /&:-'()", line()[year]))) {
    ++year;
  }
  size_t after = year;
  if (line()[year - 1] != ' ' || !YearAt(after)) return false;
  const absl::string_view rest = scanner_.Text(after, end_);
  const size_t next = SkippedSpaces(after);
  return rest.empty() || absl::StartsWith(rest, ".") ||
         absl::StartsWith(rest, ", and ") || IsLabelAt(next);
}

// Returns true if a topic's form covers the chapter's.
bool ChapterFinder::IsTopicForm(const CitationScanner::Span& chapter) const {
  const CitationScanner::Span topic =
      scanner_.MatchForm(GetLexicon(LexiconId::kTopics), chapter.begin, end_);
  return topic.entry != nullptr && topic.begin == chapter.begin &&
         topic.end >= chapter.end;
}

absl::string_view WithoutGuidelines(absl::string_view printed) {
  // The second is a word that was wrapped.
  for (const absl::string_view word :
       {" guidelines", " guide-lines", " guideline"}) {
    if (absl::EndsWithIgnoreCase(printed, word)) {
      printed.remove_suffix(word.size());
    }
  }
  return printed;
}

std::string ChapterName(absl::string_view printed) {
  printed = WithoutGuidelines(absl::StripAsciiWhitespace(printed));
  while (!printed.empty() && (printed.back() == ',' || printed.back() == ' '))
    printed.remove_suffix(1);
  return std::string(printed);
}

}  // namespace imr
