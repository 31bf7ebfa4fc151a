#include "searcher/who_won.h"

#include <algorithm>

#include "absl/strings/string_view.h"

#include "searcher/claims_administrators.h"
#include "searcher/verdicts.h"
#include "searcher/vocabulary.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

using Words = absl::Span<const Word>;

Verdict TurnedRound(const Verdict& verdict) {
  if (verdict.end == 0) return {};
  return {OtherOutcome(verdict.outcome), verdict.end};
}

// Returns the outcome that one side of a dispute wants, whose name stands at
// `at`: the worker wants the treatment.
Verdict SideAt(Words words, size_t at) {
  static constexpr absl::string_view kForTreatment[] = {
      "applicant",       "claimant",
      "doctor",          "employee",
      "injured worker",  "patient",
      "provider",        "requesting physician",
      "treating doctor", "treating physician",
      "worker"};
  static constexpr absl::string_view kAgainst[] = {"defendant", "defense",
                                                   "employer"};
  const size_t name = std::max(at, EndOf("the", words, at));
  if (name >= words.size()) return {};
  if (const size_t end = EndOfAny(kForTreatment, words, name)) {
    return {kOverturned, end};
  }
  const size_t end = std::max(EndOfAny(kAgainst, words, name),
                              EndOfClaimsAdministrator(words, at));
  return end > 0 ? Verdict{kUpheld, end} : Verdict();
}

// "the applicant prevailed", "defense won"; "lost" only of a case: workers lose
// their jobs and their balance.
Verdict PrevailedAt(Words words, size_t at) {
  const Verdict side = SideAt(words, at);
  if (side.end == 0 || side.end == words.size()) return {};
  const size_t won =
      EndOfAny({"prevail", "prevailed", "prevails", "win", "wins", "won"},
               words, side.end);
  if (won > 0) return {side.outcome, won};
  const size_t lost = EndOfAny({"lose", "loses", "lost"}, words, side.end);
  const bool is_case =
      lost > 0 &&
      (lost == words.size() || EndOfAny({"at imr", "imr", "on appeal", "on imr",
                                         "the appeal", "the case"},
                                        words, lost) > 0);
  return is_case ? Verdict{OtherOutcome(side.outcome), lost} : Verdict();
}

// "agreed with UR's denial", "sided with the doctor", "in favor of the worker".
Verdict SidedAt(Words words, size_t at) {
  const size_t against = EndOfAny(
      {"disagree with", "disagreed with", "disagrees with", "ruled against"},
      words, at);
  const size_t with =
      EndOfAny({"agree with", "agreed with", "agrees with", "concur with",
                "concurred with", "concurs with", "decided in favor of",
                "found in favor of", "in favor of", "in favour of", "ruled for",
                "ruled in favor of", "sided with", "sides with"},
               words, at);
  const size_t next = std::max(against, with);
  if (next == 0 || next == words.size()) return {};
  Verdict side = SideAt(words, next);
  if (side.end == 0) {  // "agreed with the denial"
    side = OneWordVerdictAt(words, std::max(next, EndOf("the", words, next)));
  } else if (side.end < words.size()) {
    side.end = std::max(
        side.end,
        EndOfAny({"decision", "denial", "determination"}, words, side.end));
  }
  return against > 0 ? TurnedRound(side) : side;
}

// "found to be medically necessary", "deemed not certified".
Verdict FoundAt(Words words, size_t at) {
  const size_t found = EndOfAny(
      {"considered", "deemed", "determined", "found", "judged", "ruled"}, words,
      at);
  if (found == 0 || found == words.size()) return {};
  const size_t link =
      EndOfAny({"as", "that it is", "that it was", "to be"}, words, found);
  return VerdictAt(words, std::max(found, link));
}

}  // namespace

Understood WonAt(Words words, size_t at) {
  for (const auto read : {PrevailedAt, SidedAt, FoundAt}) {
    const Verdict verdict = read(words, at);
    if (verdict.end == 0) continue;
    return {words[at].begin, words[verdict.end - 1].end,
            ReadingsOfName(GetField(FieldId::kOutcome), verdict.outcome)};
  }
  return {};
}

}  // namespace imr
