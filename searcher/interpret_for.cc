#include "searcher/interpret_for.h"

#include <utility>

#include "common/status_macros.h"
#include "searcher/clean_query.h"
#include "searcher/evaluate.h"
#include "searcher/passage.h"
#include "searcher/similar_words.h"

namespace imr {
namespace {

// Where the passage stands nowhere the tree stays as it is: its parts are what
// may be dropped.
void AddPassage(const IndexReader& index, QueryNode words,
                Interpretation& interpretation) {
  Evaluator evaluator(index);
  DocSet more = evaluator.Evaluate(words);
  more -= evaluator.Evaluate(interpretation.tree);
  if (more.Empty()) return;
  std::vector<QueryNode> either = {std::move(interpretation.tree),
                                   std::move(words)};
  interpretation.tree = AnyOf(std::move(either));
  interpretation.notes.push_back(
      "read as a passage of a letter: what is understood, or all of its words; "
      "--literal looks for the words alone");
}

}  // namespace

absl::StatusOr<Interpretation> InterpretFor(IndexReader& index,
                                            const SearchRequest& request) {
  ASSIGN_OR_RETURN(const Interpretation read, Interpret(request));
  const std::optional<QueryNode> passage =
      request.literal ? std::nullopt
                      : WordsOfPassage(CleanQuery(request.query).text);
  if (!passage && !HasSimilar(read.tree)) return read;
  return index.Read([&]() -> absl::StatusOr<Interpretation> {
    Interpretation interpretation = read;
    ReplaceSimilar(index, interpretation.tree, interpretation.notes);
    if (passage) AddPassage(index, *passage, interpretation);
    return interpretation;
  });
}

}  // namespace imr
