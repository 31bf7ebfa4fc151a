#include "searcher/likely_words.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "common/term.h"
#include "searcher/spelling.h"
#include "searcher/spelling_distance.h"

namespace imr {
namespace {

// Returns the words of `near` that are no slips themselves: much rarer than the
// most frequent, or not much more frequent than the word typed.
std::vector<std::string> FrequentOf(std::vector<SpellingSuggestion> near,
                                    uint64_t typed) {
  constexpr uint64_t kTimes = 20;
  constexpr uint64_t kFew = 3;  // letters with a word that may be any slip
  const uint64_t least = typed > kFew ? typed * kTimes : 0;
  uint64_t most = 0;
  for (const SpellingSuggestion& one : near) {
    most = std::max(most, one.postings);
  }
  std::vector<std::string> words;
  for (SpellingSuggestion& one : near) {
    if (one.postings * kTimes < most || one.postings < least) continue;
    words.push_back(std::move(one.word));
  }
  return words;
}

// Returns "lumbar fusion" of "lumbarfusion": two words of the index, both as
// frequent as can be; "" if it is no such thing.
std::string SplitOf(const IndexReader& index, const std::string& word) {
  constexpr size_t kLeastLetters = 3;
  constexpr uint64_t kLeastDocuments = 2;  // one may be a slip
  uint64_t best = kLeastDocuments - 1;
  std::string split;
  for (size_t cut = kLeastLetters; cut + kLeastLetters <= word.size(); ++cut) {
    const std::string left = word.substr(0, cut);
    const std::string right = word.substr(cut);
    const uint64_t both = std::min(index.TermFrequency(WordTerm(left)),
                                   index.TermFrequency(WordTerm(right)));
    if (both <= best) continue;
    best = both;
    split = absl::StrCat(left, " ", right);
  }
  return split;
}

}  // namespace

std::vector<std::string> LikelyWords(const IndexReader& index,
                                     const std::string& word, size_t count) {
  std::vector<std::string> near = FrequentOf(
      NearestWords(index, word, count), index.TermFrequency(WordTerm(word)));
  for (std::string& drug :
       NearestValues(index, GetField(FieldId::kDrug), word, count)) {
    const bool is_near = SpellingDistance(word, drug, 2) <= 2;
    const bool is_new = std::find(near.begin(), near.end(), drug) == near.end();
    if (is_near && is_new) near.push_back(std::move(drug));
  }
  for (std::string& name : NearestNames(word, count)) {
    const bool is_new = std::find(near.begin(), near.end(), name) == near.end();
    if (is_new) near.push_back(std::move(name));
  }
  if (std::string split = SplitOf(index, word); !split.empty()) {
    near.insert(near.begin(), std::move(split));
  }
  return near;
}

}  // namespace imr
