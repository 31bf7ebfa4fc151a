// Guidelines named in prose, as letters of 2013 do: chapters, pages and
// guideline names are gathered wherever they stand; topics and editions only
// right after one of these, since prose speaks of the same things at large.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "indexer/citation_pages.h"
#include "indexer/citation_scanner.h"
#include "indexer/citations.h"

namespace imr {
namespace {

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
    reading_.citations.text =
        std::string(absl::StripAsciiWhitespace(scanner_.line()));
    reading_.complete = !reading_.citations.mtus.empty() ||
                        !reading_.citations.non_mtus.empty();
    ReadNothingCited(scanner_.line(), reading_);
    return std::move(reading_);
  }

 private:
  // Reads what starts at word `at`; returns one past it.
  size_t ReadAt(size_t at, size_t size) {
    const auto chapter =
        scanner_.MatchForm(GetLexicon(LexiconId::kChapters), at, size);
    const auto topic =
        scanner_.MatchForm(GetLexicon(LexiconId::kTopics), at, size);
    const bool is_topic =
        topic.entry != nullptr && topic.begin == at && IsJoined(at) && in_mtus_;
    if (chapter.entry != nullptr && chapter.begin == at &&
        !(is_topic && topic.end >= chapter.end)) {
      return AddChapter(chapter);
    }
    const auto guideline =
        scanner_.MatchForm(GetLexicon(LexiconId::kGuidelines), at, size);
    if (guideline.entry != nullptr && guideline.begin == at) {
      return AddGuideline(guideline);
    }
    const PageLabel label = FindPageLabel(scanner_.line(), at, at + 1);
    if (label.begin == at) return AddPages(label);
    if (is_topic) return AddTopic(topic);
    return AddYear(at);
  }

  // Returns true if only commas, brackets and "and" stand between the last
  // thing read and byte `at`.
  bool IsJoined(size_t at) const {
    if (last_end_ == 0) return false;
    absl::string_view between = scanner_.Text(last_end_, at);
    while (!between.empty()) {
      if (absl::ConsumePrefix(&between, "and ")) continue;
      if (absl::string_view(" ,;:()").find(between.front()) ==
          absl::string_view::npos) {
        return false;
      }
      between.remove_prefix(1);
    }
    return true;
  }

  // Takes the year at `at` for the edition of the chapter before it.
  size_t AddYear(size_t at) {
    size_t end = at;
    const absl::string_view line = scanner_.line();
    while (end < line.size() && absl::ascii_isdigit(line[end])) ++end;
    int year = 0;
    if (end - at != 4 || !in_mtus_ || reading_.citations.mtus.empty() ||
        at == 0 || line.substr(end, 1) != ")" ||
        !absl::SimpleAtoi(scanner_.Text(at, end), &year)) {
      return std::max(end, at);
    }
    MtusCitation& cited = reading_.citations.mtus.back();
    if (!cited.year) cited.year = year;
    last_end_ = end;
    return end;
  }

  size_t AddChapter(const CitationScanner::Span& form) {
    absl::string_view name = scanner_.Text(form.begin, form.end);
    for (absl::string_view word : {" guidelines", " guideline"}) {
      if (absl::EndsWithIgnoreCase(name, word)) name.remove_suffix(word.size());
    }
    std::vector<MtusCitation>& mtus = reading_.citations.mtus;
    if (acoem_ && !mtus.empty() && mtus.back().pages.empty()) {
      // "the ACOEM Guidelines, 2nd Edition (2004), Knee Complaints": the book,
      // then the chapter of it that is meant.
      mtus.back().chapter = std::string(name);
    } else if (mtus.empty() || mtus.back().chapter != name) {
      mtus.emplace_back().chapter = std::string(name);
    }
    acoem_ = form.entry->name == "acoem";
    in_mtus_ = true;
    Note("mtus", form.begin, form.end);
    return form.end;
  }

  size_t AddGuideline(const CitationScanner::Span& form) {
    if (form.entry->name == "MTUS") {
      // "(MTUS, 2009), Chronic Pain, pages 74-96": the chapter comes next.
      in_mtus_ = true;
      last_end_ = form.end;
    } else {
      AddGuidelineName(form.entry->name, reading_.citations);
      in_mtus_ = false;
      Note("non_mtus", form.begin, form.end);
    }
    return form.end;
  }

  size_t AddPages(const PageLabel& label) {
    const PagesReading read = ReadPages(scanner_.line(), label.end);
    if (in_mtus_ && !reading_.citations.mtus.empty()) {
      std::vector<int>& pages = reading_.citations.mtus.back().pages;
      pages.insert(pages.end(), read.pages.begin(), read.pages.end());
      Note("pages", label.begin, read.end);
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

  CitationScanner scanner_;
  CitationsReading reading_;
  size_t last_end_ = 0;   // of what was read last
  bool in_mtus_ = false;  // what was named last is of the schedule
  bool acoem_ = false;    // the last chapter is the book, not a chapter of it
};

}  // namespace

CitationsReading ReadProseCitations(absl::string_view prose) {
  return ProseReader(prose).Read();
}

}  // namespace imr
