#include "searcher/explain_hit.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

#include "common/status_macros.h"
#include "searcher/candidates.h"
#include "searcher/evaluate.h"
#include "searcher/interpret.h"
#include "searcher/interpret_for.h"
#include "searcher/ranking_query.h"
#include "searcher/scorer.h"
#include "searcher/show.h"

namespace imr {
namespace {

// Returns the document of determination `id`; of an id without a number, the
// first of its letter.
absl::StatusOr<Xapian::docid> DocumentOf(const IndexReader& index,
                                         absl::string_view id) {
  const size_t hash = id.find('#');
  const absl::string_view letter = id.substr(0, hash);
  uint32_t number = 1;
  const bool is_number = hash == absl::string_view::npos ||
                         absl::SimpleAtoi(id.substr(hash + 1), &number);
  const std::optional<Xapian::docid> first = FirstDocumentOf(index, letter);
  if (first.has_value() && is_number && number > 0) {
    ASSIGN_OR_RETURN(const StoredLetter stored, index.ReadLetter(*first));
    if (number <= static_cast<uint32_t>(stored.documents)) {
      return *first + number - 1;
    }
  }
  return absl::NotFoundError(absl::StrCat(
      "explain hit \"", id,
      "\": no such determination in this index; results are named like "
      "CM14-0012345#1"));
}

std::string CountsToString(const std::vector<ScoreParts::Count>& counts) {
  std::string text;
  for (const ScoreParts::Count& count : counts) {
    absl::StrAppend(&text, text.empty() ? "" : ", ", GetField(count.field).name,
                    " ", count.occurrences);
  }
  return text;
}

std::string PartToString(const ScoreParts::Part& part) {
  std::string text = absl::StrFormat("%8.3f  %s", part.points, part.text);
  if (!part.counts.empty()) {
    absl::StrAppend(&text, ": ", CountsToString(part.counts));
  }
  if (part.idf > 0) absl::StrAppendFormat(&text, " (idf %.3f)", part.idf);
  return text + "\n";
}

// Returns how the score comes about, and what else says where the hit stands.
std::string OrderToString(const HitExplanation& explanation) {
  if (!explanation.ranked) {
    return "no word of the query ranks; the order is newest first\n";
  }
  std::string text = absl::StrFormat("score %.3f\n", explanation.parts.score);
  for (const ScoreParts::Part& part : explanation.parts.parts) {
    text += PartToString(part);
  }
  if (!explanation.found) {
    text += "the query does not find it\n";
  } else if (!explanation.scored) {
    absl::StrAppend(&text,
                    "the query finds too much to score: this stands "
                    "behind the first ",
                    kMaxScored, ", newest first\n");
  }
  return text;
}

}  // namespace

absl::StatusOr<HitExplanation> ExplainHit(IndexReader& index,
                                          const SearchRequest& request,
                                          absl::string_view id) {
  ASSIGN_OR_RETURN(Interpretation interpretation, InterpretFor(index, request));
  return index.Read([&]() -> absl::StatusOr<HitExplanation> {
    const QueryNode& tree = interpretation.tree;
    HitExplanation explanation;
    explanation.id = std::string(absl::StripAsciiWhitespace(id));
    ASSIGN_OR_RETURN(const Xapian::docid docid,
                     DocumentOf(index, explanation.id));
    Evaluator evaluator(index);
    const DocSet matches = evaluator.Evaluate(tree);
    const RankingQuery ranking = RankingQueryOf(tree, request.query);
    explanation.found = matches.Contains(docid);
    explanation.ranked = !ranking.Empty();
    const std::vector<Xapian::docid> candidates = ChooseCandidates(
        index, tree, request.query, matches, kMaxScored, evaluator);
    explanation.scored =
        std::binary_search(candidates.begin(), candidates.end(), docid);
    explanation.parts = Scorer(index, ranking).Explain(docid);
    explanation.notes = std::move(interpretation.notes);
    return explanation;
  });
}

std::string ToString(const HitExplanation& explanation) {
  std::string text =
      absl::StrCat(explanation.id, ": ", OrderToString(explanation));
  for (const std::string& note : explanation.notes) {
    absl::StrAppend(&text, "note: ", note, "\n");
  }
  return text;
}

}  // namespace imr
