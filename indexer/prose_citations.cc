// Guidelines named in prose, as letters of 2013 do: chapters, pages and
// guideline names are gathered wherever they stand; topics and editions only
// right after one of these, since prose speaks of the same things at large.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "indexer/citation_pages.h"
#include "indexer/citation_scanner.h"
#include "indexer/citations.h"
#include "indexer/prose_chapters.h"

namespace imr {
namespace {

// Bytes of " section of the MTUS, ".
constexpr size_t kLongestLead = 24;

// Gathers chapters, topics, pages and guideline names wherever prose names
// them; pages and topics belong to the chapter named before them.
class ProseReader {
 public:
  explicit ProseReader(absl::string_view prose) : scanner_(prose) {}

  CitationsReading Read() {
    const size_t size = scanner_.line().size();
    for (size_t at = scanner_.NextWord(0); at < size;) {
      const size_t next = ReadAt(at, size);
      at = scanner_.NextWord(std::max(next, at + 1));
    }
    MergeChapters(reading_.citations.mtus);
    reading_.citations.text =
        std::string(absl::StripAsciiWhitespace(scanner_.line()));
    reading_.complete = !reading_.citations.mtus.empty() ||
                        !reading_.citations.non_mtus.empty();
    ReadNothingCited(scanner_.line(), reading_);
    return std::move(reading_);
  }

 private:
  // Keeps `form` for the chapter that comes next, if it is "the Opioids section
  // of the Chronic Pain Guidelines".
  bool IsSection(CitationScanner::Span form) {
    constexpr absl::string_view kWord = " section";
    if (absl::EndsWithIgnoreCase(scanner_.Text(form.begin, form.end), kWord)) {
      form.end -= kWord.size();
    }
    if (!LeadsToItsChapter(scanner_.line().substr(form.end))) return false;
    early_topic_ = form;
    return true;
  }

  // Reads what starts at word `at`; returns one past it.
  size_t ReadAt(size_t at, size_t size) {
    const auto chapter =
        scanner_.MatchForm(GetLexicon(LexiconId::kChapters), at, size);
    const auto topic =
        scanner_.MatchForm(GetLexicon(LexiconId::kTopics), at, size);
    const bool is_topic =
        topic.entry != nullptr && topic.begin == at && IsJoined(at) && in_mtus_;
    const absl::string_view line = scanner_.line();
    if (topic.entry != nullptr && topic.begin == at && IsSection(topic)) {
      return topic.end;
    }
    const auto guideline =
        scanner_.MatchForm(GetLexicon(LexiconId::kGuidelines), at, size);
    // "ACOEM Practice Guidelines" may be of the schedule or not.
    const bool is_longer =
        guideline.entry != nullptr && guideline.begin == at &&
        guideline.end > chapter.end && guideline.entry != acoem_guideline_ &&
        guideline.entry->name != "MTUS";
    if (chapter.entry != nullptr && chapter.begin == at && !is_longer &&
        !(is_topic && topic.end >= chapter.end)) {
      return AddChapter(chapter);
    }
    if (guideline.entry != nullptr && guideline.begin == at) {
      return AddGuideline(guideline);
    }
    const PageLabel label = FindPageLabel(line, at, at + 1);
    if (label.begin == at) return AddPages(label);
    if (is_topic) return AddTopic(topic);
    if (topic.entry != nullptr && topic.begin == at && !in_mtus_ &&
        at >= early_topic_.end) {
      early_topic_ = topic;
    }
    const size_t number_end = AddChapterNumber(at);
    return number_end > at ? number_end : AddYear(at);
  }

  // "the ACOEM Guidelines, 2nd Edition (2004), Chapter 12, pages 303-305".
  size_t AddChapterNumber(size_t at) {
    constexpr absl::string_view kWord = "chapter ";
    if (!acoem_ || !scanner_.LooksAt(at, kWord) || !IsJoined(at)) return at;
    size_t end = at + kWord.size();
    while (end < scanner_.line().size() &&
           absl::ascii_isdigit(scanner_.line()[end]))
      ++end;
    if (end == at + kWord.size()) return at;
    reading_.citations.mtus.back().chapter =
        absl::StrCat("ACOEM Chapter ", scanner_.Text(at + kWord.size(), end));
    last_end_ = end;
    return end;
  }

