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
  bool is_finding = false;  // elsewhere: "skin breakdown", "poor outcomes"
} kStopPhrases[] = {
    {"approval rate", true},
    {"approval rates", true},
    {"approved rate", true},
    {"are cited for"},
    {"as well as"},
    {"board certified in"},
    {"board certified"},
    {"breakdown of", true, true},
    {"breakdown", true, true},
    {"cases like"},
    {"chance of", true},
    {"chances of", true},
    {"cited for"},
    {"claims adjuster"},
    {"claims administrator"},
    {"claims examiner"},
    {"count of"},
    {"cpt code"},
    {"cpt codes"},
    {"cpt"},
    {"date range"},
    {"denial rate", true},
    {"denial rates", true},
    {"denied rate", true},
    {"distribution of", true, true},
    {"doctor requested"},
    {"due to"},
    {"example of"},
    {"examples of"},
    {"give us"},
    {"hcpcs code"},
    {"hcpcs"},
    {"how come"},
    {"how frequently", true},
    {"how likely is", true},
    {"how likely", true},
    {"how many"},
    {"how much"},
    {"how often", true},
    {"i need"},
    {"injured worker"},
    {"injured workers"},
    {"is cited for"},
    {"letters mention"},
    {"likelihood of", true},
    {"looking for"},
    {"number of"},
    {"odds of", true},
    {"outcomes", true, true},
    {"overturn rate", true},
    {"overturn rates", true},
    {"overturned rate", true},
    {"percent of", true},
    {"percentage of", true},
    {"physician requested"},
    {"physician reviewer"},
    {"proportion of", true},
    {"rate of approval", true},
    {"rate of denial", true},
    {"rate of reversal", true},
    {"rates of approval", true},
    {"provider requested"},
    {"request for authorization for"},
    {"request for authorization of"},
    {"request for"},
    {"requests for"},
    {"reviewed by"},
    {"reviewing physician"},
    {"rfa dated"},
    {"rfa for"},
    {"sample case"},
    {"sample cases"},
    {"sample decision"},
    {"sample decisions"},
    {"sample letter"},
    {"sample letters"},
    {"search for"},
    {"share of", true},
    {"reversal rate", true},
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
    {"treating doctor requested"},
    {"treating physician requested"},
    {"trend in", true},
    {"trends in", true},
    {"that mention"},
    {"the most"},
    {"total number of"},
    {"upheld rate", true},
    {"uphold rate", true},
    {"uphold rates", true},
    {"what kind of"},
    {"what percent of", true},
    {"what percent", true},
    {"what percentage of", true},
    {"what percentage", true},
    {"which mention"},
    {"who reviewed"},
    {"who won"},
    {"who reviews"},
    {"win rate", true},
    {"win rates", true},
    {"winning an appeal"},
    {"winning on appeal"},
    {"winning"},
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
    longest = {end, phrase.asks_for_rate ? StatsHint("year") : ""};
  }
  return longest;
}

size_t ExclusionAt(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kExclusions[] = {"all but",
                                                      "anything but",
                                                      "anything except",
                                                      "apart from",
                                                      "aside from",
                                                      "arent",
                                                      "besides",
                                                      "but not",
                                                      "everything but",
                                                      "everything except",
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
