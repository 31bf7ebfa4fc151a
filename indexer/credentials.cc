#include "indexer/credentials.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "indexer/free_credentials.h"
#include "indexer/licensed_states.h"
#include "indexer/name_list.h"
#include "indexer/scan.h"
#include "indexer/specialty_names.h"

namespace imr {
namespace {

// Returns a name without what some lists repeat before it: "Fellowship Trained
// in Spine Surgery".
absl::string_view WithoutLead(absl::string_view name) {
  constexpr absl::string_view kLeads[] = {
      "fellowship trained in ", "a fellowship in ", "fellowship in ",
      "board certified in ", "certified in "};
  for (const absl::string_view lead : kLeads) {
    const size_t end = MatchPhrase(name, 0, lead);
    if (end != kNotFound) return name.substr(end);
  }
  return name;
}

void AddSpecialty(const Passage& passage, absl::string_view name,
                  absl::string_view field, Letter& letter,
                  std::vector<std::string>& printed) {
  printed.push_back(JoinPages(name, false));
  letter.evidence.push_back(passage.EvidenceOf(field, name));
  for (std::string& canonical : CanonicalSpecialties(name)) {
    AddUnique(std::move(canonical), letter.specialties);
  }
}

void ReadSpecialties(const Passage& passage, absl::string_view list,
                     bool cuts_and, absl::string_view field, Letter& letter,
                     std::vector<std::string>& printed) {
  const Lexicon& lexicon = GetLexicon(LexiconId::kSpecialties);
  for (absl::string_view name :
       ReadNames(list, cuts_and, Inside::kAnd, lexicon)) {
    name = WithoutLead(name);
    AddSpecialty(passage, name, field, letter, printed);
  }
}

constexpr Phrase kStateLabels[] = {
    "State(s) of Licensure:", "States of Licensure:", "State of Licensure:",
    "State(s) of Licensure"};
constexpr Phrase kSpecialtyLabels[] = {"Certification(s)/Specialty:",
                                       "Certifications/Specialty:",
                                       "Certification/Specialty:",
                                       "Certification(s):",
                                       "Certification(s)/Specialty(s):",
                                       "Certification(s)/Specialties:",
                                       "Certification(s) / Specialty:",
                                       "Certifications / Specialty:",
                                       "Specialty:",
                                       "Specialties:",
                                       "Certification(s)/Specialty"};

// Returns where `label` stands with up to two letters misread.
Span FindLooseLabel(absl::string_view text, absl::string_view label) {
  for (size_t at = text.find(label.front()); at != kNotFound;
       at = text.find(label.front(), at + 1)) {
    if (!IsWordStart(text, at)) continue;
    const size_t end = MatchLooseLabel(text, at, label, 2);
    if (end != kNotFound) return {at, end};
  }
  return {};
}

// Returns where the first of `labels` stands; the rest are looked for only in
// letters without it.
Span FindLabel(absl::string_view text, absl::Span<const Phrase> labels) {
  const Span usual = FindPhrase(text, labels.front());
  if (usual.found()) return usual;
  const Span other = FindFirstPhrase(text, labels.subspan(1));
  return other.found() ? other : FindLooseLabel(text, labels.front().text());
}

// Returns true if a list that ends so goes on: "Illinois and", "Georgia,".
bool GoesOn(absl::string_view list) {
  list = TrimJoints(list);
  return absl::EndsWith(list, ",") || absl::EndsWith(list, " and") ||
         absl::EndsWith(list, " &");
}

// What follows the credentials, where no heading and no paragraph parts them.
constexpr Phrase kAfterLists[] = {"The expert reviewer developed",
                                  "clinical case summary"};

// A list under a label ends with its paragraph, at the next label or before
// the summary.
absl::string_view LabelledList(absl::string_view text, size_t begin,
                               size_t next_label) {
  size_t end = std::min(text.find(kParagraphJoint, begin), text.size());
  while (end < text.size() && GoesOn(Between(text, begin, end))) {
    end = std::min(text.find(kParagraphJoint, end + 1), text.size());
  }
  if (next_label != kNotFound && next_label >= begin) {
    end = std::min(end, next_label);
  }
  const absl::string_view list = Between(text, begin, end);
  const Span after = FindFirstPhrase(list, kAfterLists);
  return TrimJoints(list.substr(0, after.begin));
}

constexpr Phrase kCertifiedPhrases[] = {
    "Board Certified in", "board certified in", "Certified in", "Licensed in"};
constexpr Phrase kSubspecialtyPhrases[] = {
    "has a subspecialty in",  "with a subspecialty in", "has subspecialties in",
    "with subspecialties in", "subspecialty in",        "subspecialties in",
    "a subspecialty of",      "sub-specialty in",       "fellowship trained in",
    "Fellowship trained in",  "Fellowship Trained in"};
constexpr Phrase kLicencePhrases[] = {"licensed to practice in",
                                      "licensed to practice medicine in",
                                      "licensure in", "license in"};

// A list in a sentence ends before the words that lead to the next one.
absl::string_view ProseList(absl::string_view text, size_t begin, size_t end) {
  constexpr absl::string_view kLeads[] = {".",    " is", " who", " holds",
                                          " and", ",",   ";"};
  absl::string_view list = TrimJoints(Between(text, begin, end));
  for (const absl::string_view lead : kLeads) {
    if (list.size() > lead.size() &&
        MatchPhrase(list, list.size() - lead.size(), lead) != kNotFound) {
      list = TrimJoints(list.substr(0, list.size() - lead.size()));
    }
  }
  return list;
}

// Returns where the sentence at `from` ends, past breaks inside a list.
size_t EndOfListSentence(absl::string_view text, size_t from) {
  size_t end = SentenceEnd(text, from);
  while (end < text.size() && GoesOn(Between(text, from, end))) {
    end = SentenceEnd(text, end + 1);
  }
  return end;
}

// Returns where a list of states ends: SentenceEnd() takes the stop after a
// code ("in CA. He/she") for that of an abbreviation.
size_t EndOfStates(absl::string_view text, size_t begin, size_t end) {
  for (size_t at = begin + 2; at + 1 < end; ++at) {
    if (text[at] == '.' && IsJoint(text[at + 1]) && IsLetter(text[at - 1]) &&
        IsLetter(text[at - 2])) {
      return at;
    }
  }
  return end > begin && text[end - 1] == '.' ? end - 1 : end;
}

// What those are who have a licence and no board: "is a licensed Psychologist
// and", "The independent Chiropractor who made the decision".
struct Profession {
  Phrase before;
  Phrase after;
};
constexpr Profession kProfessions[] = {
    {"is a licensed", "licensed to practice in"},
    {"is a Licensed", "licensed to practice in"},
    {"is a", "licensed to practice in"},
    {"The independent", "who made the decision"}};

// Returns the profession that `part` names, empty if no lexicon knows it.
absl::string_view FindProfession(absl::string_view part, size_t end) {
  const Lexicon& lexicon = GetLexicon(LexiconId::kSpecialties);
  for (const Profession& row : kProfessions) {
    const Span before = FindPhrase(part, row.before);
    if (!before.found()) continue;
    const Span after = FindPhrase(part, row.after, before.end);
    if (!after.found()) continue;
    const absl::string_view name =
        ProseList(part, before.end, std::min(after.begin, end));
    if (!lexicon.FindForm(name).empty()) return name;
  }
  return {};
}

}  // namespace

void AddCertification(const Passage& passage, absl::string_view name,
                      Letter& letter) {
  AddSpecialty(passage, name, "certifications", letter, letter.certifications);
}

bool ReadCredentialLines(const Passage& passage, absl::string_view part,
                         Letter& letter) {
  const Span states = FindLabel(part, kStateLabels);
  const Span specialties = FindLabel(part, kSpecialtyLabels);
  if (states.found()) {
    ReadLicensedStates(
        passage, LabelledList(part, states.end, specialties.begin), letter);
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
  const size_t begin = certified.found() ? certified.end : 0;
  Span licence = FindFirstPhrase(part, kLicencePhrases, begin);
  const bool is_last = licence.found();
  if (!is_last) licence = FindFirstPhrase(part, kLicencePhrases);
  if (!certified.found() && !licence.found()) {
    return ReadFreeCredentials(passage, part, letter);
  }
  const size_t sentence =
      EndOfListSentence(part, is_last ? licence.end : begin);
  const size_t end = is_last ? licence.begin : sentence;
  Span sub = FindFirstPhrase(part, kSubspecialtyPhrases, begin);
  if (sub.found() && sub.begin > end) sub = {};
  const size_t first_end = sub.found() ? sub.begin : end;
  const absl::string_view first =
      certified.found() ? ProseList(part, certified.end, first_end)
                        : FindProfession(part, first_end);
  ReadSpecialties(passage, first, true, "certifications", letter,
                  letter.certifications);
  if (sub.found()) {
    ReadSpecialties(passage, ProseList(part, sub.end, end), true,
                    "subspecialties", letter, letter.subspecialties);
  }
  if (licence.found()) {
    const size_t states_end =
        is_last ? EndOfStates(part, licence.end, sentence) : certified.begin;
    ReadLicensedStates(passage, Between(part, licence.end, states_end), letter);
  }
  ReadFreeCredentials(passage, part, letter);
  return true;
}

}  // namespace imr
