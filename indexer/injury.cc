// Summaries open with the injury: "... sustained an industrial injury on
// 6/11/98". The first sentence's day counts unless the sentence tells of a
// visit; in the next ones it must stand after a word for injury, or right
// before one.
#include "indexer/injury.h"

#include "indexer/days.h"
#include "indexer/find_bytes.h"
#include "indexer/scan.h"

namespace imr {
namespace {

constexpr absl::string_view kInjuryWords[] = {
    "injur", "accident", "claim from", "DOI", "hurt", "onset", "trauma"};

constexpr absl::string_view kVisitWords[] = {
    "seen on",  "visit",     "report dated", "note dated", "evaluat",
    "examined", "presented", "records",      "surgery",    "review"};

// Sentences that may tell of the injury.
constexpr int kOpeningSentences = 4;

bool TellsInjury(absl::string_view before_day, absl::string_view after_day,
                 bool is_first) {
  // "with an 8/31/12 date of injury".
  constexpr absl::string_view kBehind[] = {"date of injury", "injury"};
  after_day = TrimJoints(after_day);
  for (const absl::string_view words : kBehind) {
    if (MatchPhrase(after_day, 0, words) != kNotFound) return true;
  }
  const ProbedText probe(before_day);
  if (probe.HoldsAny(kInjuryWords)) return true;
  return is_first && !probe.HoldsAny(kVisitWords);
}

}  // namespace

void ReadInjuryDay(const Passage& passage, absl::string_view summary,
                   Letter& letter) {
  if (letter.dates.injury) return;
  size_t begin = 0;
  for (int i = 0; i < kOpeningSentences && begin < summary.size(); ++i) {
    const size_t end = SentenceEnd(summary, begin);
    const absl::string_view sentence = Between(summary, begin, end);
    const FoundDay found = FindDay(sentence);
    if (found.day && TellsInjury(sentence.substr(0, found.span.begin),
                                 sentence.substr(found.span.end), i == 0)) {
      letter.dates.injury = found.day;
      letter.evidence.push_back(passage.EvidenceOf(
          "dates.injury", Between(sentence, found.span.begin, found.span.end)));
      return;
    }
    begin = end + 1;
  }
}

}  // namespace imr
