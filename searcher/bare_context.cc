#include "searcher/bare_context.h"

#include <algorithm>
#include <functional>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"

#include "searcher/bare_choice.h"
#include "searcher/bare_comparison.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_names.h"
#include "searcher/closed_values.h"
#include "searcher/stop_words.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

// What one does with a specialist who is no reviewer.
constexpr absl::string_view kVisits[] = {
    "appointment",   "appointments", "clearance", "consult",   "consultation",
    "consultations", "consults",     "eval",      "evals",     "evaluated",
    "evaluation",    "evaluations",  "follow",    "followup",  "followups",
    "opinion",       "refer",        "referral",  "referrals", "referred",
    "seen",          "up",           "ups",       "visit",     "visits"};

// Returns true if a visit is named right behind `end`: "ophthalmology eval".
bool IsBeforeVisit(absl::Span<const Word> words, size_t at, size_t end) {
  const auto* next = std::find_if(
      words.begin() + static_cast<std::ptrdiff_t>(at), words.end(),
      [end](const Word& word) { return word.begin >= end && !word.joined; });
  return next != words.end() && absl::c_linear_search(kVisits, next->text);
}

// Returns the first word from byte `end` on that is not joined.
size_t WordFrom(absl::Span<const Word> words, size_t at, size_t end) {
  while (at < words.size() && (words[at].begin < end || words[at].joined)) {
    ++at;
  }
  return at;
}

// Returns true if what is asked for is named from `at` on, behind its place at
// the most: "all lumbar MRIs".
bool IsAskedFor(absl::string_view text, absl::Span<const Word> words,
                size_t at) {
  static constexpr absl::string_view kAskedFor[] = {
      "authorization", "benefits", "care",      "coverage",  "request",
      "requests",      "services", "treatment", "treatments"};
  while (at < words.size()) {
    const Understood names = LongestNamesAt(text, words, at);
    if (Has(names, FieldId::kDrug) || Has(names, FieldId::kDrugClass) ||
        Has(names, FieldId::kTreatment) || Has(names, FieldId::kCategory)) {
      return true;
    }
    if (absl::c_linear_search(kAskedFor, words[at].text)) return true;
    const bool is_place = Has(names, FieldId::kBodyPart) ||
                          SideReading(words[at].text).has_value() ||
                          IsSpinalLevel(words[at]);
    if (!is_place && !IsStopWord(words[at].text)) return false;
    at = std::max(at + 1, WordFrom(words, at, names.end));
  }
  return false;
}

// "patient denies pain", "denies numbness": a history, not a decision.
bool IsHistory(absl::string_view text, absl::Span<const Word> words, size_t at,
               const Understood& names) {
  static constexpr absl::string_view kPatients[] = {
      "patient", "claimant", "applicant", "worker", "employee", "he", "she"};
  static constexpr absl::string_view kPresent[] = {"denies", "denying"};
  const size_t next = WordFrom(words, at, names.end);
  const bool is_denied = words[at].text == "denied";
  const bool is_present = absl::c_linear_search(kPresent, words[at].text);
  const bool has_patient =
      at > 0 && absl::c_linear_search(kPatients, words[at - 1].text);
  if (next == words.size() || !(is_present || (is_denied && has_patient))) {
    return false;
  }
  const bool has_payer = at > 0 && !has_patient && is_present;
  return !has_payer && !IsAskedFor(text, words, next);
}

// "certified hand therapist", "approved provider": who is named behind is
// meant.
bool IsCredential(absl::Span<const Word> words, size_t at,
                  const Understood& names) {
  static constexpr absl::string_view kCertified[] = {"approved", "authorized",
                                                     "certified"};
  static constexpr absl::string_view kPeople[] = {
      "assistant",  "clinician", "counselor",    "doctor",     "evaluator",
      "facility",   "nurse",     "pharmacy",     "physician",  "practitioner",
      "provider",   "providers", "psychologist", "specialist", "surgeon",
      "technician", "therapist", "therapists",   "trainer",    "vendor"};
  constexpr size_t kMostBetween = 1;  // "hand therapist"
  if (!absl::c_linear_search(kCertified, words[at].text)) return false;
  const size_t next = WordFrom(words, at, names.end);
  for (size_t i = next; i < std::min(words.size(), next + kMostBetween + 1);
       ++i) {
    if (absl::c_linear_search(kPeople, words[i].text)) return true;
    if (IsStopWord(words[i].text)) return false;
  }
  return false;
}

// "late denial", "untimely denials": those of utilization review, which every
// letter has.
bool IsOfReview(absl::Span<const Word> words, size_t at,
                const Understood& names) {
  static constexpr absl::string_view kWhich[] = {
      "defective", "invalid", "late", "timely", "untimely", "wrongful"};
  return at > 0 && names.end == words[at].end &&
         (words[at].text == "denial" || words[at].text == "denials") &&
         absl::c_linear_search(kWhich, words[at - 1].text);
}

// "board certified" is said of reviewers, "FDA approved" of drugs.
bool IsOtherVerdict(absl::string_view text, absl::Span<const Word> words,
                    size_t at, const Understood& names) {
  if (!Has(names, FieldId::kOutcome)) return false;
  if (IsHistory(text, words, at, names) || IsCredential(words, at, names) ||
      IsOfReview(words, at, names)) {
    return true;
  }
  if (at > 0 && words[at - 1].text == "not") --at;
  return at > 0 &&
         (words[at - 1].text == "board" || words[at - 1].text == "fda");
}

