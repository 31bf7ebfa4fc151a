// Forms are keys of folded words joined by spaces. Hyphenated words can be
// read apart or together ("follow-up": "follow up", "followup"), so a form
// has several keys and a text several readings: a reading is a sequence of
// steps, each of which takes a word or a whole hyphenated compound.
#include "common/lexicon.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

#include "common/lexicon_spelling.h"

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
  std::string key;  // of the steps taken
  size_t next = 0;  // of the longest form's last step
  size_t end = 0;
  absl::InlinedVector<uint32_t, 4> entries;  // that own it
};

absl::string_view LexiconEntry::Column(absl::string_view key) const {
  for (const auto& [column, cell] : columns) {
    if (column == key) return cell;
  }
  return "";
}

// Returns the ways to go on from word `at`: the word itself, and the joined
// form that stands right after it.
Lexicon::Steps Lexicon::StepsAt(absl::Span<const Word> words, size_t at) {
  Steps steps;
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
    const Steps steps = StepsAt(words, reading.next);
    if (steps.empty()) spellings.push_back(reading.key);
    for (const Step& step : steps) {
      const absl::string_view space = reading.key.empty() ? "" : " ";
      open.push_back({absl::StrCat(reading.key, space, step.text), step.next});
    }
  }
  return spellings;
}

// Returns the bit of a word in first_words_: words that differ in length, in
// their first two letters or in the last seldom share one.
size_t Lexicon::FilterBit(absl::string_view word) {
  const auto byte = [&](size_t i) {
    return uint64_t{static_cast<unsigned char>(word[i])};
  };
  const size_t last = word.size() - 1;
  const uint64_t key = byte(0) | byte(std::min<size_t>(1, last)) << 8 |
                       byte(last) << 16 | uint64_t{word.size()} << 24;
  constexpr uint64_t kGoldenRatio = 0x9E3779B97F4A7C15;  // Fibonacci hashing
  return (key * kGoldenRatio >> 32) % kFilterBits;
}

// `form` is folded if it HasOneSpelling().
void Lexicon::AddForm(absl::string_view form, size_t entry) {
  if (HasOneSpelling(form)) return AddKey(form, entry);
  for (const std::string& key : Spellings(SplitWords(form))) AddKey(key, entry);
}

void Lexicon::AddKey(absl::string_view key, size_t entry) {
  if (key.empty()) return;
  const auto found = by_form_.find(key);
  AddLastingKey(
      found != by_form_.end() ? found->first : keys_.emplace_back(key), entry);
}

// `key` is not empty and lives as long as this.
void Lexicon::AddLastingKey(absl::string_view key, size_t entry) {
  Owners& owners = by_form_.try_emplace(key).first->second;
  if (std::find(owners.begin(), owners.end(), entry) == owners.end()) {
    owners.push_back(static_cast<uint32_t>(entry));
  }
  size_t end = key.find(' ');
  first_words_.set(FilterBit(key.substr(0, end)));
  for (; end != key.npos; end = key.find(' ', end + 1)) {
    by_form_.try_emplace(key.substr(0, end));
  }
}

// Takes a step: looks up the key it makes, and every longer one that goes on
// from it.
void Lexicon::Extend(const Step& step, Search* search) const {
  const size_t size_before = search->key.size();
  if (size_before > 0) search->key += ' ';
  search->key.append(step.text.data(), step.text.size());
  const auto form = by_form_.find(search->key);
  if (form != by_form_.end()) {
    if (!form->second.empty() && step.next >= search->next) {
      if (step.next > search->next) search->entries.clear();
      search->next = step.next;
      search->end = std::max(search->end, step.end);
      for (uint32_t entry : form->second) search->entries.push_back(entry);
    }
    for (const Step& next : StepsAt(search->words, step.next)) {
      Extend(next, search);
    }
  }
  search->key.resize(size_before);
}

// Returns false if no form can begin with the word at `at`, nor with the
// joined form that stands right after it.
bool Lexicon::MayBeginAt(absl::Span<const Word> words, size_t at) const {
  if (at >= words.size()) return false;
  const bool has_joined = at + 1 < words.size() && words[at + 1].joined;
  return first_words_.test(FilterBit(words[at].text)) ||
         (has_joined && first_words_.test(FilterBit(words[at + 1].text)));
}

LexiconMatch Lexicon::MatchAt(absl::Span<const Word> words, size_t at) const {
  LexiconMatch match;
  if (!MayBeginAt(words, at)) return match;
  Search search{words, "", 0, 0, {}};
  for (const Step& step : StepsAt(words, at)) Extend(step, &search);
  if (search.entries.empty()) return match;
  std::sort(search.entries.begin(), search.entries.end());
  search.entries.erase(
      std::unique(search.entries.begin(), search.entries.end()),
      search.entries.end());
  for (uint32_t entry : search.entries) {
    match.entries.push_back(&entries_[entry]);
  }
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
  const auto entry =
      std::lower_bound(entries_.begin(), entries_.end(), name,
                       [](const LexiconEntry& one, absl::string_view wanted) {
                         return one.name < wanted;
                       });
  return entry == entries_.end() || entry->name != name ? nullptr : &*entry;
}

}  // namespace imr
