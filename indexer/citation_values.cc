#include "indexer/citation_values.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

#include "common/lexicons.h"
#include "common/words.h"

namespace imr {
namespace {

// Returns the topics a printed section names: those of which it is a form,
// else those of the longest form within it.
std::vector<const LexiconEntry*> TopicsNamed(absl::string_view section) {
  const Lexicon& topics = GetLexicon(LexiconId::kTopics);
  auto entries = topics.FindForm(section);
  if (!entries.empty()) return entries;
  LexiconMatch longest;
  for (LexiconMatch& match : topics.FindAll(SplitWords(section))) {
    if (match.end - match.begin > longest.end - longest.begin) {
      longest = std::move(match);
    }
  }
  return longest.entries;
}

// Appends a topic and the wider ones it belongs to.
void AppendTopic(const LexiconEntry* topic, Values& values) {
  while (topic != nullptr) {
    std::string name = absl::AsciiStrToLower(topic->name);
    if (std::find(values.begin(), values.end(), name) != values.end()) return;
    values.push_back(std::move(name));
    topic = GetLexicon(LexiconId::kTopics).FindName(topic->Column("parent"));
  }
}

}  // namespace

Values GuidelinesOf(const Citations& citations) {
  Values names = CanonicalNames(LexiconId::kGuidelines, citations.non_mtus);
  if (!citations.mtus.empty()) names.insert(names.begin(), "mtus");
  if (names.empty() && citations.none) names.emplace_back("none");
  return Unique(std::move(names));
}

Values ChaptersOf(const Citations& citations) {
  Values printed;
  for (const MtusCitation& cited : citations.mtus) {
    printed.push_back(cited.chapter);
  }
  return CanonicalNames(LexiconId::kChapters, printed);
}

Values TopicsOf(const Citations& citations) {
  Values values;
  for (const MtusCitation& cited : citations.mtus) {
    for (const std::string& section : cited.sections) {
      const auto topics = TopicsNamed(section);
      for (const LexiconEntry* topic : topics) AppendTopic(topic, values);
      if (topics.empty()) values.push_back(absl::AsciiStrToLower(section));
    }
  }
  return Unique(std::move(values));
}

Values PagesOf(const Citations& citations) {
  std::vector<int> pages;
  for (const MtusCitation& cited : citations.mtus) {
    pages.insert(pages.end(), cited.pages.begin(), cited.pages.end());
  }
  std::sort(pages.begin(), pages.end());
  Values values;
  for (int page : pages) values.push_back(absl::StrCat(page));
  return Unique(std::move(values));
}

}  // namespace imr
