#include "searcher/bare_redundant.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"

#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_names.h"

namespace imr {
namespace {

// Returns true for a denial, of utilization review, behind which it is said
// that it was overturned.
bool IsOverturnedLater(absl::string_view query, absl::Span<const Word> words,
                       const Understood& understood) {
  const std::string typed = FoldText(
      query.substr(understood.begin, understood.end - understood.begin));
  static constexpr absl::string_view kDenials[] = {
      "denied",    "denied by ur", "denied by utilization review",
      "ur denied", "noncertified", "non certified",
      "ur denial"};
  if (!absl::c_linear_search(kDenials, typed)) return false;
  return absl::c_any_of(words, [&understood](const Word& word) {
    return word.begin >= understood.end &&
           (word.text == "overturned" || word.text == "reversed");
  });
}

// Returns true for the denial of "denials that were overturned" and "denied
// by UR, overturned": every letter is about one, and what became of it is
// said.
bool IsDenialOfOutcome(absl::string_view query, absl::Span<const Word> words,
                       const Understood& understood) {
  const auto is_denial = [query](size_t begin, size_t end) {
    const std::string typed = FoldText(query.substr(begin, end - begin));
    static constexpr absl::string_view kNouns[] = {
        "denial",     "denials",      "ur denial",
        "ur denials", "denial by ur", "utilization review denial"};
    return absl::c_linear_search(kNouns, typed);
  };
  if (IsOverturnedLater(query, words, understood)) return true;
  if (!is_denial(understood.begin, understood.end)) return false;
  const std::vector<LexiconMatch> outcomes =
      GetLexicon(LexiconId::kOutcomes).FindAll(words);
  return std::any_of(
      outcomes.begin(), outcomes.end(), [&](const LexiconMatch& match) {
        return !is_denial(words[match.begin].begin, words[match.end - 1].end);
      });
}

// Returns true for the code of "97140 manual therapy": the name says more.
bool IsCodeOfNamed(absl::string_view query, absl::Span<const Word> words,
                   const Understood& understood) {
  const absl::string_view typed =
      query.substr(understood.begin, understood.end - understood.begin);
  const bool is_code =
      typed.size() == 5 &&
      absl::c_count_if(typed, [](char c) {
        return absl::ascii_isdigit(static_cast<unsigned char>(c));
      }) >= 4;
  if (!is_code || !Has(understood, FieldId::kTreatment)) return false;
  const auto names_it = [&](const Reading& reading) {
    return reading.meaning.field == FieldId::kTreatment &&
           absl::c_any_of(understood.readings, [&](const Reading& code) {
             return code.meaning.value == reading.meaning.value;
           });
  };
  for (size_t word = 0; word < words.size(); ++word) {
    const Understood other = LongestNamesAt(query, words, word);
    if (other.begin == understood.begin) continue;
    if (absl::c_any_of(other.readings, names_it)) return true;
  }
  return false;
}

// Returns true for the one of "one MRI": requests seldom print it.
bool IsOneOf(absl::string_view query, const Understood& understood) {
  const std::string typed = FoldText(
      query.substr(understood.begin, understood.end - understood.begin));
  return understood.or_words && (typed == "1" || typed == "one");
}

}  // namespace

bool IsSaidOtherwise(absl::string_view query, absl::Span<const Word> words,
                     const Understood& understood) {
  return IsDenialOfOutcome(query, words, understood) ||
         IsOneOf(query, understood) || IsCodeOfNamed(query, words, understood);
}

}  // namespace imr
