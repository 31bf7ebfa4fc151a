#include "searcher/similar_words.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "searcher/index_words.h"
#include "searcher/note_list.h"
#include "searcher/spelling.h"

namespace imr {
namespace {

// The words that a similar word stands for, and how people call it.
struct SimilarWords {
  std::string typed;  // "~wean", "nor*o"
  absl::string_view how;
  std::vector<CountedWord> words;
  size_t most = 0;  // of `words` that are looked for
};

SimilarWords SimilarTo(const IndexReader& index, const std::string& word) {
  if (word.find_first_of("*?") != std::string::npos) {
    return {word, "so", WordsOfForm(index, word), kMaxWordsOfForm};
  }
  const int distance = word.size() <= kLongestOfOneSlip ? 1 : 2;
  return {absl::StrCat("~", word), "nearly so",
          WordsLike(index, word, distance), kMaxSimilarWords};
}

// Returns "~wean: searched as weaned, wean, weans".
std::string NoteOf(const SimilarWords& similar) {
  constexpr size_t kMostShown = 32;
  const size_t known = similar.words.size();
  if (known == 0) {
    return absl::StrCat(similar.typed, ": no word of this index is spelled ",
                        similar.how);
  }
  const auto format = [](std::string* out, const CountedWord& word) {
    out->append(word.word);
  };
  const size_t used = std::min(known, similar.most);
  const size_t shown = std::min(used, kMostShown);
  const auto words = absl::MakeConstSpan(similar.words);
  std::string note =
      absl::StrCat(similar.typed, ": searched as ",
                   absl::StrJoin(words.first(shown), ", ", format));
  if (used > shown) absl::StrAppend(&note, " and ", used - shown, " more");
  if (known > used) {
    absl::StrAppend(&note, ", the most frequent of ", known,
                    " words that are spelled ", similar.how);
  }
  return note;
}

// Replaces the similar words of `node`, of which `left` may be.
void Replace(const IndexReader& index, QueryNode& node, size_t& left,
             std::vector<std::string>& notes) {
  for (QueryNode& child : node.children) Replace(index, child, left, notes);
  if (!node.similar) return;
  node.similar = false;
  if (left == 0) {
    AddOnce(absl::StrCat("only the first ", kMaxSimilarParts,
                         " words with \"~\" before them or signs within them "
                         "were looked up; others were searched as they stand"),
            notes);
    return;
  }
  --left;
  SimilarWords similar = SimilarTo(index, node.value);
  AddOnce(NoteOf(similar), notes);
  if (similar.words.size() > similar.most) similar.words.resize(similar.most);
  std::vector<QueryNode> any;
  for (CountedWord& word : similar.words) {
    any.push_back(node);
    any.back().value = std::move(word.word);
  }
  if (any.empty()) return;  // itself, which stands nowhere
  node = AnyOf(std::move(any));
}

}  // namespace

bool HasSimilar(const QueryNode& node) {
  return node.similar ||
         std::any_of(node.children.begin(), node.children.end(), HasSimilar);
}

void ReplaceSimilar(const IndexReader& index, QueryNode& node,
                    std::vector<std::string>& notes) {
  size_t left = kMaxSimilarParts;
  Replace(index, node, left, notes);
}

}  // namespace imr
