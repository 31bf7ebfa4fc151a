// Guidelines named in prose, as letters of 2013 do: chapters, topics, pages and
// guideline names are gathered wherever they stand.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

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
    return std::move(reading_);
  }

 private:
  // Reads what starts at word `at`; returns one past it.
  size_t ReadAt(size_t at, size_t size) {
    const auto chapter =
        scanner_.MatchForm(GetLexicon(LexiconId::kChapters), at, size);
    if (chapter.entry != nullptr && chapter.begin == at) {
      return AddChapter(chapter);
    }
    const auto guideline =
        scanner_.MatchForm(GetLexicon(LexiconId::kGuidelines), at, size);
    if (guideline.entry != nullptr && guideline.begin == at) {
      return AddGuideline(guideline);
    }
    const PageLabel label = FindPageLabel(scanner_.line(), at, at + 1);
    if (label.begin == at) return AddPages(label);
    const auto topic =
        scanner_.MatchForm(GetLexicon(LexiconId::kTopics), at, size);
    if (topic.entry != nullptr && topic.begin == at) return AddTopic(topic);
    return at;
  }

  size_t AddChapter(const CitationScanner::Span& form) {
    absl::string_view name = scanner_.Text(form.begin, form.end);
    for (absl::string_view word : {" guidelines", " guideline"}) {
      if (absl::EndsWithIgnoreCase(name, word)) name.remove_suffix(word.size());
    }
    std::vector<MtusCitation>& mtus = reading_.citations.mtus;
    if (mtus.empty() || mtus.back().chapter != name) {
      mtus.emplace_back().chapter = std::string(name);
    }
    in_mtus_ = true;
    Note("mtus", form.begin, form.end);
    return form.end;
  }

  size_t AddGuideline(const CitationScanner::Span& form) {
    if (form.entry->name == "MTUS") {
      // "(MTUS, 2009), Chronic Pain, pages 74-96": the chapter comes next.
      in_mtus_ = true;
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

  size_t AddTopic(const CitationScanner::Span& form) {
    if (in_mtus_ && !reading_.citations.mtus.empty()) {
      reading_.citations.mtus.back().sections.emplace_back(
          scanner_.Text(form.begin, form.end));
      Note("sections", form.begin, form.end);
    }
    return form.end;
  }

  void Note(absl::string_view field, size_t begin, size_t end) {
    reading_.evidence.push_back({std::string(field),
                                 static_cast<uint32_t>(begin),
                                 static_cast<uint32_t>(end)});
  }

  CitationScanner scanner_;
  CitationsReading reading_;
  bool in_mtus_ = false;
};

}  // namespace

CitationsReading ReadProseCitations(absl::string_view prose) {
  return ProseReader(prose).Read();
}

}  // namespace imr
