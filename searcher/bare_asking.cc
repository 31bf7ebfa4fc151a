#include "searcher/bare_asking.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "searcher/bare_counts.h"
#include "searcher/bare_medicines.h"
#include "searcher/bare_names.h"
#include "searcher/bare_readings.h"
#include "searcher/compared_counts.h"
#include "searcher/stop_words.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

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

// A query that is asked, and its words.
struct Asked {
  absl::string_view query;
  absl::Span<const Word> words;
  absl::CivilDay today;

  // Returns what stands at `words[at]`; no readings if nothing begins there.
  Understood At(size_t at) const {
    if (at >= words.size()) return {};
    Understood understood = BareReadingsAt(query, words, at, {}, today);
    const bool begins = understood.begin == words[at].begin;
    return begins ? understood : Understood();
  }
};

// Returns where the facet named at `at` ends, and its name; 0 if none is named
// there, or only before a value of it: "page 24".
std::pair<size_t, absl::string_view> FacetAt(const Asked& asked, size_t at) {
  const absl::Span<const Word> words = asked.words;
  for (const size_t count : {size_t{2}, size_t{1}}) {
    if (at + count > words.size()) continue;
    const Field* field = FacetNamed(words.subspan(at, count));
    if (field == nullptr) continue;
    if (asked.At(at).end > words[at + count - 1].end) return {0, ""};
    return {at + count, field->name};
  }
  return {0, ""};
}

// "which specialty", "what body parts", "top ten drugs": asks for the values
// of a facet. Of "which medications were approved" the medications are left to
// be read: not every treatment is one.
StopPhrase WhichValueAt(const Asked& asked, size_t at) {
  const absl::Span<const Word> words = asked.words;
  static constexpr absl::string_view kAsking[] = {
      "which", "what", "top", "most common", "most frequent"};
  for (const absl::string_view asking : kAsking) {
    size_t next = EndOf(asking, words, at);
    if (next == 0) continue;
    if (asking == "top" && next < words.size() && IsCount(words[next].text))
      ++next;
    const auto [end, field] = FacetAt(asked, next);
    if (end > 0 && (end < words.size() || asking == "top")) {
      const bool are_medicines =
          !MedicinesAt(asked.query, words, next).readings.empty();
      return {are_medicines ? next : end, StatsHint(field)};
    }
  }
  return {};
}

// "by specialty", "by year and outcome".
StopPhrase ByFacetAt(const Asked& asked, size_t at) {
  const absl::Span<const Word> words = asked.words;
  const size_t next =
      std::max({EndOf("by", words, at), EndOf("broken down by", words, at),
                EndOf("grouped by", words, at)});
  if (next == 0) return {};
  auto [end, field] = FacetAt(asked, next);
  if (end == 0) return {};
  std::string fields(field);
  const size_t second = EndOf("and", words, end);
  if (second > 0) {
    const auto [second_end, other] = FacetAt(asked, second);
    if (second_end > 0) {
      absl::StrAppend(&fields, ",", other);
      end = second_end;
    }
  }
  return {end, StatsHint(fields)};
}

// Returns true if letters say what stands at `understood` by itself, without
// asking for a treatment: the "weight loss" of a weight loss program.
bool IsBegunName(const Asked& asked, const Understood& understood) {
  const std::string typed = FoldText(
      asked.query.substr(understood.begin, understood.end - understood.begin));
  return understood.or_words &&
         absl::c_all_of(understood.readings, [&typed](const Reading& reading) {
           return absl::StartsWith(reading.meaning.value,
                                   absl::StrCat(typed, " "));
         });
}

// Returns true if decisions are named behind `at`, and only what is understood
// before them or, unless `all`, anything.
bool AreDecisions(const Asked& asked, size_t at, bool all) {
  static constexpr absl::string_view kDecisions[] = {
      "approvals", "cases",          "decision",  "decisions", "denials",
      "letters",   "determinations", "overturns", "rulings"};
  while (at < asked.words.size()) {
    const Word& word = asked.words[at];
    if (absl::c_linear_search(kDecisions, word.text)) return true;
    ++at;
    if (!all || word.joined || IsStopWord(word.text)) continue;
    const Understood understood = asked.At(at - 1);
    if (understood.readings.empty() || IsBegunName(asked, understood)) {
      return false;
    }
    while (at < asked.words.size() && asked.words[at].begin < understood.end) {
      ++at;
    }
  }
  return false;
}

