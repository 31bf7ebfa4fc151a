#include "indexer/credentials.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/lexicons.h"
#include "indexer/name_list.h"
#include "indexer/scan.h"
#include "indexer/specialty_names.h"

namespace imr {
namespace {

// Returns the postal code of a state's name or of a code, "" if unknown.
std::string StateCode(absl::string_view name) {
  const Lexicon& states = GetLexicon(LexiconId::kStates);
  const auto found = states.FindForm(name);
  if (!found.empty()) return std::string(found[0]->Column("code"));
  for (const LexiconEntry& entry : states.entries()) {
    if (entry.Column("code") == name) return std::string(name);
  }
  const LexiconEntry* mended = FindMisspelled(states, name);
  return mended == nullptr ? "" : std::string(mended->Column("code"));
}

void ReadSpecialties(const Passage& passage, absl::string_view list,
                     bool cuts_and, absl::string_view field, Letter& letter,
                     std::vector<std::string>& printed) {
  const Lexicon& lexicon = GetLexicon(LexiconId::kSpecialties);
  for (const absl::string_view name :
       ReadNames(list, cuts_and, Inside::kAnd, lexicon)) {
    printed.push_back(JoinPages(name, false));
    letter.evidence.push_back(passage.EvidenceOf(field, name));
    for (std::string& canonical : CanonicalSpecialties(name)) {
      AddUnique(std::move(canonical), letter.specialties);
    }
  }
}

void ReadStates(const Passage& passage, absl::string_view list,
                Letter& letter) {
  const Lexicon& lexicon = GetLexicon(LexiconId::kStates);
  for (const absl::string_view name :
       ReadNames(list, true, Inside::kAnything, lexicon)) {
    std::string code = StateCode(name);
    if (code.empty()) continue;
    AddUnique(std::move(code), letter.licensed_states);
    letter.evidence.push_back(passage.EvidenceOf("licensed_states", name));
  }
}

constexpr Phrase kStateLabels[] = {
    "State(s) of Licensure:", "States of Licensure:", "State of Licensure:"};
constexpr Phrase kSpecialtyLabels[] = {
    "Certification(s)/Specialty:", "Certifications/Specialty:",
    "Certification/Specialty:", "Certification(s):"};

// A list under a label ends with its paragraph or at the next label.
absl::string_view LabelledList(absl::string_view text, size_t begin,
                               size_t next_label) {
  size_t end = std::min(text.find(kParagraphJoint, begin), text.size());
  if (next_label != kNotFound && next_label >= begin) {
    end = std::min(end, next_label);
  }
  return TrimJoints(Between(text, begin, end));
}

constexpr Phrase kCertifiedPhrases[] = {
    "Board Certified in", "board certified in", "Certified in", "Licensed in"};
constexpr Phrase kSubspecialtyPhrases[] = {
    "has a subspecialty in", "with a subspecialty in", "subspecialty in",
    "a subspecialty of"};
constexpr Phrase kLicencePhrases[] = {"licensed to practice in"};

// A list in a sentence ends before the words that lead to the next one.
absl::string_view ProseList(absl::string_view text, size_t begin, size_t end) {
  constexpr absl::string_view kLeads[] = {" is", " who", " and", ",", ";"};
  absl::string_view list = TrimJoints(Between(text, begin, end));
  for (const absl::string_view lead : kLeads) {
    if (list.size() > lead.size() &&
        MatchPhrase(list, list.size() - lead.size(), lead) != kNotFound) {
      list = TrimJoints(list.substr(0, list.size() - lead.size()));
    }
  }
  return list;
}

}  // namespace

bool ReadCredentialLines(const Passage& passage, absl::string_view part,
                         Letter& letter) {
  const Span states = FindFirstPhrase(part, kStateLabels);
  const Span specialties = FindFirstPhrase(part, kSpecialtyLabels);
  if (states.found()) {
    ReadStates(passage, LabelledList(part, states.end, specialties.begin),
               letter);
  }
  if (specialties.found()) {
    ReadSpecialties(passage, LabelledList(part, specialties.end, states.begin),
                    false, "certifications", letter, letter.certifications);
  }
  return states.found() || specialties.found();
}

bool ReadCredentialProse(const Passage& passage, absl::string_view part,
                         Letter& letter) {
  const Span certified = FindFirstPhrase(part, kCertifiedPhrases);
  const Span licence = FindFirstPhrase(part, kLicencePhrases,
                                       certified.found() ? certified.end : 0);
  if (!certified.found() && !licence.found()) return false;
  const size_t sentence =
      SentenceEnd(part, licence.found() ? licence.end : certified.end);
  if (certified.found()) {
    const size_t end = licence.found() ? licence.begin : sentence;
    Span sub = FindFirstPhrase(part, kSubspecialtyPhrases, certified.end);
    if (sub.begin > end) sub = {};
    ReadSpecialties(
        passage, ProseList(part, certified.end, sub.found() ? sub.begin : end),
        true, "certifications", letter, letter.certifications);
    if (sub.found()) {
      ReadSpecialties(passage, ProseList(part, sub.end, end), true,
                      "subspecialties", letter, letter.subspecialties);
    }
  }
  if (licence.found()) {
    absl::string_view states = Between(part, licence.end, sentence);
    if (!states.empty() && states.back() == '.') states.remove_suffix(1);
    ReadStates(passage, states, letter);
  }
  return true;
}

}  // namespace imr
