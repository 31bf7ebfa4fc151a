// The grammar, as letters of all years follow it:
//
//   clause  := chapter (joint chapter)*         joint := "," | "." | "and"
//   chapter := NAME YEAR? "Guidelines"? ("," | ":")? part*
//   part    := "Section(s):"? topics | "Page(s):" pages
//   topics  := topic ("," topic)*
//
// A chapter is a form of chapters.tsv; an unknown one is what stands before
// its year, "Guidelines", "Section(s):" or "Page(s):". Topics hold commas, so
// one ends where the lexicon's longest form ends, or at a comma outside
// brackets that a capital follows; a numbered section ("3.3.9 Opioids for
// ...") ends where the next number starts.
#include "indexer/mtus_citation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "common/unicode.h"
#include "indexer/citation_pages.h"

namespace imr {
namespace {

constexpr std::array<absl::string_view, 7> kSectionLabels = {
    "section(s):", "sections:",    "section:",   "section(s)",
    "section(s);", "section (s):", "section (s)"};

// Page labels that words follow: "Page(s): Table 12-8, page 309".
constexpr std::array<absl::string_view, 2> kBarePageLabels = {"page(s):",
                                                              "page(s)"};

constexpr std::array<absl::string_view, 3> kGuidelineWords = {
    "guidelines", "guideline", "disorders guideline"};

// Editions of the schedule: 1997 (the first ACOEM) and later.
constexpr int kFirstYear = 1997;
constexpr int kLastYear = 2049;

// Bytes of the longest topic kept whole. The longest section title of the
// schedule has 224 (Opioid Treatment 3.3.1.3).
constexpr size_t kMaxTopicBytes = 400;

// Bytes of the longest title taken for a chapter no lexicon knows.
constexpr size_t kMaxTitleBytes = 90;

class ClauseReader {
 public:
  ClauseReader(const CitationScanner& scanner, size_t begin, size_t end,
               CitationsReading& reading)
      : scanner_(scanner), at_(begin), end_(end), reading_(reading) {
    next_label_ = FindPageLabel(line(), begin, end);
  }

  void Read() {
    SkipJoints();
    if (at_ >= end_) {
      reading_.complete = false;
      return;
    }
    while (at_ < end_) {
      const size_t before = at_;
      ReadChapter();
      SkipJoints();
      if (at_ == before) break;
    }
  }

 private:
  MtusCitation& chapter() { return reading_.citations.mtus.back(); }
  const MtusCitation& chapter() const { return reading_.citations.mtus.back(); }
  absl::string_view line() const { return scanner_.line(); }

  void AddEvidence(absl::string_view field, size_t begin, size_t end) {
    reading_.evidence.push_back({std::string(field),
                                 static_cast<uint32_t>(begin),
                                 static_cast<uint32_t>(end)});
  }

  // Moves over spaces and the signs between chapters, topics and page lists.
  void SkipJoints() {
    while (at_ < end_) {
      const char c = line()[at_];
      if (absl::ascii_isspace(c) || c == ',' || c == '.' || c == ';' ||
          c == ':') {
        ++at_;
      } else if (scanner_.LooksAt(at_, "and ") || c == '&') {
        at_ += c == '&' ? 1 : 4;
      } else {
        return;
      }
    }
  }

