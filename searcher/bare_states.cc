#include "searcher/bare_states.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"

#include "common/fields.h"
#include "searcher/vocabulary.h"
#include "searcher/word_steps.h"

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

// Steps over "licensed in" and their like from word `at` on, whoever is
// licensed, and says whether "only" stands among them; false, without moving,
// if they are not here.
bool StepOverLicensed(absl::Span<const Word> words, size_t& at, bool& only) {
  static constexpr absl::string_view kWho[] = {
      "doctor", "doctors",   "is",         "md",       "mds",
      "only",   "physician", "physicians", "reviewer", "reviewers",
      "solely", "that",      "was",        "who"};
  static constexpr absl::string_view kLicensed[] = {"licensed", "license",
                                                    "licensure", "practicing"};
  // "licensed only in", "licensed to practice medicine in only"
  static constexpr absl::string_view kBetween[] = {
      "in",  "medicine", "only", "practice", "solely",
      "the", "state",    "of",   "to"};
  const auto step_over = [&](size_t next,
                             absl::Span<const absl::string_view> some) {
    while (next < words.size() &&
           absl::c_linear_search(some, words[next].text)) {
      only = only || words[next].text == "only" || words[next].text == "solely";
      ++next;
    }
    return next;
  };
  only = false;
  const size_t verb = step_over(at, kWho);
  if (verb >= words.size() ||
      !absl::c_linear_search(kLicensed, words[verb].text)) {
    return false;
  }
  const size_t next = step_over(verb + 1, kBetween);
  const bool is_in =
      next < words.size() &&
      absl::c_any_of(words.subspan(verb + 1, next - verb - 1),
                     [](const Word& word) { return word.text == "in"; });
  if (is_in) at = next;
  return is_in;
}

// Returns that no other state than `state` is one of the reviewer's.
Reading NoOtherState(const Reading& state) {
  std::vector<QueryNode> others;
  for (const LexiconEntry& entry : GetLexicon(LexiconId::kStates).entries()) {
    Reading other = ReadingOf(GetField(FieldId::kState), entry);
    if (other.meaning.value == state.meaning.value) continue;
    others.push_back(std::move(other.node));
  }
  QueryNode none;
  none.kind = NodeKind::kNot;
  none.children.push_back(AnyOf(std::move(others)));
  return ReadingOf(FieldId::kState, "no other", std::move(none));
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

// Returns true if `word` stands at words[at] and a state behind it.
bool StandsBeforeState(absl::string_view text, absl::Span<const Word> words,
                       size_t at, absl::string_view word) {
  std::vector<Reading> unused;
  return at + 1 < words.size() && words[at].text == word &&
         ReadState(text, words, at + 1, unused) > at + 1;
}

// Returns that a reviewer is licensed in each of `states`.
Reading AllStates(const std::vector<Reading>& states) {
  std::vector<QueryNode> all;
  std::vector<absl::string_view> names;
  for (const Reading& state : states) {
    all.push_back(state.node);
    names.push_back(state.meaning.value);
  }
  return ReadingOf(FieldId::kState, absl::StrJoin(names, " + "),
                   AllOf(std::move(all)));
}

Understood LicensedAt(absl::string_view text, absl::Span<const Word> words,
                      size_t at) {
  size_t next = at;
  bool only = false;
  if (!StepOverLicensed(words, next, only)) return {};
  Understood understood;
  bool each = false;  // "in MO and MS"
  while (next < words.size()) {
    const size_t end = ReadState(text, words, next, understood.readings);
    if (end == next) break;
    understood.begin = words[at].begin;
    understood.end = words[end - 1].end;
    next = end;
    const bool is_and = StandsBeforeState(text, words, next, "and");
    each = each || is_and;
    const bool joined = is_and || StandsBeforeState(text, words, next, "or");
    if (joined) ++next;
    const bool listed = next < words.size() && text[understood.end] == ',';
    if (!joined && !listed) break;
  }
  if (const size_t end = EndOfAny({"only", "alone"}, words, next);
      end > 0 && !understood.readings.empty()) {
    only = true;
    understood.end = words[end - 1].end;
  }
  if (each) understood.readings = {AllStates(understood.readings)};
  if (only && understood.readings.size() == 1) {
    understood.also = {NoOtherState(understood.readings[0])};
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

void TakeStateCodes(std::vector<Token>& tokens) {
  for (size_t i = 2; i < tokens.size(); ++i) {
    const bool is_code =
        tokens[i].kind == TokenKind::kOr && tokens[i].text == "OR" &&
        absl::EqualsIgnoreCase(tokens[i - 1].text, "in") &&
        absl::StartsWithIgnoreCase(tokens[i - 2].text, "licens");
    if (is_code) tokens[i].kind = TokenKind::kWord;
  }
}

Understood StatesAt(absl::string_view text, absl::Span<const Word> words,
                    size_t at) {
  for (const auto& read : {LicensedAt, OutOfStateAt}) {
    Understood understood = read(text, words, at);
    if (!understood.readings.empty()) return understood;
  }
  return CodeAt(text, words[at]);
}

}  // namespace imr
