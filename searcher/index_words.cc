#include "searcher/index_words.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include <xapian.h>

#include "common/fields.h"
#include "common/term.h"
#include "common/word_sequence.h"
#include "searcher/spelling.h"

namespace imr {
namespace {

// Calls visit(word, term iterator) for the words of each text field that begin
// with `beginning`, for as long as it returns true.
template <typename Visit>
void ForEachWord(const IndexReader& index, absl::string_view beginning,
                 Visit visit) {
  const Xapian::Database& database = index.database();
  for (FieldId id : TextFields()) {
    const size_t cut = WordTerm(GetField(id), "").size();
    const std::string prefix = WordTerm(GetField(id), beginning);
    const Xapian::TermIterator end = database.allterms_end(prefix);
    for (auto at = database.allterms_begin(prefix); at != end; ++at) {
      if (!visit((*at).substr(cut), at)) break;
    }
  }
}

// The letters of a word: words that differ in many are not spelled alike.
std::bitset<32> LettersOf(absl::string_view word) {
  std::bitset<32> letters;
  for (const char c : word) letters.set(static_cast<unsigned char>(c) % 32);
  return letters;
}

}  // namespace

std::vector<std::string> WordsThatBegin(const IndexReader& index,
                                        absl::string_view beginning,
                                        size_t most) {
  absl::flat_hash_set<std::string> words;
  ForEachWord(index, beginning,
              [&](std::string word, const Xapian::TermIterator&) {
                words.insert(std::move(word));
                return words.size() < most;
              });
  return {words.begin(), words.end()};
}

std::vector<CountedWord> WordsLike(const IndexReader& index,
                                   absl::string_view word, int distance) {
  const std::bitset<32> letters = LettersOf(word);
  const auto most = static_cast<size_t>(2 * distance);
  absl::flat_hash_map<std::string, uint64_t> like;
  ForEachWord(index, "", [&](std::string other, const auto& at) {
    const bool may_be = (LettersOf(other) ^ letters).count() <= most &&
                        SpellingDistance(word, other, distance) <= distance;
    if (may_be) like[std::move(other)] += at.get_termfreq();
    return true;
  });
  std::vector<CountedWord> words;
  for (auto& [other, postings] : like) words.push_back({other, postings});
  std::sort(words.begin(), words.end(),
            [](const CountedWord& a, const CountedWord& b) {
              return std::tie(b.postings, a.word) <
                     std::tie(a.postings, b.word);
            });
  return words;
}

std::vector<uint32_t> IdsOf(const IndexReader& index,
                            const std::vector<std::string>& words) {
  std::vector<uint32_t> ids;
  for (const std::string& word : words) {
    const std::optional<uint32_t> id = WordIdIn(index.database(), word);
    if (id) ids.push_back(*id);
  }
  return ids;
}

}  // namespace imr