  // Returns true if only commas, brackets, "and" and "section on" stand
  // between the last thing read and byte `at`.
  bool IsJoined(size_t at) const {
    return last_end_ > 0 && AreJoined(last_end_, at);
  }

  bool AreJoined(size_t end, size_t begin) const {
    return begin >= end && AreJoiners(scanner_.Text(end, begin));
  }

  // Takes the year at `at` for the edition of the chapter before it.
  size_t AddYear(size_t at) {
    size_t end = at;
    const absl::string_view line = scanner_.line();
    while (end < line.size() && absl::ascii_isdigit(line[end])) ++end;
    int year = 0;
    if (end - at != 4 || !in_mtus_ || reading_.citations.mtus.empty() ||
        line.substr(end, 1) != ")" ||
        !absl::SimpleAtoi(scanner_.Text(at, end), &year)) {
      return end;
    }
    MtusCitation& cited = reading_.citations.mtus.back();
    if (!cited.year) cited.year = year;
    last_end_ = end;
    return end;
  }

  size_t AddChapter(const CitationScanner::Span& form) {
    const absl::string_view printed = scanner_.Text(form.begin, form.end);
    // "ODG, Pain Chapter, Opioids", "on-going management of opioids": a topic.
    const bool is_apart =
        !reading_.citations.mtus.empty() && !IsJoined(form.begin);
    const bool may_be_topic = in_other_ || is_apart;
    if (may_be_topic && !IsTitleOfSchedule(printed)) return form.end;
    const bool is_of_others =
        absl::StartsWithIgnoreCase(printed, "acoem") &&
        SaysNoSectionApplies(scanner_.Text(0, form.begin));
    if (is_of_others) {
      return AddGuideline({form.begin, form.end, acoem_guideline_});
    }
    if (form.entry->name == "acoem" &&
        IsSaidOfOthers(scanner_.line().substr(form.end))) {
      // Its chapter, or its name in full, stands before.
      const bool is_of_last =
          IsBookOfLast(form.begin) || (acoem_ && IsJoined(form.begin));
      if (is_of_last) reading_.citations.mtus.pop_back();
      acoem_ = false;
      return AddGuideline({form.begin, form.end, acoem_guideline_});
    }
    const absl::string_view name = ProseChapterName(printed);
    std::vector<MtusCitation>& mtus = reading_.citations.mtus;
    if (form.entry->name == "acoem" && IsBookOfLast(form.begin)) {
      Note("mtus", form.begin, form.end);
      return form.end;
    }
    if (acoem_ && !mtus.empty() && mtus.back().pages.empty()) {
      // "the ACOEM Guidelines, 2nd Edition (2004), Knee Complaints": the book,
      // then the chapter of it that is meant.
      mtus.back().chapter = std::string(name);
    } else if (mtus.empty() || mtus.back().chapter != name) {
      mtus.emplace_back().chapter = std::string(name);
    }
    acoem_ = form.entry->name == "acoem";
    in_mtus_ = true;
    in_other_ = false;
    AddEarly(form.begin);
    Note("mtus", form.begin, form.end);
    return form.end;
  }

  // "the Shoulder Complaints [Chapter] (ACOEM Practice Guidelines, 2nd
  // Edition": the book of the chapter named right before it.
  bool IsBookOfLast(size_t begin) const {
    if (reading_.citations.mtus.empty() || !in_mtus_ || acoem_ ||
        begin < last_end_) {
      return false;
    }
    return LeadsToBook(scanner_.Text(last_end_, begin));
  }

  // "Carisoprodol (Soma), page 29, Chronic Pain Guidelines", "the Opioids
  // section of the Chronic Pain Guidelines": what stands right before the
  // chapter at `begin` is of it.
  void AddEarly(size_t begin) {
    const bool is_section =
        early_topic_.entry != nullptr &&
        begin <= early_topic_.end + kLongestLead &&
        LeadsToItsChapter(scanner_.Text(early_topic_.end, begin));
    if (is_section) {
      AddTopic(early_topic_);
      early_topic_ = {};
    }
    if (early_pages_.empty() || !AreJoined(early_pages_end_, begin)) return;
    MtusCitation& cited = reading_.citations.mtus.back();
    if (early_topic_.entry != nullptr) AddTopic(early_topic_);
    cited.pages.insert(cited.pages.end(), early_pages_.begin(),
                       early_pages_.end());
    Note("pages", early_pages_begin_, early_pages_end_);
    early_pages_.clear();
  }

