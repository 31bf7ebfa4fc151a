#include "searcher/bare_redundant.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"

#include "common/lexicons.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_names.h"
#include "searcher/stop_phrases.h"

namespace imr {
namespace {

// Words that are looked at on each side of a denial and of what became of it:
// more are another matter, and time stays linear.
constexpr size_t kReach = 12;

// Returns true if one of `words` is asked for by the name of a drug or a
// treatment, or of a kind of them.
bool AreAskedFor(absl::string_view query, absl::Span<const Word> words) {
  for (size_t word = 0; word < words.size(); ++word) {
    const Understood names = LongestNamesAt(query, words, word);
    if (Has(names, FieldId::kDrug) || Has(names, FieldId::kDrugClass) ||
        Has(names, FieldId::kTreatment) || Has(names, FieldId::kCategory)) {
      return true;
    }
  }
  return false;
}

// Returns true if `words` turn round what follows or are one side of it: "not",
// "never", "or".
bool AreTurned(absl::Span<const Word> words) {
  for (size_t word = 0; word < words.size(); ++word) {
    const absl::string_view text = words[word].text;
    if (text == "no" || text == "not" || text == "or" ||
        ExclusionAt(words, word) > 0) {
      return true;
    }
  }
  return false;
}

// Returns those of `words` that begin in bytes [begin, end).
absl::Span<const Word> WordsIn(absl::Span<const Word> words, size_t begin,
                               size_t end) {
  const auto is_before = [](const Word& word, size_t at) {
    return word.begin < at;
  };
  const auto* first =
      std::lower_bound(words.begin(), words.end(), begin, is_before);
  const auto* last = std::lower_bound(first, words.end(), end, is_before);
  return {first, static_cast<size_t>(last - first)};
}

// Returns true for the "overturned" of `words`, and for the "approved" of "IMR
// approved".
bool OverturnsDenial(absl::Span<const Word> words, const Word* outcome) {
  static constexpr absl::string_view kApproved[] = {
      "allowed", "approved", "authorized", "certified", "granted"};
  static constexpr absl::string_view kReviewers[] = {"imr", "maximus",
                                                     "reviewer"};
  if (outcome->text == "overturned" || outcome->text == "reversed") return true;
  return outcome != words.begin() &&
         absl::c_linear_search(kApproved, outcome->text) &&
         absl::c_linear_search(kReviewers, (outcome - 1)->text);
}

// Returns true for a denial, of utilization review, behind which it is said
// that it was overturned. A bare "denied" is another's if something is asked
// for between the two and outside of them: "norco denied, soma overturned".
bool IsOverturnedLater(absl::string_view query, absl::Span<const Word> words,
                       const Understood& understood) {
  const std::string typed = FoldText(
      query.substr(understood.begin, understood.end - understood.begin));
  static constexpr absl::string_view kDenials[] = {"denied", "noncertified",
                                                   "non certified"};
  if (!absl::c_linear_search(kDenials, typed)) return false;
  const absl::Span<const Word> behind =
      WordsIn(words, understood.end, query.size());
  const auto near = behind.first(std::min(kReach + 1, behind.size()));
  const auto* outcome = near.begin();
  while (outcome != near.end() && !OverturnsDenial(near, outcome)) ++outcome;
  if (outcome == near.end()) return false;
  const auto between = near.first(static_cast<size_t>(outcome - near.begin()));
  if (AreTurned(between)) return false;
  if (!AreAskedFor(query, between)) return true;
  const auto before = WordsIn(words, 0, understood.begin);
  const auto after = behind.subspan(between.size() + 1);
  return !AreAskedFor(query, before.last(std::min(kReach, before.size()))) &&
         !AreAskedFor(query, after.first(std::min(kReach, after.size())));
}

// Returns true if nothing but "or" stands between bytes [begin, end), which
// are a denial, and `outcome`: "UR denied or overturned" is either.
bool IsEither(absl::Span<const Word> words, size_t begin, size_t end,
              const LexiconMatch& outcome) {
  const auto between = words[outcome.begin].begin >= end
                           ? WordsIn(words, end, words[outcome.begin].begin)
                           : WordsIn(words, words[outcome.end - 1].end, begin);
  return between.size() == 1 && between[0].text == "or";
}

// Returns true for a denial by review, which every letter is about.
bool IsDenial(absl::string_view query, size_t begin, size_t end) {
  static constexpr absl::string_view kByReview[] = {
      "denial",
      "denials",
      "ur denial",
      "ur denials",
      "denial by ur",
      "utilization review denial",
      "denied by ur",
      "denied by utilization review",
      "denied by the claims administrator",
      "denied by claims administrator",
      "claims administrator denied",
      "utilization review denied",
      "noncertified by ur",
      "ur denied"};
  return absl::c_linear_search(kByReview,
                               FoldText(query.substr(begin, end - begin)));
}

// Returns true for the denial of "denials that were overturned" and "denied
// by UR but approved": what became of it is said.
bool IsDenialOfOutcome(absl::string_view query, absl::Span<const Word> words,
                       absl::Span<const LexiconMatch> outcomes,
                       const Understood& understood) {
  if (IsOverturnedLater(query, words, understood)) return true;
  return IsDenial(query, understood.begin, understood.end) &&
         absl::c_any_of(outcomes, [&](const LexiconMatch& outcome) {
           return !IsEither(words, understood.begin, understood.end, outcome);
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

std::vector<LexiconMatch> OutcomesIn(absl::string_view query,
                                     absl::Span<const Word> words) {
  std::vector<LexiconMatch> outcomes =
      GetLexicon(LexiconId::kOutcomes).FindAll(words);
  std::erase_if(outcomes, [&](const LexiconMatch& outcome) {
    return IsDenial(query, words[outcome.begin].begin,
                    words[outcome.end - 1].end);
  });
  return outcomes;
}

bool IsSaidOtherwise(absl::string_view query, absl::Span<const Word> words,
                     absl::Span<const LexiconMatch> outcomes,
                     const Understood& understood) {
  return IsDenialOfOutcome(query, words, outcomes, understood) ||
         IsOneOf(query, understood) || IsCodeOfNamed(query, words, understood);
}

}  // namespace imr
