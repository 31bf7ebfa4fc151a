// The grammar of a guideline line:
//
//   line   := nothing | remark* clause*
//   nothing:= SIDE "did not cite any medical evidence for its decision."
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

#include "common/lexicons.h"
#include "indexer/citation_scanner.h"
#include "indexer/mtus_citation.h"

namespace imr {
namespace {

enum class ClauseKind { kMtus, kNonMtus, kRemark };

struct ClauseOpening {
  absl::string_view words;  // lower-case
  ClauseKind kind;
};

// Longest first where one begins another.
constexpr std::array<ClauseOpening, 10> kOpenings = {{
    {"decision based on non-mtus citation", ClauseKind::kNonMtus},
    {"decision based on non-mtus", ClauseKind::kNonMtus},
    {"decision based on mtus", ClauseKind::kMtus},
    {"decision based on", ClauseKind::kNonMtus},
    {"the claims administrator", ClauseKind::kRemark},
    {"the expert reviewer", ClauseKind::kRemark},
    {"the physician reviewer", ClauseKind::kRemark},
    {"non-mtus citation", ClauseKind::kNonMtus},
    {"and other medical treatment guideline", ClauseKind::kNonMtus},
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

// Longest title kept of a work no lexicon knows, in words.
constexpr int kTitleWords = 6;

struct Clause {
  ClauseKind kind;
  size_t begin;  // after its opening words
  size_t end;
};

// Returns the line's clauses in order.
std::vector<Clause> FindClauses(const CitationScanner& scanner) {
  std::vector<Clause> clauses;
  const absl::string_view line = scanner.line();
  for (size_t at = 0; at < line.size(); ++at) {
    if (!kOpeningLetters[static_cast<unsigned char>(line[at])]) continue;
    if (at > 0 && absl::ascii_isalpha(line[at - 1])) continue;
    const auto* opening =
        std::find_if(kOpenings.begin(), kOpenings.end(),
                     [&](auto& row) { return scanner.LooksAt(at, row.words); });
    if (opening == kOpenings.end()) continue;
    if (!clauses.empty()) clauses.back().end = at;
    at += opening->words.size();
    clauses.push_back({opening->kind, at, line.size()});
    --at;
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
  AddGuidelineName(std::string(title), reading.citations);
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

// A remark says that nothing was cited, or that what follows is outside of
// the schedule; the clauses that follow say the rest.
void ReadRemark(const CitationScanner& scanner, const Clause& clause,
                CitationsReading& reading) {
  if (scanner.Find("did not cite any", clause.begin, clause.end) !=
      absl::string_view::npos) {
    reading.citations.none = true;
  }
}

}  // namespace

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
        ReadRemark(scanner, clause, reading);
        break;
    }
  }
  reading.citations.text = std::string(absl::StripAsciiWhitespace(line));
  if (!reading.citations.mtus.empty() || !reading.citations.non_mtus.empty()) {
    reading.citations.none = false;
  }
  return reading;
}

}  // namespace imr