  // Reads a year at the next word; keeps the place if there is none.
  std::optional<int> YearAt(size_t& at) const {
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
  size_t SkippedMonth(size_t begin) const {
    if (begin == 0 || line()[begin - 1] != '(') return begin;
    size_t at = begin;
    while (at < end_ && absl::ascii_isalpha(line()[at])) ++at;
    if (at < begin + 3 || at > begin + 9) return begin;
    at = NextWord(at);
    size_t day = at;
    while (day < end_ && absl::ascii_isdigit(line()[day])) ++day;
    return day < at + 3 ? NextWord(day) : at;
  }

  bool SkipAnyOf(absl::Span<const absl::string_view> words) {
    const size_t at = SkippedSpaces(at_);
    for (absl::string_view word : words) {
      if (!scanner_.LooksAt(at, word) || at + word.size() > end_) continue;
      const size_t next = at + word.size();
      // PDF writers glue words: "GuidelinesOpioids".
      const bool is_glued = next < end_ && absl::ascii_isupper(line()[next]) &&
                            absl::ascii_islower(line()[next - 1]);
      if (!is_glued && next < end_ && absl::ascii_isalpha(line()[next])) {
        continue;
      }
      at_ = next;
      return true;
    }
    return false;
  }

  size_t SkippedSpaces(size_t at) const {
    while (at < end_ &&
           (absl::ascii_isspace(line()[at]) || line()[at] == ',')) {
      ++at;
    }
    return at;
  }

  void ReadChapter() {
    MtusCitation& cited = reading_.citations.mtus.emplace_back();
    has_page_label_ = false;
    const CitationScanner::Span form =
        scanner_.MatchForm(GetLexicon(LexiconId::kChapters), at_, end_);
    const size_t begin = at_;
    const bool known = form.entry != nullptr && form.begin == NextWord(at_);
    at_ =
        known ? WithBracket(begin, WithItsName(form.end)) : UnknownChapterEnd();
    cited.chapter = ChapterName(scanner_.Text(begin, at_));
    AddEvidence("mtus", begin, at_);
    if (!known) reading_.complete = false;
    cited.year = YearAt(at_);
    SkipAnyOf(kGuidelineWords);
    if (!cited.year) cited.year = YearAt(at_);
    ReadParts();
  }

  size_t NextWord(size_t at) const { return scanner_.NextWord(at); }

  // "ACOEM Chapter 11 (Forearm, Wrist, and Hand Complaints)" is one chapter:
  // returns where the name that stands right after `at` ends, else `at`.
  size_t WithItsName(size_t at) const {
    const size_t next = NextWord(at);
    const absl::string_view between = scanner_.Text(at, next);
    if (between != " " && between != " (" && between != ": ") return at;
    const CitationScanner::Span name =
        scanner_.MatchForm(GetLexicon(LexiconId::kChapters), next, end_);
    if (name.entry == nullptr || name.begin != next) return at;
    if (IsTopicForm(name)) return at;
    return name.end;
  }

  // Returns `end`, or one past the bracket there that closes one opened after
  // `begin`: forms end with a word.
  size_t WithBracket(size_t begin, size_t end) const {
    const absl::string_view text = scanner_.Text(begin, end);
    const bool is_open =
        absl::StrContains(text, '(') && !absl::StrContains(text, ')');
    return is_open && end < end_ && line()[end] == ')' ? end + 1 : end;
  }

  // "Chronic Pain Treatment Guidelines," -> "Chronic Pain Treatment".
  static std::string ChapterName(absl::string_view printed) {
    printed = absl::StripAsciiWhitespace(printed);
    for (absl::string_view word : {" guidelines", " guideline"}) {
      if (absl::EndsWithIgnoreCase(printed, word)) {
        printed.remove_suffix(word.size());
      }
    }
    while (!printed.empty() && (printed.back() == ',' || printed.back() == ' '))
      printed.remove_suffix(1);
    return std::string(printed);
  }

  // Returns where a chapter no lexicon knows ends: before its year, a label,
  // "Guidelines" or a comma.
  size_t UnknownChapterEnd() const {
    for (size_t at = at_; at < end_; ++at) {
      size_t probe = at;
      if (at > at_ && (line()[at] == ' ' || line()[at] == '(') &&
          YearAt(probe)) {
        return at;
      }
      if (at > at_ && (line()[at] == ',' || IsLabelAt(at + 1))) return at;
    }
    size_t end = end_;
    while (end > at_ && (line()[end - 1] == '.' || line()[end - 1] == ' ')) {
      --end;
    }
    return end;
  }

  bool IsLabelAt(size_t at) const {
    return scanner_.LooksAt(at, "section(s)") ||
           scanner_.LooksAt(at, "sections:") ||
           scanner_.LooksAt(at, "guidelines") ||
           FindPageLabel(line(), at, std::min(at + 1, end_)).begin == at;
  }

  // Topics and pages until another chapter or the end.
  void ReadParts() {
    while (at_ < end_) {
      SkipJoints();
      if (at_ >= end_ || StartsChapter(at_)) return;
      if (SkipAnyOf(kSectionLabels)) continue;
      if (next_label_.begin < at_) {
        next_label_ = FindPageLabel(line(), at_, end_);
      }
      if (next_label_.begin == at_) {
        ReadPageList(next_label_);
      } else if (GoesOnWithPages()) {
        ReadPageList({at_, at_});
      } else if (SkipAnyOf(kBarePageLabels)) {
        has_page_label_ = true;
      } else {
        ReadTopic(std::min(next_label_.begin, end_));
      }
    }
  }

  // "Page(s): 207-209, Table 9-6, 214", "Page(s): Ch. 12, 303": numbers after
  // pages and their label are pages.
  bool GoesOnWithPages() const {
    const bool has_label = has_page_label_ || !chapter().pages.empty();
    if (!has_label || !absl::ascii_isdigit(line()[at_])) return false;
    const PagesReading read = ReadPages(line(), at_);
    return !read.pages.empty() &&
           (read.end >= end_ || absl::StrContains(",.;", line()[read.end]));
  }

  void ReadPageList(const PageLabel& label) {
    PagesReading read = ReadPages(line(), label.end);
    AddEvidence("pages", label.begin, read.end);
    std::vector<int>& pages = chapter().pages;
    for (int page : read.pages) {
      if (std::find(pages.begin(), pages.end(), page) == pages.end()) {
        pages.push_back(page);
      }
    }
    at_ = std::max(read.end, at_ + 1);
    if (at_ < end_ && line()[at_] == ')') ++at_;
  }

  // A chapter's name opens a new chapter where something that only follows
  // chapters comes after it, so that topics of the same name stay topics.
  bool StartsChapter(size_t at) const {
    return StartsKnownChapter(at) || IsDatedTitle(at);
  }

  bool StartsKnownChapter(size_t at) const {
    const CitationScanner::Span form =
        scanner_.MatchForm(GetLexicon(LexiconId::kChapters), at, end_);
    if (form.entry == nullptr || form.begin != at) return false;
    size_t after = form.end;
    if (YearAt(after)) return true;
    if (IsTopicForm(form)) return false;
    return !reading_.citations.mtus.back().pages.empty() ||
           IsLabelAt(SkippedSpaces(form.end)) ||
           absl::EndsWithIgnoreCase(scanner_.Text(at, form.end),
                                    "guidelines") ||
           absl::EndsWithIgnoreCase(scanner_.Text(at, form.end),
                                    "complaints") ||
           absl::EndsWithIgnoreCase(scanner_.Text(at, form.end), "disorders");
  }

  // A chapter no lexicon knows is words in capitals, its edition, and the end
  // or more sections: "Workplace Safety 2022, Section(s): ...".
  bool IsDatedTitle(size_t at) const {
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
  bool IsTopicForm(const CitationScanner::Span& chapter) const {
    const CitationScanner::Span topic =
        scanner_.MatchForm(GetLexicon(LexiconId::kTopics), chapter.begin, end_);
    return topic.entry != nullptr && topic.begin == chapter.begin &&
           topic.end >= chapter.end;
  }

  void ReadTopic(size_t limit) {
    const size_t begin = at_;
    limit = WholeCharacters(begin, std::min(limit, begin + kMaxTopicBytes));
    size_t end = absl::ascii_isdigit(line()[begin])
                     ? NumberedSectionEnd(begin, limit)
                     : TopicEnd(begin, limit);
    at_ = std::max(end, begin + 1);
    while (end > begin && (absl::ascii_isspace(line()[end - 1]) ||
                           line()[end - 1] == '.' || line()[end - 1] == ',' ||
                           line()[end - 1] == ';' || line()[end - 1] == ':')) {
      --end;
    }
    if (end == begin || IsTable(begin)) return;
    const absl::string_view topic = WithoutBrackets(scanner_.Text(begin, end));
    chapter().sections.emplace_back(topic);
    AddEvidence("sections", Offset(topic), Offset(topic) + topic.size());
  }

  size_t Offset(absl::string_view part) const {
    return static_cast<size_t>(part.data() - line().data());
  }

  // "Page(s): 67-68 (NSAIDs)" names a topic in brackets.
  static absl::string_view WithoutBrackets(absl::string_view topic) {
    if (topic.size() > 2 && topic.find('(') == 0 &&
        topic.find(')') == topic.size() - 1) {
      return topic.substr(1, topic.size() - 2);
    }
    return topic;
  }

  // Returns `end`, or the first byte of the UTF-8 sequence it would cut.
  size_t WholeCharacters(size_t begin, size_t end) const {
    return std::max(begin, CharacterBegin(line(), end));
  }

  // "Page(s): 341-343, Table 13-6": a place on the pages, no section.
  bool IsTable(size_t at) const {
    if (reading_.citations.mtus.back().pages.empty()) return false;
    for (const absl::string_view word : {"table ", "figure "}) {
      const size_t number = at + word.size();
      if (scanner_.LooksAt(at, word) && number < end_ &&
          absl::ascii_isdigit(line()[number])) {
        return true;
      }
    }
    return false;
  }

  size_t NumberedSectionEnd(size_t begin, size_t limit) const {
    for (size_t at = begin; (at = NextSplit(at, limit)) < limit;) {
      const size_t next = NextWord(at);
      if (next >= limit || absl::ascii_isdigit(line()[next]) ||
          StartsChapter(SkippedAnd(next)) || IsWholeTopic(next, limit)) {
        return at;
      }
      at = next;
    }
    return limit;
  }

  size_t TopicEnd(size_t begin, size_t limit) const {
    const CitationScanner::Span form =
        scanner_.MatchForm(GetLexicon(LexiconId::kTopics), begin, limit);
    size_t at = form.entry != nullptr && form.begin == begin ? form.end : begin;
    while ((at = NextSplit(at, limit)) < limit) {
      const size_t next = NextWord(at);
      // ODG and the schedule write "NSAIDs, specific drug list" as one topic:
      // what goes on in small letters, or with "&", is no new one.
      const bool goes_on =
          next < limit && line()[next - 1] != '(' &&
          (absl::ascii_islower(line()[next]) ||
           scanner_.Text(at, next).find('&') != absl::string_view::npos);
      if (!goes_on || StartsChapter(SkippedAnd(next)) ||
          IsWholeTopic(SkippedAnd(next), limit)) {
        return at;
      }
      at = next;
    }
    return limit;
  }

  size_t SkippedAnd(size_t at) const {
    return scanner_.LooksAt(at, "and ") ? NextWord(at + 4) : at;
  }

  // Returns true if a known topic reaches from `at` to a comma or the end.
  bool IsWholeTopic(size_t at, size_t limit) const {
    const CitationScanner::Span form =
        scanner_.MatchForm(GetLexicon(LexiconId::kTopics), at, limit);
    if (form.entry == nullptr || form.begin != at) return false;
    const size_t after = SkippedBracket(form.end, limit);
    return after >= limit || line()[after] == ',' || line()[after] == ';' ||
           line()[after] == '.';
  }

  // Moves over a closing bracket and spaces after a form.
  size_t SkippedBracket(size_t at, size_t limit) const {
    while (at < limit && (line()[at] == ')' || line()[at] == ' ')) ++at;
    return at;
  }

  // Returns the next comma, semicolon or " and CHAPTER" outside brackets, or
  // a full stop that ends a sentence; `limit` if there is none.
  size_t NextSplit(size_t at, size_t limit) const {
    // Brackets opened before `at` count: a form may end inside one.
    int depth = 0;
    for (size_t i = at; i-- > at_;) {
      if (line()[i] == ')') break;
      if (line()[i] == '(') ++depth;
    }
    for (; at < limit; ++at) {
      const char c = line()[at];
      if (c == '(') ++depth;
      if (c == ')' && depth > 0) --depth;
      if (depth > 0) continue;
      if (c == ',' || c == ';') return at;
      if (c == '.' && at + 2 < limit && line()[at + 1] == ' ' &&
          absl::ascii_isupper(line()[at + 2]) &&
          !absl::ascii_isdigit(line()[at - 1])) {
        return at;
      }
      if (c == ' ' && scanner_.LooksAt(at, " and ") &&
          StartsKnownChapter(at + 5)) {
        return at;
      }
    }
    return limit;
  }

  const CitationScanner& scanner_;
  size_t at_;
  const size_t end_;
  // The next page label; one before at_ has been read.
  PageLabel next_label_;
  bool has_page_label_ = false;  // in this chapter, words behind it
  CitationsReading& reading_;
};

}  // namespace

void ReadMtusClause(const CitationScanner& scanner, size_t begin, size_t end,
                    CitationsReading& reading) {
  ClauseReader(scanner, begin, end, reading).Read();
}

}  // namespace imr
