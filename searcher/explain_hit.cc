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

// Documents of one letter that follow each other.
struct DocumentRun {
  std::string letter;  // its id
  Xapian::docid first_of_letter = 0;
  Xapian::docid first = 0;
  uint32_t documents = 0;

  // Returns the id of one of them.
  std::string IdOf(Xapian::docid docid) const {
    return absl::StrCat(letter, "#", docid - first_of_letter + 1);
  }
};

// Returns the document of determination `id`; of an id without a number, those
// of its letter.
absl::StatusOr<DocumentRun> DocumentsOf(const IndexReader& index,
                                        absl::string_view id) {
  const size_t hash = id.find('#');
  const absl::string_view letter = id.substr(0, hash);
  uint32_t number = 1;
  const bool is_letter = hash == absl::string_view::npos;
  const bool is_number =
      is_letter || absl::SimpleAtoi(id.substr(hash + 1), &number);
  const std::optional<Xapian::docid> first = FirstDocumentOf(index, letter);
  if (first.has_value() && is_number && number > 0) {
    ASSIGN_OR_RETURN(const StoredLetter stored, index.ReadLetterFace(*first));
    const auto documents = static_cast<uint32_t>(stored.documents);
    const std::string& name = stored.letter.id;
    if (is_letter) return DocumentRun{name, *first, *first, documents};
    if (number <= documents) {
      return DocumentRun{name, *first, *first + number - 1, 1};
    }
  }
  return absl::NotFoundError(absl::StrCat(
      "explain hit \"", id,
      "\": no such determination in this index; results are named like "
      "CM14-0012345#1"));
}

// Returns the document of `run` with the highest score, of those that the query
// finds, or else of all.
Xapian::docid BestOf(const DocumentRun& run, const DocSet& matches,
                     Scorer& scorer) {
  if (run.documents == 1) return run.first;
  Xapian::docid best = run.first;
  double most = -1;
  for (Xapian::docid docid = run.first; docid < run.first + run.documents;
       ++docid) {
    constexpr double kFound = 1e6;  // above any score
    const double score =
        scorer.Explain(docid).score + (matches.Contains(docid) ? kFound : 0);
    if (score <= most) continue;
    best = docid;
    most = score;
  }
  return best;
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
    ASSIGN_OR_RETURN(const DocumentRun run,
                     DocumentsOf(index, absl::StripAsciiWhitespace(id)));
    Evaluator evaluator(index);
    const DocSet matches = evaluator.Evaluate(tree);
    const RankingQuery ranking = RankingQueryOf(tree, request.query);
    Scorer scorer(index, ranking);
    const Xapian::docid docid = BestOf(run, matches, scorer);
    explanation.id = run.IdOf(docid);
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
