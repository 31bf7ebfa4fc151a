#include "searcher/stop_words.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

#include "common/fields.h"

namespace imr {
namespace {

constexpr absl::string_view kStopWords[] = {
    "a",         "about",      "all",
    "an",        "any",        "anybody",
    "anyone",    "applicant",  "applicants",
    "are",       "as",         "at",
    "be",        "because",    "been",
    "being",     "but",        "by",
    "can",       "cases",      "claimant",
    "claimants", "containing", "could",
    "dated",     "decisions",  "determinations",
    "did",       "do",         "does",
    "either",    "employee",   "employees",
    "ever",      "every",      "find",
    "for",       "from",       "get",
    "gets",      "getting",    "give",
    "got",       "gotten",     "had",
    "has",       "have",       "he",
    "her",       "his",        "how",
    "i",         "imr",        "imrs",
    "in",        "into",       "involving",
    "is",        "it",         "its",
    "letter",    "letters",    "list",
    "me",        "mentioning", "my",
    "of",        "on",         "onto",
    "other",     "our",        "patient",
    "patients",  "people",     "please",
    "plus",      "regarding",  "reviewer",
    "reviewers", "say",        "says",
    "she",       "should",     "show",
    "tell",      "that",       "the",
    "their",     "them",       "then",
    "there",     "these",      "they",
    "this",      "those",      "thru",
    "to",        "versus",     "vs",
    "w/",        "was",        "we",
    "were",      "what",       "when",
    "where",     "which",      "who",
    "whom",      "whose",      "why",
    "will",      "with",       "worker",
    "workers",   "would",      "you"};

static_assert(std::is_sorted(std::begin(kStopWords), std::end(kStopWords)),
              "looked up by halves");

// A phrase of stop words and others. "US" alone is a country, or ultrasound.
constexpr struct {
  absl::string_view words;
  bool asks_for_rate = false;
} kStopPhrases[] = {
    {"approval rate", true},
    {"approval rates", true},
    {"approved rate", true},
    {"are cited for"},
    {"as well as"},
    {"board certified in"},
    {"board certified"},
    {"cases like"},
    {"chance of", true},
    {"chances of", true},
    {"cited for"},
    {"count of"},
    {"denial rate", true},
    {"denial rates", true},
    {"denied rate", true},
    {"give us"},
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
    {"overturn rate", true},
    {"overturn rates", true},
    {"overturned rate", true},
    {"percent of", true},
    {"percentage of", true},
    {"physician reviewer"},
    {"proportion of", true},
    {"rate of approval", true},
    {"rates of approval", true},
    {"request for authorization for"},
    {"request for authorization of"},
    {"request for"},
    {"requests for"},
    {"reviewed by"},
    {"reviewing physician"},
    {"rfa dated"},
    {"rfa for"},
    {"search for"},
    {"share of", true},
    {"show us"},
    {"similar to"},
    {"success rate", true},
    {"success rates", true},
    {"tell us"},
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
    {"who reviews"},
    {"win rate", true},
    {"win rates", true},
    {"winning an appeal"},
    {"winning on appeal"},
    {"winning"},
};

// Returns one past the last of `words` from `at` on that are `phrase`; 0 if
// they are not.
size_t EndOf(absl::string_view phrase, absl::Span<const Word> words,
             size_t at) {
  if (at >= words.size() || words[at].text[0] != phrase[0]) return 0;
  for (const absl::string_view word : absl::StrSplit(phrase, ' ')) {
    if (at >= words.size() || words[at].text != word) return 0;
    ++at;
  }
  return at;
}

// Returns the facet that `words` call by its name, the last in the singular or
// plural.
const Field* FacetNamed(absl::Span<const Word> words) {
  std::string before;
  for (const Word& word : words.first(words.size() - 1)) {
    absl::StrAppend(&before, word.text, "-");
  }
  const absl::string_view last = words.back().text;
  const Field* field = FindField(absl::StrCat(before, last));
  if (field == nullptr) field = FindField(absl::StrCat(before, StemOf(last)));
  const bool is_facet = field != nullptr && !field->facet_title.empty();
  return is_facet ? field : nullptr;
}

// "which specialty", "what body parts": asks for the values of a facet.
StopPhrase WhichValueAt(absl::Span<const Word> words, size_t at) {
  const bool asks = at < words.size() &&
                    (words[at].text == "which" || words[at].text == "what");
  if (!asks) return {};
  for (const size_t count : {size_t{2}, size_t{1}}) {
    if (at + count >= words.size()) continue;
    const Field* field = FacetNamed(words.subspan(at + 1, count));
    if (field != nullptr) return {at + 1 + count, field->name};
  }
  return {};
}

}  // namespace

bool IsStopWord(absl::string_view word) {
  return std::binary_search(std::begin(kStopWords), std::end(kStopWords),
                            absl::string_view(absl::AsciiStrToLower(word)));
}

StopPhrase StopPhraseAt(absl::Span<const Word> words, size_t at) {
  StopPhrase longest = WhichValueAt(words, at);
  for (const auto& phrase : kStopPhrases) {
    const size_t end = EndOf(phrase.words, words, at);
    if (end <= longest.end) continue;
    longest = {end, phrase.asks_for_rate ? "year" : ""};
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
                                                      "with the exception of",
                                                      "without"};
  size_t longest = 0;
  for (const absl::string_view phrase : kExclusions) {
    longest = std::max(longest, EndOf(phrase, words, at));
  }
  return longest;
}

}  // namespace imr