// Returns true for the 10 of "latest 10 cases", not of "latest 10 mg", "latest
// 10/325" and "latest 12 visits".
bool IsCountOfCases(const Asked& asked, size_t at) {
  if (at >= asked.words.size() || !IsCount(asked.words[at].text)) return false;
  const Word& word = asked.words[at];
  return StandsAlone(asked.query, word.begin, word.end, kFigureJoints) &&
         !IsOtherMeasure({asked.query, word.end}) &&
         QuantityAt({asked.query, word.begin}).readings.empty();
}

// "most recent norco decisions", "newest first", "latest 10 cases": an order.
// "recent" is said of findings too.
StopPhrase OrderAt(const Asked& asked, size_t at) {
  static constexpr struct {
    absl::string_view phrase;
    absl::string_view order;
    bool of_findings = false;
  } kOrders[] = {{"most recent", "newest", true},
                 {"newest", "newest"},
                 {"latest", "newest"},
                 {"recent", "newest", true},
                 {"oldest", "oldest"},
                 {"earliest", "oldest"}};
  const bool is_none = at > 0 && (asked.words[at - 1].text == "no" ||
                                  asked.words[at - 1].text == "without");
  for (const auto& row : kOrders) {
    size_t end = EndOf(row.phrase, asked.words, at);
    if (end == 0) continue;
    const bool is_first = EndOf("first", asked.words, end) > 0;
    if (is_first || IsCountOfCases(asked, end)) ++end;
    if (!is_first && (is_none || !AreDecisions(asked, end, row.of_findings))) {
      continue;
    }
    return {end, absl::StrCat("\"--sort ", row.order, "\" orders by date")};
  }
  return {};
}

// Returns true if `readings` are what cases are about, and not only a word of
// rationales.
bool IsOfCases(absl::Span<const Reading> readings) {
  static constexpr FieldId kFields[] = {
      FieldId::kDrug,          FieldId::kDrugClass,   FieldId::kTreatment,
      FieldId::kCategory,      FieldId::kSubcategory, FieldId::kOutcome,
      FieldId::kCaseOutcome,   FieldId::kModified,    FieldId::kPriority,
      FieldId::kRetrospective, FieldId::kSpecialty,   FieldId::kState,
      FieldId::kGuideline,     FieldId::kYear,        FieldId::kDecided};
  return absl::c_any_of(readings, [](const Reading& reading) {
    return absl::c_linear_search(kFields, reading.meaning.field);
  });
}

}  // namespace

std::string StatsHint(absl::string_view fields) {
  return absl::StrCat("\"imr-search stats QUERY --by ", fields,
                      "\", or by another field, tells how often each outcome "
                      "is");
}

StopPhrase AskingAt(absl::string_view query, absl::Span<const Word> words,
                    size_t at, absl::CivilDay today) {
  const Asked asked = {query, words, today};
  StopPhrase longest;
  for (const auto& read : {WhichValueAt, ByFacetAt, OrderAt}) {
    StopPhrase phrase = read(asked, at);
    if (phrase.end > longest.end) longest = std::move(phrase);
  }
  return longest;
}

bool AsksOfCases(absl::string_view query, absl::Span<const Word> words,
                 size_t at, size_t end, const std::vector<Reading>& before,
                 absl::CivilDay today) {
  const Asked asked = {query, words, today};
  if (IsOfCases(before) || ByFacetAt(asked, end).end > 0) return true;
  const bool is_first = absl::c_all_of(
      words.first(at), [](const Word& word) { return IsStopWord(word.text); });
  const bool is_of = words[end - 1].text == "of";
  if (!is_first && !is_of) return false;
  while (end < words.size() &&
         (words[end].joined || IsStopWord(words[end].text)) &&
         asked.At(end).readings.empty()) {
    ++end;
  }
  return end == words.size() || IsOfCases(asked.At(end).readings) ||
         FacetAt(asked, end).first > 0;
}

}  // namespace imr
