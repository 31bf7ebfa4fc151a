#include "searcher/stop_phrases.h"

#include <algorithm>

#include "searcher/bare_cited.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

// A phrase of stop words and others. "US" alone is a country, or ultrasound.
constexpr struct {
  absl::string_view words;
  bool asks_for_rate = false;
  bool is_finding = false;   // elsewhere: "skin breakdown", "poor outcomes"
  bool is_together = false;  // of several treatments of one letter
} kStopPhrases[] = {
    {"approval rate", true},
    {"approval rates", true},
    {"approved rate", true},
    {"are cited for"},
    {"as well as"},
    {"associated surgical service"},
    {"associated surgical services"},
    {"board certified"},
    {"board certified in"},
    {"breakdown", true, true},
    {"breakdown of", true, true},
    {"cases having", false, false, true},
    {"cases like"},
    {"cases where both", false, false, true},
    {"cases with", false, false, true},
    {"cases with both", false, false, true},
    {"chance of", true},
    {"chances of", true},
    {"cited for"},
    {"claims adjuster"},
    {"claims administrator"},
    {"claims examiner"},
    {"count of"},
    {"cpt"},
    {"cpt code"},
    {"cpt codes"},
    {"date range"},
    {"denial rate", true},
    {"denial rates", true},
    {"denied rate", true},
    {"did reviewers cite"},
    {"did the reviewer cite"},
    {"distribution of", true, true},
    {"do reviewers cite"},
    {"doctor ordered"},
    {"doctor requested"},
    {"does the reviewer cite"},
    {"dr ordered"},
    {"dr requested"},
    {"due to"},
    {"example of"},
    {"examples of"},
    {"give us"},
    {"has the reviewer cited"},
    {"hcpcs"},
    {"hcpcs code"},
    {"how come"},
    {"how frequently", true},
    {"how likely", true},
    {"how likely is", true},
    {"how many"},
    {"how much"},
    {"how often", true},
    {"i need"},
    {"in one case", false, false, true},
    {"in one letter", false, false, true},
    {"in the same case", false, false, true},
    {"in the same letter", false, false, true},
    {"injured worker"},
    {"injured workers"},
    {"is cited for"},
    {"letter where both", false, false, true},
    {"letter with", false, false, true},
    {"letter with both", false, false, true},
    {"letters having", false, false, true},
    {"letters mention"},
    {"letters that have", false, false, true},
    {"letters where both", false, false, true},
    {"letters with", false, false, true},
    {"letters with both", false, false, true},
    {"likelihood of", true},
    {"looking for"},
    {"md requested"},
    {"most common reason"},
    {"most common reason for"},
    {"most common reasons"},
    {"most common reasons for"},
    {"number of"},
    {"odds of", true},
    {"outcomes", true, true},
    {"overturn rate", true},
    {"overturn rates", true},
    {"overturned rate", true},
    {"pcp requested"},
    {"percent of", true},
    {"percentage of", true},
    {"physician ordered"},
    {"physician requested"},
    {"physician reviewer"},
    {"proportion of", true},
    {"provider requested"},
    {"rate of approval", true},
    {"rate of denial", true},
    {"rate of reversal", true},
    {"rates of approval", true},
    {"reason why"},
    {"reasons why"},
    {"request for"},
    {"request for authorization for"},
    {"request for authorization of"},
    {"requests for"},
    {"reversal rate", true},
    {"reviewed by"},
    {"reviewers cite for"},
    {"reviewing physician"},
    {"rfa dated"},
    {"rfa for"},
    {"same case", false, false, true},
    {"same letter", false, false, true},
    {"sample case"},
    {"sample cases"},
    {"sample decision"},
    {"sample decisions"},
    {"sample letter"},
    {"sample letters"},
    {"search for"},
    {"share of", true},
    {"show us"},
    {"similar to"},
    {"sort by date"},
    {"sorted by date"},
    {"statistics for", true},
    {"statistics on", true},
    {"stats for", true},
    {"stats on", true},
    {"success rate", true},
    {"success rates", true},
    {"tell us"},
    {"that mention"},
    {"the most"},
    {"together", false, false, true},
    {"total number of"},
    {"treating doctor requested"},
    {"treating physician requested"},
    {"trend in", true},
    {"trends in", true},
    {"upheld rate", true},
    {"uphold rate", true},
    {"uphold rates", true},
    {"what kind of"},
    {"what percent", true},
    {"what percent of", true},
    {"what percentage", true},
    {"what percentage of", true},
    {"which mention"},
    {"who reviewed"},
    {"who reviews"},
    {"who won"},
    {"win rate", true},
    {"win rates", true},
    {"winning"},
    {"winning an appeal"},
    {"winning on appeal"},
};

}  // namespace

StopPhrase StopPhraseAt(absl::string_view query, absl::Span<const Word> words,
                        size_t at, const std::vector<Reading>& before,
                        absl::CivilDay today) {
  // "claims adjuster cited ODG" says who.
  if (!CitedAt(query, words, at).readings.empty()) return {};
  StopPhrase longest = AskingAt(query, words, at, today);
  for (const auto& phrase : kStopPhrases) {
    const size_t end = EndOf(phrase.words, words, at);
    if (end <= longest.end) continue;
    if (phrase.is_finding &&
        !AsksOfCases(query, words, at, end, before, today)) {
      continue;
    }
    longest = {end, phrase.asks_for_rate ? StatsHint("year") : "",
               phrase.is_together};
  }
  return longest;
}

size_t ExclusionAt(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kExclusions[] = {"all but",
                                                      "anything but",
                                                      "anything except",
                                                      "anything other than",
                                                      "apart from",
                                                      "aside from",
                                                      "arent",
                                                      "besides",
                                                      "but not",
                                                      "everything but",
                                                      "everything except",
                                                      "everything other than",
                                                      "except",
                                                      "except for",
                                                      "exclude",
                                                      "excludes",
                                                      "excluding",
                                                      "hasnt been",
                                                      "havent been",
                                                      "instead of",
                                                      "isnt",
                                                      "leaving out",
                                                      "minus",
                                                      "neither",
                                                      "never",
                                                      "nor",
                                                      "not counting",
                                                      "not including",
                                                      "other than",
                                                      "rather than",
                                                      "save for",
                                                      "wasnt",
                                                      "werent",
                                                      "w o",
                                                      "with the exception of",
                                                      "without"};
  size_t longest = 0;
  for (const absl::string_view phrase : kExclusions) {
    longest = std::max(longest, EndOf(phrase, words, at));
  }
  return longest;
}

}  // namespace imr