  size_t AddGuideline(const CitationScanner::Span& form) {
    constexpr absl::string_view kRegulations = "California Code of Regulations";
    const size_t sections =
        form.entry->name == kRegulations
            ? LengthOfScheduleSections(scanner_.line().substr(form.end))
            : 0;
    if (sections > 0) {  // "8 C.C.R. 9792.20-9792.26": the schedule itself
      in_mtus_ = true;
      in_other_ = false;
      return last_end_ = form.end + sections;
    }
    in_mtus_ = form.entry->name == "MTUS";
    in_other_ = !in_mtus_;
    if (in_other_) {
      AddGuidelineName(form.entry->name, reading_.citations);
      Note("non_mtus", form.begin, form.end);
      return form.end;
    }
    // "(MTUS, 2009), Chronic Pain, pages 74-96", "MTUS, ACOEM Chapter 7": the
    // chapter comes next.
    const size_t book =
        absl::AsciiStrToLower(scanner_.Text(form.begin, form.end))
            .find("acoem");
    last_end_ = book == std::string::npos ? form.end : form.begin + book;
    return last_end_;
  }

  size_t AddPages(const PageLabel& label) {
    const PagesReading read = ReadPages(scanner_.line(), label.end);
    if (in_mtus_ && !reading_.citations.mtus.empty()) {
      std::vector<int>& pages = reading_.citations.mtus.back().pages;
      for (const int page : read.pages) {
        if (!absl::c_linear_search(pages, page)) pages.push_back(page);
      }
      Note("pages", label.begin, read.end);
    } else if (!in_mtus_) {
      early_pages_ = read.pages;
      early_pages_begin_ = label.begin;
      early_pages_end_ = read.end;
      if (!AreJoined(early_topic_.end, label.begin)) early_topic_ = {};
    }
    return read.end;
  }

  size_t AddTopic(CitationScanner::Span form) {
    // A form may end before its bracket: "Lidoderm (lidocaine patch)".
    const absl::string_view text = scanner_.Text(form.begin, form.end);
    if (absl::StrContains(text, '(') && !absl::StrContains(text, ')') &&
        scanner_.line().substr(form.end, 1) == ")") {
      ++form.end;
    }
    // "the MTUS, Topical Analgesics": of the chapter that has this topic.
    const absl::string_view chapter = form.entry->Column("chapter");
    if (in_mtus_ && reading_.citations.mtus.empty() && !chapter.empty()) {
      reading_.citations.mtus.emplace_back().chapter = std::string(chapter);
    }
    if (in_mtus_ && !reading_.citations.mtus.empty()) {
      reading_.citations.mtus.back().sections.emplace_back(
          scanner_.Text(form.begin, form.end));
      Note("sections", form.begin, form.end);
    }
    return form.end;
  }

  void Note(absl::string_view field, size_t begin, size_t end) {
    last_end_ = end;
    reading_.evidence.push_back({std::string(field),
                                 static_cast<uint32_t>(begin),
                                 static_cast<uint32_t>(end)});
  }

  const LexiconEntry* const acoem_guideline_ =
      GetLexicon(LexiconId::kGuidelines).FindName("ACOEM");
  CitationScanner scanner_;
  CitationsReading reading_;
  size_t last_end_ = 0;    // of what was read last
  bool in_mtus_ = false;   // what was named last is of the schedule
  bool in_other_ = false;  // it is another work
  bool acoem_ = false;     // the last chapter is the book, not a chapter of it
  // A topic and pages that no chapter stands before.
  CitationScanner::Span early_topic_;
  std::vector<int> early_pages_;
  size_t early_pages_begin_ = 0;
  size_t early_pages_end_ = 0;
};

}  // namespace

CitationsReading ReadProseCitations(absl::string_view prose) {
  return ProseReader(prose).Read();
}

}  // namespace imr
