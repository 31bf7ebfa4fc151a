#include "searcher/bare_states.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/fields.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

// Codes that letters and queries use for nothing else. Left out are words
// (IN, ME, HI, OK, OR, OH), degrees and people (DC, MA, MD, PA, VA), tests and
// parts of the body (CT, LA, SC), and what prescriptions hold (CO, ID, MS, MT).
constexpr absl::string_view kPlainCodes[] = {
    "AZ", "CA", "FL", "GA", "IA", "IL", "KS", "KY", "MN", "NC", "NE",
    "NH", "NJ", "NM", "NV", "NY", "TN", "TX", "UT", "WI", "WV", "WY"};

bool HasSmallLetter(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

Understood CodeAt(absl::string_view text, const Word& word) {
  const absl::string_view code = text.substr(word.begin, word.end - word.begin);
  const bool is_code = std::find(std::begin(kPlainCodes), std::end(kPlainCodes),
                                 code) != std::end(kPlainCodes);
  const bool is_alone = absl::StripAsciiWhitespace(text) == code;
  if (!is_code || (!is_alone && !HasSmallLetter(text))) return {};
  Understood state{word.begin, word.end,
                   ReadingsOfName(GetField(FieldId::kState), code), true};
  // "NY reviewer", "CA license".
  static constexpr absl::string_view kNouns[] = {" reviewers", " reviewer",
                                                 " licensed", " license"};
  for (absl::string_view noun : kNouns) {
    if (!absl::StartsWithIgnoreCase(text.substr(word.end), noun)) continue;
    state.end += noun.size();
    state.or_words = false;
    break;
  }
  return state;
}

// Returns one past the words "licensed in" and their like; `at` if they are
// not here.
size_t AfterLicensed(absl::Span<const Word> words, size_t at) {
  static constexpr absl::string_view kLicensed[] = {"licensed", "license",
                                                    "licensure", "practicing"};
  const bool found = std::find(std::begin(kLicensed), std::end(kLicensed),
                               words[at].text) != std::end(kLicensed);
  if (!found) return at;
  // "licensed only in", "licensed to practice medicine in"
  static constexpr absl::string_view kBetween[] = {"only", "to", "practice",
                                                   "medicine"};
  size_t next = at + 1;
  while (next < words.size() &&
         absl::c_linear_search(kBetween, words[next].text)) {
    ++next;
  }
  const bool is_in = next + 1 < words.size() && words[next].text == "in";
  if (!is_in) return at;
  const bool is_only =  // "licensed in only Texas"
      next + 2 < words.size() && words[next + 1].text == "only";
  return next + (is_only ? 2 : 1);
}

// Reads the state at words[at] and returns one past it; `at` if none.
size_t ReadState(absl::string_view text, absl::Span<const Word> words,
                 size_t at, std::vector<Reading>& states) {
  const Field& field = GetField(FieldId::kState);
  const LexiconMatch match = GetLexicon(field.vocabulary).MatchAt(words, at);
  for (const LexiconEntry* entry : match.entries) {
    states.push_back(ReadingOf(field, *entry));
  }
  if (!match.entries.empty()) return match.end;
  const absl::string_view word =
      text.substr(words[at].begin, words[at].end - words[at].begin);
  std::vector<Reading> readings = ReadingsOfName(field, word);
  if (readings.empty()) return at;
  std::move(readings.begin(), readings.end(), std::back_inserter(states));
  return at + 1;
}

Understood LicensedAt(absl::string_view text, absl::Span<const Word> words,
                      size_t at) {
  size_t next = AfterLicensed(words, at);
  if (next == at) return {};
  Understood understood;
  while (next < words.size()) {
    const size_t end = ReadState(text, words, next, understood.readings);
    if (end == next) break;
    understood.begin = words[at].begin;
    understood.end = words[end - 1].end;
    next = end;
    const bool joined = next < words.size() && words[next].text == "or";
    if (joined) ++next;
    const bool listed = next < words.size() && text[understood.end] == ',';
    if (!joined && !listed) break;
  }
  return understood;
}

// "out of state reviewer": one who is not licensed in California.
Understood OutOfStateAt(absl::string_view, absl::Span<const Word> words,
                        size_t at) {
  static constexpr absl::string_view kReviewers[] = {
      "reviewer", "reviewers", "physician", "physicians", "doctor", "doctors",
      "license",  "licensed",  "licensure", "reviewing",  "imr"};
  std::vector<size_t> next;  // of the words that are not joined
  for (; at < words.size() && next.size() < 4; ++at) {
    if (!words[at].joined) next.push_back(at);
  }
  const bool is_said = next.size() == 4 && words[next[0]].text == "out" &&
                       words[next[1]].text == "of" &&
                       words[next[2]].text == "state" &&
                       absl::c_linear_search(kReviewers, words[next[3]].text);
  if (!is_said) return {};
  QueryNode other;
  other.kind = NodeKind::kNot;
  other.children.push_back(ValueNode(FieldId::kState, "california"));
  return {
      words[next[0]].begin,
      words[next[3]].end,
      {ReadingOf(FieldId::kState, "other than california", std::move(other))}};
}

}  // namespace

Understood StatesAt(absl::string_view text, absl::Span<const Word> words,
                    size_t at) {
  for (const auto& read : {LicensedAt, OutOfStateAt}) {
    Understood understood = read(text, words, at);
    if (!understood.readings.empty()) return understood;
  }
  return CodeAt(text, words[at]);
}

}  // namespace imr
