#include "searcher/stop_words.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"

namespace imr {
namespace {

constexpr absl::string_view kStopWords[] = {
    "a",          "about",      "all",        "an",        "any",
    "anybody",    "anyone",     "applicants", "are",       "as",
    "at",         "be",         "because",    "been",      "being",
    "but",        "by",         "can",        "cases",     "claimants",
    "containing", "could",      "dated",      "decisions", "determinations",
    "did",        "do",         "does",       "employees", "ever",
    "every",      "find",       "for",        "from",      "give",
    "gotten",     "had",        "has",        "have",      "he",
    "her",        "his",        "how",        "i",         "imr",
    "imrs",       "in",         "into",       "involving", "is",
    "it",         "its",        "letter",     "letters",   "list",
    "me",         "mentioning", "my",         "of",        "on",
    "onto",       "other",      "our",        "patients",  "people",
    "please",     "regarding",  "reviewer",   "reviewers", "say",
    "says",       "she",        "should",     "show",      "tell",
    "that",       "the",        "their",      "them",      "there",
    "these",      "they",       "this",       "those",     "to",
    "us",         "w/",         "was",        "we",        "were",
    "what",       "when",       "where",      "which",     "who",
    "whom",       "whose",      "why",        "will",      "with",
    "workers",    "would",      "you"};

static_assert(std::is_sorted(std::begin(kStopWords), std::end(kStopWords)),
              "looked up by halves");

// A phrase of stop words and others.
struct StopPhrase {
  absl::string_view words;
  bool asks_for_rate = false;
};

constexpr StopPhrase kStopPhrases[] = {
    {"approval rate", true},
    {"approval rates", true},
    {"board certified"},
    {"board certified in"},
    {"chance of", true},
    {"chances of", true},
    {"count of"},
    {"denial rate", true},
    {"denial rates", true},
    {"how come"},
    {"how frequently", true},
    {"how likely", true},
    {"how likely is", true},
    {"how many"},
    {"how much"},
    {"how often", true},
    {"letters mention"},
    {"likelihood of", true},
    {"number of"},
    {"odds of", true},
    {"overturn rate", true},
    {"overturn rates", true},
    {"percent of", true},
    {"percentage of", true},
    {"physician reviewer"},
    {"proportion of", true},
    {"rate of approval", true},
    {"rates of approval", true},
    {"reviewed by"},
    {"reviewing physician"},
    {"share of", true},
    {"success rate", true},
    {"success rates", true},
    {"that mention"},
    {"the most"},
    {"total number of"},
    {"uphold rate", true},
    {"uphold rates", true},
    {"what kind of"},
    {"what percent", true},
    {"what percent of", true},
    {"what percentage", true},
    {"what percentage of", true},
    {"what specialty", true},
    {"which mention"},
    {"which specialties", true},
    {"which specialty", true},
    {"winning an appeal", true},
};

// Returns one past the last of `words` from `at` on that are `phrase`; 0 if
// they are not.
size_t EndOf(absl::string_view phrase, absl::Span<const Word> words,
             size_t at) {
  for (const absl::string_view word : absl::StrSplit(phrase, ' ')) {
    if (at >= words.size() || words[at].text != word) return 0;
    ++at;
  }
  return at;
}

}  // namespace

bool IsStopWord(absl::string_view word) {
  return std::binary_search(std::begin(kStopWords), std::end(kStopWords),
                            absl::string_view(absl::AsciiStrToLower(word)));
}

size_t StopPhraseAt(absl::Span<const Word> words, size_t at) {
  size_t longest = 0;
  for (const StopPhrase& phrase : kStopPhrases) {
    longest = std::max(longest, EndOf(phrase.words, words, at));
  }
  return longest;
}

size_t ExclusionAt(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kExclusions[] = {
      "apart from", "aside from", "but not",    "except",      "except for",
      "excluding",  "instead of", "other than", "rather than", "without"};
  size_t longest = 0;
  for (const absl::string_view phrase : kExclusions) {
    longest = std::max(longest, EndOf(phrase, words, at));
  }
  return longest;
}

bool AsksForRate(absl::string_view phrase) {
  return std::any_of(std::begin(kStopPhrases), std::end(kStopPhrases),
                     [phrase](const StopPhrase& row) {
                       return row.words == phrase && row.asks_for_rate;
                     });
}

}  // namespace imr
