// The grammar of a guideline line:
//
//   line   := nothing | remark* clause*
//   nothing:= SIDE "did not cite any medical evidence for its decision."
//           | "None cited." and its like
//   remark := SIDE ("based their decision on recommendation(s) outside of the
//             MTUS Guidelines" | "did not base their decision on the MTUS") "."
//   clause := "Decision based on MTUS" chapters        (mtus_citation.cc)
//           | "Decision based on Non-MTUS Citation" free
//   SIDE   := "The Claims Administrator" | "The Expert Reviewer"
//
// Clauses are found by their first words, so damage in one leaves the others
// readable.
#include "indexer/citations.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "indexer/citation_scanner.h"
#include "indexer/disability_guidelines.h"
#include "indexer/mtus_citation.h"
#include "indexer/nothing_cited.h"
#include "indexer/scan.h"

namespace imr {
namespace {

enum class ClauseKind { kMtus, kNonMtus, kRemark };

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

// Longest title kept of a work no lexicon knows, in words.
constexpr int kTitleWords = 6;

struct Clause {
  ClauseKind kind;
  size_t begin;  // after its opening words
  size_t end;
};

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

// Returns the line's clauses in order.
std::vector<Clause> FindClauses(const CitationScanner& scanner) {
  std::vector<Clause> clauses;
  const absl::string_view line = scanner.line();
  for (size_t at = 0; at < line.size(); ++at) {
    if (!kOpeningLetters[static_cast<unsigned char>(line[at])]) continue;
    if (at > 0 && absl::ascii_isalpha(line[at - 1])) continue;
    const char first =
        absl::ascii_tolower(static_cast<unsigned char>(line[at]));
    size_t opening_end = kNotFound;
    const auto* opening =
        std::find_if(kOpenings.begin(), kOpenings.end(), [&](auto& row) {
          if (row.words.front() != first) return false;
          opening_end = MatchLetters(line, at, row.words, kMostSplits);
          return opening_end != kNotFound;
        });
    if (opening == kOpenings.end()) continue;
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

// The first words of a title, up to a comma, full stop or bracket.
absl::string_view TitleOf(absl::string_view text) {
  text = absl::StripAsciiWhitespace(text);
  int words = 0;
  size_t end = 0;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    if (c == ',' || c == ';' || c == '(' || c == '.' || c == ':') break;
    if (c == ' ' && ++words == kTitleWords) break;
  }
  return absl::StripAsciiWhitespace(text.substr(0, end));
}

// Reads one work: the short names its words hold, else its title.
void ReadWork(const CitationScanner& scanner, size_t begin, size_t end,
              CitationsReading& reading) {
  bool known = false;
  for (const auto& form :
       scanner.FindForms(GetLexicon(LexiconId::kGuidelines), begin, end)) {
    if (form.entry->name == "MTUS") continue;
    known = true;
    AddGuidelineName(form.entry->name, reading.citations);
    reading.evidence.push_back({"non_mtus", static_cast<uint32_t>(form.begin),
                                static_cast<uint32_t>(form.end)});
  }
  const absl::string_view title = TitleOf(scanner.Text(begin, end));
  if (known || title.empty()) return;
  const absl::string_view work = scanner.Text(begin, end);
  const bool is_odg = IsDisabilityGuidelines(work);
  AddGuidelineName(is_odg ? "ODG" : std::string(title), reading.citations);
  const auto at = static_cast<uint32_t>(title.data() - scanner.line().data());
  reading.evidence.push_back(
      {"non_mtus", at, at + static_cast<uint32_t>(title.size())});
}

// Reads a clause's works. A semicolon parts works only where the next part
// names a known one: "ODG, Low back, Manipulation; Neck, Manipulation" is one.
void ReadNonMtusClause(const CitationScanner& scanner, const Clause& clause,
                       CitationsReading& reading) {
  const size_t before = reading.citations.non_mtus.size();
  size_t begin = clause.begin;
  for (size_t at = begin; at <= clause.end; ++at) {
    if (at < clause.end && scanner.line()[at] != ';') continue;
    const bool starts_work =
        begin == clause.begin ||
        !scanner.FindForms(GetLexicon(LexiconId::kGuidelines), begin, at)
             .empty();
    if (starts_work) ReadWork(scanner, begin, at, reading);
    begin = at + 1;
  }
  if (reading.citations.non_mtus.size() == before &&
      TitleOf(scanner.Text(clause.begin, clause.end)).empty()) {
    reading.complete = false;
  }
}

}  // namespace

void ReadNothingCited(absl::string_view line, CitationsReading& reading) {
  Citations& citations = reading.citations;
  if (!citations.mtus.empty() || !citations.non_mtus.empty()) return;
  citations.none = SaysNothingCited(line);
  reading.complete |= citations.none;
}

void AddGuidelineName(const std::string& name, Citations& citations) {
  std::vector<std::string>& names = citations.non_mtus;
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    names.push_back(name);
  }
}

CitationsReading ReadCitations(absl::string_view line) {
  CitationsReading reading;
  const CitationScanner scanner(line);
  const std::vector<Clause> clauses = FindClauses(scanner);
  if (clauses.empty()) return ReadProseCitations(line);
  for (const Clause& clause : clauses) {
    switch (clause.kind) {
      case ClauseKind::kMtus:
        ReadMtusClause(scanner, clause.begin, clause.end, reading);
        break;
      case ClauseKind::kNonMtus:
        ReadNonMtusClause(scanner, clause, reading);
        break;
      case ClauseKind::kRemark:
        // That nothing was cited, or that what follows is outside of the
        // schedule; the clauses that follow say the rest.
        break;
    }
  }
  reading.citations.text = std::string(absl::StripAsciiWhitespace(line));
  ReadNothingCited(line, reading);
  const bool says_nothing = reading.citations.mtus.empty() &&
                            reading.citations.non_mtus.empty() &&
                            !reading.citations.none;
  if (says_nothing) return ReadProseCitations(line);
  return reading;
}

}  // namespace imr
