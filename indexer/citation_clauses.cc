#include "indexer/citation_clauses.h"

#include <algorithm>
#include <array>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "indexer/passage.h"
#include "indexer/scan.h"

namespace imr {
namespace {

struct ClauseOpening {
  absl::string_view words;  // lower-case
  ClauseKind kind;
};

// Longest first where one begins another.
constexpr std::array<ClauseOpening, 12> kOpenings = {{
    {"decision based on non-mtus citation", ClauseKind::kNonMtus},
    {"decision based on non-mtus", ClauseKind::kNonMtus},
    {"decision based on mtus", ClauseKind::kMtus},
    {"decision based on the mtus", ClauseKind::kMtus},
    {"decision is based on mtus", ClauseKind::kMtus},
    {"decision is based on the mtus", ClauseKind::kMtus},
    {"decision based on", ClauseKind::kNonMtus},
    {"the claims administrator", ClauseKind::kRemark},
    {"the expert reviewer", ClauseKind::kRemark},
    {"the physician reviewer", ClauseKind::kRemark},
    {"non-mtus citation", ClauseKind::kNonMtus},
    {"other medical treatment guideline", ClauseKind::kNonMtus},
}};

// The letters openings begin with, which tell most words are none.
constexpr std::array<bool, 256> MakeOpeningLetters() {
  std::array<bool, 256> letters = {};
  for (const ClauseOpening& opening : kOpenings) {
    const char lower = opening.words.front();
    letters[static_cast<unsigned char>(lower)] = true;
    letters[static_cast<unsigned char>(lower - 'a' + 'A')] = true;
  }
  return letters;
}

constexpr std::array<bool, 256> kOpeningLetters = MakeOpeningLetters();

// Spaces and hyphens in and between the words of an opening; the longest has
// six.
constexpr int kMostSplits = 10;

// Returns where the words of [begin, end) end without ", and" behind them.
size_t WithoutTrailingAnd(absl::string_view line, size_t begin, size_t end) {
  absl::string_view words =
      absl::StripTrailingAsciiWhitespace(line.substr(begin, end - begin));
  if (absl::EndsWithIgnoreCase(words, " and")) words.remove_suffix(4);
  while (!words.empty() && (words.back() == ',' || words.back() == ' ')) {
    words.remove_suffix(1);
  }
  return begin + words.size();
}

// "Other Medical Treatment Guideline[s] [or Medical Evidence]:": returns where
// the opening that ends at `at` ends with what may follow it.
size_t EndOfOpening(absl::string_view line, size_t at) {
  for (const absl::string_view tail : {"s", "ormedicalevidence"}) {
    const size_t from = std::min(line.find_first_not_of(' ', at), line.size());
    const size_t end = MatchLetters(line, from, tail, kMostSplits);
    const bool is_whole = end != kNotFound && IsWordEnd(line, end);
    if (is_whole) at = end;
  }
  return SkipAny(line, at, ": ");
}

// Returns where `words` end that stand at byte `at` with up to two letters
// misread ("Decislon bascd on"); kNotFound if they do not.
size_t MatchMisread(absl::string_view line, size_t at,
                    absl::string_view words) {
  int slips = 2;
  for (const char wanted : words) {
    while (at < line.size() && (IsJoint(line[at]) || line[at] == '-')) ++at;
    if (wanted == ' ' || wanted == '-') continue;
    if (at == line.size()) return kNotFound;
    const char c = absl::ascii_tolower(static_cast<unsigned char>(line[at++]));
    if (c != wanted && slips-- == 0) return kNotFound;
  }
  return at;
}

// Returns the opening at byte `at` and where its words end, null if there is
// none.
const ClauseOpening* OpeningAt(absl::string_view line, size_t at, size_t& end) {
  const char first = absl::ascii_tolower(static_cast<unsigned char>(line[at]));
  for (const ClauseOpening& row : kOpenings) {
    if (row.words.front() != first) continue;
    end = MatchLetters(line, at, row.words, kMostSplits);
    if (end != kNotFound) return &row;
  }
  if (MatchPhrase(line, at, "dec") == kNotFound) return nullptr;
  for (const ClauseOpening& row : kOpenings) {
    if (row.words.front() != first) continue;
    end = MatchMisread(line, at, row.words);
    if (end != kNotFound) return &row;
  }
  return nullptr;
}

}  // namespace

std::vector<Clause> FindClauses(absl::string_view line) {
  std::vector<Clause> clauses;
  for (size_t at = 0; at < line.size(); ++at) {
    if (!kOpeningLetters[static_cast<unsigned char>(line[at])]) continue;
    if (at > 0 && absl::ascii_isalpha(line[at - 1])) continue;
    size_t opening_end = kNotFound;
    const ClauseOpening* opening = OpeningAt(line, at, opening_end);
    if (opening == nullptr) continue;
    if (!clauses.empty()) {
      Clause& last = clauses.back();
      last.end = WithoutTrailingAnd(line, last.begin, at);
      // "Non-MTUS Citation Other Medical Treatment Guideline or Medical
      // Evidence:" opens one clause.
      const bool goes_on = last.end <= last.begin && last.kind == opening->kind;
      if (goes_on) clauses.pop_back();
    }
    opening_end = EndOfOpening(line, opening_end);
    clauses.push_back({opening->kind, opening_end, line.size()});
    at = opening_end - 1;
  }
  return clauses;
}

}  // namespace imr
