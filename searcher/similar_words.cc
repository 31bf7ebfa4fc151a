#include "searcher/similar_words.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/status_macros.h"
#include "searcher/index_words.h"
#include "searcher/note_list.h"
#include "searcher/spelling.h"

namespace imr {
namespace {

bool HasSimilar(const QueryNode& node) {
  return node.similar ||
         std::any_of(node.children.begin(), node.children.end(), HasSimilar);
}

// Returns "~wean: searched as weaned, wean, weans".
std::string NoteOf(const std::string& typed,
                   const std::vector<CountedWord>& words, size_t known) {
  if (words.empty()) {
    return absl::StrCat("~", typed,
                        ": no word of this index is spelled nearly so");
  }
  const auto format = [](std::string* out, const CountedWord& word) {
    out->append(word.word);
  };
  std::string note = absl::StrCat("~", typed, ": searched as ",
                                  absl::StrJoin(words, ", ", format));
  if (known > words.size()) {
    absl::StrAppend(&note, ", the most frequent of ", known,
                    " words that are spelled nearly so");
  }
  return note;
}

}  // namespace

void ReplaceSimilar(const IndexReader& index, QueryNode& node,
                    std::vector<std::string>& notes) {
  for (QueryNode& child : node.children) ReplaceSimilar(index, child, notes);
  if (!node.similar) return;
  node.similar = false;
  const int distance = node.value.size() <= kLongestOfOneSlip ? 1 : 2;
  std::vector<CountedWord> words = WordsLike(index, node.value, distance);
  const size_t known = words.size();
  if (known > kMaxSimilarWords) words.resize(kMaxSimilarWords);
  AddOnce(NoteOf(node.value, words, known), notes);
  std::vector<QueryNode> any;
  for (CountedWord& word : words) {
    any.push_back(node);
    any.back().value = std::move(word.word);
  }
  if (any.empty()) return;  // itself, which stands nowhere
  node = AnyOf(std::move(any));
}

absl::StatusOr<Interpretation> InterpretFor(IndexReader& index,
                                            const SearchRequest& request) {
  ASSIGN_OR_RETURN(const Interpretation read, Interpret(request));
  if (!HasSimilar(read.tree)) return read;
  return index.Read([&]() -> absl::StatusOr<Interpretation> {
    Interpretation interpretation = read;
    ReplaceSimilar(index, interpretation.tree, interpretation.notes);
    return interpretation;
  });
}

}  // namespace imr
