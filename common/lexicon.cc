// Forms are keys of folded words joined by spaces. Hyphenated words can be
// read apart or together ("follow-up": "follow up", "followup"), so a form
// has several keys and a text several readings: a reading is a sequence of
// steps, each of which takes a word or a whole hyphenated compound.
#include "common/lexicon.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

namespace imr {
namespace {

// Spellings kept of one form: four hyphenated words in it have sixteen.
constexpr size_t kMostSpellings = 16;

// Returns the first word at or after `at` that is not a joined one.
size_t NextWord(absl::Span<const Word> words, size_t at) {
  while (at < words.size() && words[at].joined) ++at;
  return at;
}

}  // namespace

struct Lexicon::Step {
  absl::string_view text;
  size_t end = 0;   // one past the last word taken
  size_t next = 0;  // where the next step starts
};

struct Lexicon::Search {
  absl::Span<const Word> words;
  size_t next = 0;  // of the longest form's last step
  size_t end = 0;
  std::vector<size_t> entries;  // that own it
};

absl::string_view LexiconEntry::Column(absl::string_view key) const {
  const auto column = columns.find(key);
  return column == columns.end() ? absl::string_view() : column->second;
}

// Returns the ways to go on from word `at`: the word itself, and the joined
// form that stands right after it.
std::vector<Lexicon::Step> Lexicon::StepsAt(absl::Span<const Word> words,
                                            size_t at) {
  std::vector<Step> steps;
  if (at >= words.size()) return steps;
  if (!words[at].joined) {
    steps.push_back({words[at].text, at + 1, NextWord(words, at + 1)});
    ++at;
  }
  if (at < words.size() && words[at].joined) {
    size_t next = NextWord(words, at);
    while (next < words.size() && words[next].begin < words[at].end) {
      next = NextWord(words, next + 1);
    }
    steps.push_back({words[at].text, next, next});
  }
  return steps;
}

// Returns the keys of a form.
std::vector<std::string> Lexicon::Spellings(absl::Span<const Word> words) {
  struct Reading {
    std::string key;
    size_t next;
  };
  std::vector<std::string> spellings;
  std::vector<Reading> open = {{"", 0}};
  while (!open.empty() && spellings.size() < kMostSpellings) {
    const Reading reading = std::move(open.back());
    open.pop_back();
    const std::vector<Step> steps = StepsAt(words, reading.next);
    if (steps.empty()) spellings.push_back(reading.key);
    for (const Step& step : steps) {
      const absl::string_view space = reading.key.empty() ? "" : " ";
      open.push_back({absl::StrCat(reading.key, space, step.text), step.next});
    }
  }
  return spellings;
}

void Lexicon::AddForm(absl::string_view form, size_t entry) {
  for (const std::string& key : Spellings(SplitWords(form))) {
    if (key.empty()) continue;
    std::vector<size_t>& owners = by_form_[key];
    if (std::find(owners.begin(), owners.end(), entry) == owners.end()) {
      owners.push_back(entry);
    }
    const size_t first_end = std::min(key.find(' '), key.size());
    const auto spaces = std::count(key.begin(), key.end(), ' ');
    size_t& longest = longest_[key.substr(0, first_end)];
    longest = std::max(longest, static_cast<size_t>(spaces) + 1);
  }
}

// Looks up `key`, whose last step and length in words are given, and every
// longer one that goes on from it.
void Lexicon::Extend(const std::string& key, const Step& step, size_t length,
                     size_t longest, Search* search) const {
  const auto form = by_form_.find(key);
  if (form != by_form_.end() && step.next >= search->next) {
    if (step.next > search->next) search->entries.clear();
    search->next = step.next;
    search->end = std::max(search->end, step.end);
    for (size_t entry : form->second) search->entries.push_back(entry);
  }
  if (length == longest) return;
  for (const Step& next : StepsAt(search->words, step.next)) {
    Extend(absl::StrCat(key, " ", next.text), next, length + 1, longest,
           search);
  }
}

LexiconMatch Lexicon::MatchAt(absl::Span<const Word> words, size_t at) const {
  LexiconMatch match;
  const bool has_joined = at + 1 < words.size() && words[at + 1].joined;
  if (at >= words.size()) return match;
  if (!has_joined && !longest_.contains(words[at].text)) return match;
  Search search{words, 0, 0, {}};
  for (const Step& step : StepsAt(words, at)) {
    const auto longest = longest_.find(step.text);
    if (longest == longest_.end()) continue;
    Extend(std::string(step.text), step, 1, longest->second, &search);
  }
  if (search.entries.empty()) return match;
  std::sort(search.entries.begin(), search.entries.end());
  search.entries.erase(
      std::unique(search.entries.begin(), search.entries.end()),
      search.entries.end());
  for (size_t entry : search.entries) match.entries.push_back(&entries_[entry]);
  match.begin = at;
  match.end = search.end;
  return match;
}

std::vector<LexiconMatch> Lexicon::FindAll(absl::Span<const Word> words) const {
  std::vector<LexiconMatch> matches;
  for (size_t at = 0; at < words.size();) {
    LexiconMatch match;
    if (!words[at].joined) match = MatchAt(words, at);
    at = match.entries.empty() ? at + 1 : match.end;
    if (!match.entries.empty()) matches.push_back(std::move(match));
  }
  return matches;
}

std::vector<const LexiconEntry*> Lexicon::FindForm(
    absl::string_view form) const {
  const std::vector<Word> words = SplitWords(form);
  LexiconMatch match = MatchAt(words, 0);
  const bool is_whole = NextWord(words, match.end) == words.size();
  if (!is_whole) match.entries.clear();
  return std::move(match.entries);
}

const LexiconEntry* Lexicon::FindName(absl::string_view name) const {
  const auto entry = by_name_.find(name);
  return entry == by_name_.end() ? nullptr : &entries_[entry->second];
}

}  // namespace imr
