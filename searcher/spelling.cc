#include "searcher/spelling.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/synchronization/mutex.h"

#include "common/fields.h"
#include "common/lexicons.h"
#include "common/term.h"
#include "common/words.h"
#include "searcher/index_words.h"
#include "searcher/right_spelling.h"
#include "searcher/spelling_distance.h"

namespace imr {
namespace {

constexpr size_t kShortestWord = 4;
constexpr size_t kLongestOfTwoSlips = 11;

// Of words that begin alike; more than any index of letters has.
constexpr size_t kMaxComparedWords = 1 << 20;

bool HasDigit(absl::string_view word) {
  return std::any_of(word.begin(), word.end(), absl::ascii_isdigit);
}

// How far a value's name, or one of its forms, is from what was typed.
class ValueRanking {
 public:
  explicit ValueRanking(absl::string_view typed)
      : typed_(typed),
        limit_(typed.size() <= kLongestOfOneSlip    ? 1
               : typed.size() <= kLongestOfTwoSlips ? 2
                                                    : 3) {}

  void Add(absl::string_view form, absl::string_view value) {
    int distance = SpellingDistance(typed_, form, limit_);
    if (distance > limit_) {
      if (!absl::StartsWith(form, typed_.substr(0, kShortestWord))) return;
      distance = kBeginsAlike;
    }
    const auto [row, is_new] = nearest_.emplace(value, distance);
    if (!is_new) row->second = std::min(row->second, distance);
  }

  // Returns the nearest; those that only begin alike, if there are no others.
  std::vector<std::string> Take(size_t count) const {
    std::vector<std::pair<int, std::string>> rows;
    for (const auto& [value, distance] : nearest_) {
      rows.emplace_back(distance, value);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<std::string> values;
    for (const auto& [distance, value] : rows) {
      const bool is_near = distance < kBeginsAlike || values.empty() ||
                           rows.front().first == kBeginsAlike;
      if (is_near && values.size() < count) values.push_back(value);
    }
    return values;
  }

 private:
  static constexpr int kBeginsAlike = 4;  // more than any limit

  const absl::string_view typed_;
  const int limit_;
  absl::flat_hash_map<std::string, int> nearest_;
};

// A name of a lexicon, folded, and the value it stands for, in small letters.
struct FoldedName {
  std::string form;
  std::string value;
  const LexiconEntry* entry;
};

// Returns the names of a lexicon and their forms. They are kept: folding them
// takes longer than comparing them.
const std::vector<FoldedName>& FoldedNamesOf(LexiconId id) {
  static absl::Mutex mutex;
  static auto* const kNames = new std::map<LexiconId, std::vector<FoldedName>>;
  const absl::MutexLock lock(&mutex);
  const auto [row, is_new] = kNames->try_emplace(id);
  std::vector<FoldedName>& names = row->second;
  if (!is_new) return names;
  for (const LexiconEntry& entry : GetLexicon(id).entries()) {
    const std::string value = absl::AsciiStrToLower(entry.name);
    names.push_back({FoldText(value), value, &entry});
    for (absl::string_view form : entry.forms) {
      names.push_back({FoldText(form), value, &entry});
    }
  }
  return names;
}

// Returns the names and forms of one word that a bare word may misspell.
std::vector<FoldedName> MakeOneWordNames() {
  std::vector<FoldedName> names;
  const auto add = [&names](absl::string_view form, const LexiconEntry& entry) {
    if (absl::StrContains(form, ' ')) return;  // most, which take long to fold
    std::string folded = FoldText(form);
    if (absl::StrContains(folded, ' ')) return;
    names.push_back({std::move(folded), entry.name, &entry});
  };
  for (const LexiconId id : {LexiconId::kOutcomes, LexiconId::kSpecialties,
                             LexiconId::kTreatments, LexiconId::kBodyParts}) {
    for (const LexiconEntry& entry : GetLexicon(id).entries()) {
      add(entry.name, entry);
      for (const absl::string_view form : entry.forms) add(form, entry);
    }
  }
  return names;
}

const std::vector<FoldedName>& OneWordNames() {
  static const auto& names = *new std::vector<FoldedName>(MakeOneWordNames());
  return names;
}

}  // namespace

std::vector<SpellingSuggestion> NearestWords(const IndexReader& index,
                                             absl::string_view word,
                                             size_t count) {
  if (word.size() < kShortestWord || HasDigit(word)) return {};
  const int limit = word.size() <= kLongestOfOneSlip ? 1 : 2;
  std::vector<SpellingSuggestion> nearest;
  for (std::string& other :
       WordsThatBegin(index, word.substr(0, 1), kMaxComparedWords)) {
    const int distance = SpellingDistance(word, other, limit);
    if (distance == 0 || distance > limit) continue;
    const uint64_t postings = index.TermFrequency(WordTerm(other));
    nearest.push_back({std::move(other), distance, postings});
  }
  std::sort(nearest.begin(), nearest.end(),
            [](const SpellingSuggestion& a, const SpellingSuggestion& b) {
              return std::tuple(a.distance, b.postings, a.word) <
                     std::tuple(b.distance, a.postings, b.word);
            });
  if (nearest.size() > count) nearest.resize(count);
  return nearest;
}

std::vector<std::string> NearestNames(absl::string_view word, size_t count) {
  if (word.size() < kShortestWord || HasDigit(word)) return {};
  const int limit = word.size() <= kLongestOfOneSlip ? 1 : 2;
  std::vector<std::pair<int, std::string>> near;
  for (const FoldedName& name : OneWordNames()) {
    const int distance = SpellingDistance(word, name.form, limit);
    // Lexicons know misspellings, too.
    if (distance > 0 && distance <= limit &&
        RightSpelling(*name.entry, name.form).empty()) {
      near.emplace_back(distance, name.form);
    }
  }
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  std::vector<std::string> names;
  for (const auto& [distance, name] : near) {
    if (names.size() < count) names.push_back(name);
  }
  return names;
}

std::vector<std::string> NearestValues(const IndexReader& index,
                                       const Field& field,
                                       absl::string_view folded, size_t count) {
  if (folded.size() < kShortestWord || HasDigit(folded)) return {};
  ValueRanking ranking(folded);
  for (const FoldedName& name : FoldedNamesOf(field.vocabulary)) {
    ranking.Add(name.form, name.value);
  }
  if (field.vocabulary == LexiconId::kNone && !field.prefix.empty()) {
    const std::string prefix = ValueTerm(field, "");
    index.ForEachTerm(prefix, [&](const std::string& term) {
      const std::string value = term.substr(prefix.size());
      ranking.Add(value, value);
    });
  }
  return ranking.Take(count);
}

}  // namespace imr
