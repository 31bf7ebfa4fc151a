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

}  // namespace

absl::string_view ProseChapterName(absl::string_view printed) {
  const absl::string_view name = WithoutGuidelines(printed);
  absl::string_view title = name;
  if (absl::StartsWithIgnoreCase(title, "chapter ")) title.remove_prefix(8);
  while (!title.empty() && (absl::ascii_isdigit(title.front()) ||
                            title.front() == ':' || title.front() == ' ')) {
    title.remove_prefix(1);
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

bool AreJoiners(absl::string_view between) {
  constexpr absl::string_view kWords[] = {"and ", "section on ", "sections on ",
                                          "section "};
  while (!between.empty()) {
    const bool is_word = std::any_of(
        std::begin(kWords), std::end(kWords), [&](absl::string_view word) {
          return absl::ConsumePrefix(&between, word);
        });
    if (is_word) continue;
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