// The FDA of "FDA approved" is cited by no one.
bool IsApprover(absl::Span<const Word> words, size_t at) {
  if (words[at].text != "fda" || at + 1 >= words.size()) return false;
  const size_t next =
      at + (words[at + 1].text == "not" && at + 2 < words.size() ? 2 : 1);
  return absl::StartsWith(words[next].text, "approv");
}

// "30 day supply" says how long a prescription lasts.
bool IsDaySupply(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kTimes[] = {"day",   "days",  "week",
                                                 "weeks", "month", "months"};
  return at > 0 && words[at].text == "supply" &&
         absl::c_linear_search(kTimes, words[at - 1].text);
}

// The opioid of "non opioid" is none.
bool IsBehindNon(absl::Span<const Word> words, size_t at) {
  return at > 0 && words[at - 1].text == "non" && !words[at].joined;
}

// "morphine equivalents" measure any opioid.
bool IsEquivalent(absl::Span<const Word> words, size_t at) {
  return words[at].text == "morphine" && at + 1 < words.size() &&
         absl::StartsWith(words[at + 1].text, "equivalen");
}

}  // namespace

size_t FiguresBegin(absl::string_view text, const Word& word) {
  size_t begin = word.begin;
  if (begin > 0 && text[begin - 1] == '#') --begin;
  const bool is_short_year = begin > 0 && text[begin - 1] == '\'' &&
                             (begin == 1 || text[begin - 2] == ' ');
  if (is_short_year) --begin;
  const size_t figures = begin;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  const size_t end = begin;
  while (begin > 0 && (text[begin - 1] == '<' || text[begin - 1] == '>' ||
                       (text[begin - 1] == '=' && begin == end))) {
    --begin;
  }
  const bool has_sign = begin < end && text[begin] != '=';
  return has_sign ? begin : figures;
}

bool IsNoName(absl::string_view text, absl::Span<const Word> words, size_t at,
              const Understood& names) {
  return IsOtherVerdict(text, words, at, names) || IsApprover(words, at) ||
         IsDaySupply(words, at) || IsEquivalent(words, at) ||
         IsBehindNon(words, at) || EndOf("back to", words, at) > 0;
}

bool IsEquivalentDose(absl::Span<const Word> words, size_t at, size_t end) {
  static constexpr absl::string_view kUnits[] = {"med", "meq", "mme",
                                                 "morphine"};
  const size_t next = WordFrom(words, at, end);
  if (next == words.size() ||
      !absl::c_linear_search(kUnits, words[next].text)) {
    return false;
  }
  return words[next].text != "morphine" || IsEquivalent(words, next);
}

bool IsCompared(absl::string_view text, absl::Span<const Word> words,
                size_t at) {
  constexpr size_t kMostWords = 3;  // "in excess of"
  for (size_t count = 1; count <= std::min(kMostWords, at); ++count) {
    Cursor cursor{text, words[at - count].begin};
    const bool is_read = ReadComparison(cursor) != ValueForm::kEqual;
    if (is_read && cursor.at == words[at].begin) return true;
  }
  Cursor sign{text, FiguresBegin(text, words[at])};
  return sign.at < words[at].begin && ReadComparison(sign) != ValueForm::kEqual;
}

absl::string_view ComparisonIn(absl::string_view text, size_t begin,
                               size_t end) {
  const size_t sign = text.substr(begin, end - begin).find_first_of("<>");
  if (sign != absl::string_view::npos) begin += sign;
  Cursor cursor{text, begin};
  if (ReadComparison(cursor) == ValueForm::kEqual) return "";
  const size_t figures = cursor.at;
  while (IsAsciiDigit(cursor.Peek())) ++cursor.at;
  if (cursor.at == figures) return "";
  return text.substr(begin, cursor.at - begin);
}

void ChooseBySpeech(absl::string_view text, absl::Span<const Word> words,
                    size_t at, Understood& names) {
  static constexpr absl::string_view kJoining[] = {
      "a", "an", "by", "for", "from", "of", "the", "to", "with"};
  static constexpr absl::string_view kDeciding[] = {
      "approved", "decided", "denied", "overturned", "reviewed", "upheld"};
  if (!Has(names, FieldId::kSpecialty)) return;
  bool is_by = false;
  size_t before = at;
  while (before > 0 &&
         absl::c_linear_search(kJoining, words[before - 1].text)) {
    is_by = is_by || words[before - 1].text == "by";
    --before;
  }
  absl::string_view verb;
  if (before > 0) verb = words[before - 1].text;
  // "the reviewer is a chiropractor"
  const bool is_who = before > 1 && (verb == "is" || verb == "was") &&
                      absl::StartsWith(words[before - 2].text, "reviewer");
  const auto is_reviewer = [](const Reading& reading) {
    return reading.meaning.field == FieldId::kSpecialty;
  };
  if (is_who || (is_by && absl::c_linear_search(kDeciding, verb))) {
    RemoveReadings(names, std::not_fn(is_reviewer));
    names.or_words = false;
  } else if ((absl::c_linear_search(kVisits, verb) ||
              IsBeforeVisit(words, at, names.end)) &&
             !absl::StrContains(
                 FoldText(text.substr(names.begin, names.end - names.begin)),
                 "reviewer")) {
    names.words_only = absl::c_all_of(names.readings, is_reviewer);
    if (!names.words_only) RemoveReadings(names, is_reviewer);
    names.or_words = true;
  }
}

}  // namespace imr
