#include "searcher/stop_phrases.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/bare_cursor.h"

namespace imr {
namespace {

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
    {"breakdown of", true},
    {"breakdown", true},
    {"cases like"},
    {"chance of", true},
    {"chances of", true},
    {"cited for"},
    {"claims adjuster"},
    {"claims examiner"},
    {"count of"},
    {"cpt code"},
    {"cpt codes"},
    {"cpt"},
    {"date range"},
    {"denial rate", true},
    {"denial rates", true},
    {"denied rate", true},
    {"distribution of", true},
    {"due to"},
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
    {"outcomes", true},
    {"overturn rate", true},
    {"overturn rates", true},
    {"overturned rate", true},
    {"percent of", true},
    {"percentage of", true},
    {"physician reviewer"},
    {"proportion of", true},
    {"rate of approval", true},
    {"rate of denial", true},
    {"rate of reversal", true},
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

// Returns one past the last of `words` from `at` on that are `phrase`; 0 if
// they are not.
size_t EndOf(absl::string_view phrase, absl::Span<const Word> words,
             size_t at) {
  if (at >= words.size() || words[at].text[0] != phrase[0]) return 0;
  for (const absl::string_view word : absl::StrSplit(phrase, ' ')) {
    while (at < words.size() && words[at].joined) ++at;  // "board-certified"
    if (at >= words.size() || words[at].text != word) return 0;
    ++at;
  }
  return at;
}

// Returns true for "ten" and "10".
bool IsCount(const Word& word) {
  Cursor cursor{word.text};
  return ReadCount(cursor).has_value() && cursor.AtEnd();
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

// Says which statistics answer a question.
std::string StatsHint(absl::string_view fields) {
  return absl::StrCat("\"imr-search stats QUERY --by ", fields,
                      "\", or by another field, tells how often each outcome "
                      "is");
}

// Returns where the facet named at `words[at]` ends, and its name; 0 if none
// is named there.
std::pair<size_t, absl::string_view> FacetAt(absl::Span<const Word> words,
                                             size_t at) {
  for (const size_t count : {size_t{2}, size_t{1}}) {
    if (at + count > words.size()) continue;
    const Field* field = FacetNamed(words.subspan(at, count));
    if (field != nullptr) return {at + count, field->name};
  }
  return {0, ""};
}

// "which specialty", "what body parts", "top ten drugs": asks for the values
// of a facet.
StopPhrase WhichValueAt(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kAsking[] = {
      "which", "what", "top", "most common", "most frequent"};
  for (const absl::string_view asking : kAsking) {
    size_t next = EndOf(asking, words, at);
    if (next == 0) continue;
    if (asking == "top" && next < words.size() && IsCount(words[next])) ++next;
    const auto [end, field] = FacetAt(words, next);
    if (end > 0 && (end < words.size() || asking == "top")) {
      return {end, StatsHint(field)};
    }
  }
  return {};
}

// "by specialty", "by year and outcome".
StopPhrase ByFacetAt(absl::Span<const Word> words, size_t at) {
  const size_t next =
      std::max({EndOf("by", words, at), EndOf("broken down by", words, at),
                EndOf("grouped by", words, at)});
  if (next == 0) return {};
  auto [end, field] = FacetAt(words, next);
  if (end == 0) return {};
  std::string fields(field);
  const size_t second = EndOf("and", words, end);
  if (second > 0) {
    const auto [second_end, other] = FacetAt(words, second);
    if (second_end > 0) {
      absl::StrAppend(&fields, ",", other);
      end = second_end;
    }
  }
  return {end, StatsHint(fields)};
}

// "most recent norco decisions", "newest first", "latest 10 cases": an order.
StopPhrase OrderAt(absl::Span<const Word> words, size_t at) {
  static constexpr struct {
    absl::string_view phrase;
    absl::string_view order;
  } kOrders[] = {{"most recent", "newest"}, {"newest", "newest"},
                 {"latest", "newest"},      {"recent", "newest"},
                 {"oldest", "oldest"},      {"earliest", "oldest"}};
  static constexpr absl::string_view kDecisions[] = {
      "approvals", "cases",          "decision",  "decisions", "denials",
      "letters",   "determinations", "overturns", "rulings"};
  for (const auto& row : kOrders) {
    size_t end = EndOf(row.phrase, words, at);
    if (end == 0) continue;
    const bool is_first = EndOf("first", words, end) > 0;
    const bool is_of_decisions =
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(end),
                    words.end(), [](const Word& word) {
                      return absl::c_linear_search(kDecisions, word.text);
                    });
    if (!is_first && !is_of_decisions) continue;
    if (is_first) ++end;
    if (!is_first && end < words.size() && IsCount(words[end])) ++end;
    return {end, absl::StrCat("\"--sort ", row.order, "\" orders by date")};
  }
  return {};
}

}  // namespace

StopPhrase StopPhraseAt(absl::Span<const Word> words, size_t at) {
  StopPhrase longest;
  for (const auto& read : {WhichValueAt, ByFacetAt, OrderAt}) {
    StopPhrase phrase = read(words, at);
    if (phrase.end > longest.end) longest = std::move(phrase);
  }
  for (const auto& phrase : kStopPhrases) {
    const size_t end = EndOf(phrase.words, words, at);
    if (end <= longest.end) continue;
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
                                                      "with the exception of",
                                                      "without"};
  size_t longest = 0;
  for (const absl::string_view phrase : kExclusions) {
    longest = std::max(longest, EndOf(phrase, words, at));
  }
  return longest;
}

}  // namespace imr
