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
// citation_clauses.h finds the clauses.
#include "indexer/citations.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "indexer/citation_clauses.h"
#include "indexer/citation_scanner.h"
#include "indexer/disability_guidelines.h"
#include "indexer/mtus_citation.h"
#include "indexer/nothing_cited.h"
#include "indexer/scan.h"

namespace imr {
namespace {

// Longest title kept of a work no lexicon knows, in words.
constexpr int kTitleWords = 6;

// Returns the site that an address is of: "http://www.cdc.gov/page" has
// "cdc.gov"; empty if `text` begins with none.
absl::string_view SiteOf(absl::string_view text) {
  const size_t scheme = text.find("://");
  const bool has_scheme = scheme != kNotFound && scheme <= 5;
  if (has_scheme) text.remove_prefix(scheme + 3);
  const bool has_www = MatchPhrase(text, 0, "www.") != kNotFound;
  if (has_www) text.remove_prefix(4);
  if (!has_scheme && !has_www) return {};
  text = text.substr(0, text.find_first_of("/ ,;()?"));
  return absl::StripSuffix(text, ".");
}

// The first words of a title, up to a comma, full stop or bracket; of an
// address, its site.
absl::string_view TitleOf(absl::string_view text) {
  text = absl::StripAsciiWhitespace(text);
  const absl::string_view site = SiteOf(text);
  if (!site.empty()) return site;
  int words = 0;
  size_t end = 0;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    if (c == ',' || c == ';' || c == '(' || c == '.' || c == ':') break;
    if (c == ' ' && ++words == kTitleWords) break;
  }
  return absl::StripAsciiWhitespace(text.substr(0, end));
}

// "MTUS is silent", "MTUS does not address": `rest` stands behind the name.
bool SaysMtusIsSilent(absl::string_view rest) {
  constexpr absl::string_view kWords[] = {"silent", "does not", "doesn't",
                                          "not address"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [rest](absl::string_view words) {
                       return absl::StrContains(rest, words);
                     });
}

// Returns true if byte `at` stands in an address in brackets: "ODG by MCG
// (www.mcg.com/odg)" gives that of the work before them.
bool IsInBracketedAddress(absl::string_view line, size_t at) {
  const size_t before = line.substr(0, at).find_last_of(" (");
  return before != kNotFound && line[before] == '(' &&
         !SiteOf(line.substr(before + 1)).empty();
}

// Reads one work: the short names its words hold, else its title.
void ReadWork(const CitationScanner& scanner, size_t begin, size_t end,
              CitationsReading& reading) {
  bool known = false;
  for (const auto& form :
       scanner.FindForms(GetLexicon(LexiconId::kGuidelines), begin, end)) {
    if (form.entry->name == "MTUS") {
      known |= SaysMtusIsSilent(scanner.Text(form.end, end));
      continue;
    }
    if (known && IsInBracketedAddress(scanner.line(), form.begin)) continue;
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
        reading.citations.non_mtus.size() == before ||
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
  const std::vector<Clause> clauses = FindClauses(line);
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
