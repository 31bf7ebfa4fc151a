// The grammar, as letters of all years follow it:
//
//   clause  := chapter (joint chapter)*         joint := "," | "." | "and"
//   chapter := NAME YEAR? "Guidelines"? ("," | ":")? part*
//   part    := "Section(s):"? topics | "Page(s):" pages
//   topics  := topic ("," topic)*
//
// Where chapters begin and end is said by mtus_chapters.h, where topics end by
// mtus_topics.h.
#include "indexer/mtus_citation.h"

#include <algorithm>
#include <array>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/unicode.h"
#include "indexer/citation_pages.h"
#include "indexer/mtus_chapters.h"
#include "indexer/mtus_topics.h"

namespace imr {
namespace {

constexpr std::array<absl::string_view, 6> kSectionLabels = {
    "section(s):", "sections:",    "section:",
    "section(s)",  "section (s):", "section (s)"};

// Page labels that words follow: "Page(s): Table 12-8, page 309".
constexpr std::array<absl::string_view, 2> kBarePageLabels = {"page(s):",
                                                              "page(s)"};

constexpr std::array<absl::string_view, 4> kGuidelineWords = {
    "guidelines", "guide-lines", "guideline", "disorders guideline"};

// Bytes of the longest topic kept whole. The longest section title of the
// schedule has 224 (Opioid Treatment 3.3.1.3).
constexpr size_t kMaxTopicBytes = 400;

class ClauseReader {
 public:
  ClauseReader(const CitationScanner& scanner, size_t begin, size_t end,
               CitationsReading& reading)
      : scanner_(scanner),
        chapters_(scanner, end),
        at_(begin),
        end_(end),
        reading_(reading) {
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
  bool has_pages() const {
    return !reading_.citations.mtus.back().pages.empty();
  }
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

  bool SkipAnyOf(absl::Span<const absl::string_view> words) {
    const size_t at = chapters_.SkippedSpaces(at_);
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

  // "Section Medications for chronic pain": moves over the word.
  bool SkipSectionWord() {
    constexpr absl::string_view kWord = "section ";
    const size_t next = at_ + kWord.size();
    if (!scanner_.LooksAt(at_, kWord) || next >= end_ ||
        !absl::ascii_isupper(line()[next])) {
      return false;
    }
    at_ = next;
    return true;
  }

  void ReadChapter() {
    MtusCitation& cited = reading_.citations.mtus.emplace_back();
    has_page_label_ = false;
    const size_t begin = at_;
    const ChapterFinder::Name name = chapters_.NameAt(begin);
    at_ = name.end;
    cited.chapter = ChapterName(scanner_.Text(begin, at_));
    AddEvidence("mtus", begin, at_);
    if (!name.known) reading_.complete = false;
    cited.year = chapters_.YearAt(at_);
    SkipAnyOf(kGuidelineWords);
    if (!cited.year) cited.year = chapters_.YearAt(at_);
    if (!cited.year) cited.year = chapters_.YearOfBook(at_);
    at_ = chapters_.SkippedRepeat(begin, at_);
    ReadParts();
  }

  // Topics and pages until another chapter or the end.
  void ReadParts() {
    while (at_ < end_) {
      SkipJoints();
      if (at_ >= end_ || chapters_.StartsChapter(at_, has_pages())) return;
      if (SkipAnyOf(kSectionLabels) || SkipSectionWord()) continue;
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
    const bool has_label = has_page_label_ || has_pages();
    if (!has_label || !absl::ascii_isdigit(line()[at_])) return false;
    const PagesReading read = ReadPages(line(), at_);
    return !read.pages.empty() &&
           (read.end >= end_ || absl::StrContains(",.;", line()[read.end]) ||
            scanner_.LooksAt(read.end, " ("));
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

  void ReadTopic(size_t limit) {
    const size_t begin = at_;
    limit = WholeCharacters(begin, std::min(limit, begin + kMaxTopicBytes));
    size_t end =
        TopicFinder(scanner_, chapters_, begin, has_pages()).End(limit);
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
    if (!has_pages()) return false;
    for (const absl::string_view word : {"table ", "figure "}) {
      const size_t number = at + word.size();
      if (scanner_.LooksAt(at, word) && number < end_ &&
          absl::ascii_isdigit(line()[number])) {
        return true;
      }
    }
    return false;
  }

  const CitationScanner& scanner_;
  const ChapterFinder chapters_;
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
