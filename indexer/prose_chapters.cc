#include "indexer/prose_chapters.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

#include "common/sentences.h"
#include "indexer/mtus_chapters.h"

namespace imr {
namespace {

// Appends what `to` does not have yet.
template <typename T>
void AddNew(const std::vector<T>& from, std::vector<T>& to) {
  for (const T& value : from) {
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
  }
}

// Returns the bytes of `start` (lower-case) if `text` begins with it, else 0.
size_t LengthOfStart(absl::string_view text, absl::string_view start) {
  return absl::StartsWithIgnoreCase(text, start) ? start.size() : 0;
}

}  // namespace

absl::string_view ProseChapterName(absl::string_view printed) {
  constexpr absl::string_view kSigns = " :,-(0123456789";
  const absl::string_view name = WithoutGuidelines(printed);
  absl::string_view title = name;
  // "ACOEM, Chapter 8, Neck and Upper Back Complaints".
  const size_t chapter =
      title.find_first_not_of(kSigns, LengthOfStart(title, "acoem"));
  if (chapter != absl::string_view::npos) {
    const size_t word = LengthOfStart(title.substr(chapter), "chapter ");
    if (word > 0) title.remove_prefix(chapter + word);
  }
  title.remove_prefix(std::min(title.find_first_not_of(kSigns), title.size()));
  // "General Approaches (ACOEM Practice Guidelines".
  const size_t bracket = title.find('(');
  if (bracket != absl::string_view::npos && !absl::StrContains(title, ')')) {
    title = absl::StripTrailingAsciiWhitespace(title.substr(0, bracket));
  }
  return title.empty() ? name : title;
}

bool IsTitleOfSchedule(absl::string_view printed) {
  constexpr absl::string_view kWords[] = {"guideline", "complaint", "treatment",
                                          "approaches", "acoem"};
  const std::string lower = absl::AsciiStrToLower(printed);
  return std::any_of(
      std::begin(kWords), std::end(kWords),
      [&](absl::string_view word) { return absl::StrContains(lower, word); });
}

bool IsSaidOfOthers(absl::string_view rest) {
  constexpr size_t kEditionBytes = 16;  // ", 3rd Edition"
  const std::string sentence =
      absl::AsciiStrToLower(rest.substr(0, SentenceEnd(rest, 0)));
  const absl::string_view edition =
      absl::string_view(sentence).substr(0, kEditionBytes);
  if (absl::StrContains(edition, "3rd ed") ||
      absl::StrContains(edition, "third ed")) {
    return true;
  }
  // The first "part of the MTUS" is said of the book.
  absl::string_view before =
      absl::string_view(sentence).substr(0, sentence.find("part of"));
  absl::ConsumeSuffix(&before, "a ");
  return before.size() < sentence.size() && absl::EndsWith(before, "not ");
}

bool SaysNoSectionApplies(absl::string_view before) {
  const std::string lower = absl::AsciiStrToLower(before);
  return absl::StrContains(lower, "no section of the mtus") ||
         absl::StrContains(lower, "mtus is not applicable") ||
         absl::StrContains(lower, "mtus was not applicable");
}

bool AreJoiners(absl::string_view between) {
  constexpr absl::string_view kWords[] = {
      "and ",     "section on the ", "section on ",   "sections on ",
      "section ", "2nd edition",     "second edition"};
  while (!between.empty()) {
    const auto* word = std::find_if(
        std::begin(kWords), std::end(kWords), [&](absl::string_view candidate) {
          return absl::StartsWithIgnoreCase(between, candidate);
        });
    if (word != std::end(kWords)) {
      between.remove_prefix(word->size());
      continue;
    }
    if (!absl::StrContains(" ,;:()", between.front())) return false;
    between.remove_prefix(1);
  }
  return true;
}

bool LeadsToBook(absl::string_view between) {
  const std::string lower = absl::AsciiStrToLower(between);
  const bool is_linked =
      absl::StrContains(lower, "chapter") || absl::StrContains(lower, '(');
  return is_linked && absl::StrReplaceAll(lower, {{"chapter", ""},
                                                  {"of", ""},
                                                  {"the", ""},
                                                  {"in", ""},
                                                  {"(", ""},
                                                  {",", ""},
                                                  {" ", ""}})
                          .empty();
}

bool LeadsToItsChapter(absl::string_view rest) {
  absl::ConsumePrefix(&rest, ")");
  for (const absl::string_view word : {" section of ", " sections of "}) {
    if (absl::StartsWithIgnoreCase(rest, word)) return true;
  }
  return false;
}

size_t LengthOfScheduleSections(absl::string_view rest) {
  constexpr absl::string_view kFirst = "9792.2";
  constexpr size_t kFarthest = 32;
  const size_t first = rest.substr(0, kFarthest + kFirst.size()).find(kFirst);
  if (first == absl::string_view::npos) return 0;
  size_t end = rest.find_first_not_of("0123456789.- ", first);
  end = std::min(end, rest.size());
  return rest.find_last_not_of(". ", end - 1) + 1;
}

void MergeChapters(std::vector<MtusCitation>& chapters) {
  std::vector<MtusCitation> merged;
  for (MtusCitation& cited : chapters) {
    const auto same = std::find_if(
        merged.begin(), merged.end(), [&](const MtusCitation& other) {
          return absl::EqualsIgnoreCase(other.chapter, cited.chapter);
        });
    if (same == merged.end()) {
      merged.push_back(std::move(cited));
      continue;
    }
    if (!same->year) same->year = cited.year;
    AddNew(cited.sections, same->sections);
    AddNew(cited.pages, same->pages);
  }
  chapters = std::move(merged);
}

}  // namespace imr
