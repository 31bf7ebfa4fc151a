#include "indexer/credentials.h"

#include <algorithm>
#include <optional>

#include "absl/strings/ascii.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "indexer/scan.h"
#include "indexer/spelling.h"

namespace imr {
namespace {

// Names with fewer letters are too close to each other to mend.
constexpr size_t kShortestMended = 8;

// No known name has more bytes.
constexpr size_t kLongestName = 80;

bool IsListSign(char c) { return c == ',' || c == ';'; }

// One part of a printed list, and whether a comma stands before it.
struct ListPart {
  absl::string_view text;
  bool after_sign = false;
};

// The parts of a list: between commas or semicolons and, if `cuts_and`,
// between " and "s.
std::vector<ListPart> ListParts(absl::string_view list, bool cuts_and) {
  std::vector<ListPart> parts;
  size_t begin = 0;
  bool after_sign = false;
  const auto add = [&](size_t end, size_t next, bool is_sign) {
    absl::string_view part = TrimJoints(Between(list, begin, end));
    if (MatchPhrase(part, 0, "and ") != kNotFound) part.remove_prefix(4);
    if (!part.empty()) parts.push_back({part, after_sign});
    begin = next;
    after_sign = is_sign;
  };
  for (size_t i = 0; i < list.size(); ++i) {
    if (IsListSign(list[i])) {
      add(i, i + 1, true);
    } else if (cuts_and && MatchPhrase(list, i, " and ") != kNotFound) {
      add(i, i + 5, false);
    }
  }
  add(list.size(), list.size(), false);
  return parts;
}

// What a list's names may hold.
enum class Inside {
  kAnd,       // "Physical Medicine and Rehabilitation"; a comma parts names
  kAnything,  // "Washington, D.C."
};

// Joins neighbouring parts whose whole is a known name, longest first.
std::vector<absl::string_view> ReadNames(absl::string_view list, bool cuts_and,
                                         Inside inside,
                                         const Lexicon& lexicon) {
  const std::vector<ListPart> parts = ListParts(list, cuts_and);
  std::vector<absl::string_view> names;
  for (size_t i = 0; i < parts.size();) {
    absl::string_view name = parts[i].text;
    size_t next = i + 1;
    for (size_t j = i + 1; j < parts.size(); ++j) {
      if (inside == Inside::kAnd && parts[j].after_sign) break;
      const absl::string_view last = parts[j].text;
      const absl::string_view whole(
          parts[i].text.data(), static_cast<size_t>(last.data() + last.size() -
                                                    parts[i].text.data()));
      if (whole.size() > kLongestName) break;
      if (lexicon.FindForm(whole).empty()) continue;
      name = whole;
      next = j + 1;
    }
    names.push_back(name);
    i = next;
  }
  return names;
}

const LexiconEntry* FindMended(const Lexicon& lexicon,
                               absl::string_view printed) {
  const std::string folded = FoldText(printed);
  if (folded.size() < kShortestMended) return nullptr;
  for (const LexiconEntry& entry : lexicon.entries()) {
    if (IsOneEditApart(folded, FoldText(entry.name))) return &entry;
    for (const std::string& form : entry.forms) {
      if (form.size() >= kShortestMended && IsOneEditApart(folded, form)) {
        return &entry;
      }
    }
  }
  return nullptr;
}

// Returns the postal code of a state's name or of a code, "" if unknown.
std::string StateCode(absl::string_view name) {
  const Lexicon& states = GetLexicon(LexiconId::kStates);
  const auto found = states.FindForm(name);
  if (!found.empty()) return std::string(found[0]->Column("code"));
  for (const LexiconEntry& entry : states.entries()) {
    if (entry.Column("code") == name) return std::string(name);
  }
  const LexiconEntry* mended = FindMended(states, name);
  return mended == nullptr ? "" : std::string(mended->Column("code"));
}

void AddUnique(std::string name, std::vector<std::string>& names) {
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    names.push_back(std::move(name));
  }
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

// Returns the first of `phrases` to stand in `text` at or after `from`.
template <size_t kCount>
Span FindFirst(absl::string_view text,
               const absl::string_view (&phrases)[kCount], size_t from = 0) {
  Span first;
  for (const absl::string_view phrase : phrases) {
    const Span found = FindPhrase(text, phrase, from);
    if (found.found() && found.begin < first.begin) first = found;
  }
  return first;
}

constexpr absl::string_view kStateLabels[] = {
    "State(s) of Licensure:", "States of Licensure:", "State of Licensure:"};
constexpr absl::string_view kSpecialtyLabels[] = {
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

constexpr absl::string_view kCertifiedPhrases[] = {
    "Board Certified in", "board certified in", "Certified in", "Licensed in"};
constexpr absl::string_view kSubspecialtyPhrases[] = {
    "has a subspecialty in", "with a subspecialty in", "subspecialty in",
    "a subspecialty of"};
constexpr absl::string_view kLicencePhrases[] = {"licensed to practice in"};

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
  const Span states = FindFirst(part, kStateLabels);
  const Span specialties = FindFirst(part, kSpecialtyLabels);
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
  const Span certified = FindFirst(part, kCertifiedPhrases);
  const Span licence =
      FindFirst(part, kLicencePhrases, certified.found() ? certified.end : 0);
  if (!certified.found() && !licence.found()) return false;
  const size_t sentence =
      SentenceEnd(part, licence.found() ? licence.end : certified.end);
  if (certified.found()) {
    const size_t end = licence.found() ? licence.begin : sentence;
    Span sub = FindFirst(part, kSubspecialtyPhrases, certified.end);
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

std::vector<std::string> CanonicalSpecialties(absl::string_view printed) {
  const Lexicon& lexicon = GetLexicon(LexiconId::kSpecialties);
  std::vector<const LexiconEntry*> entries = lexicon.FindForm(printed);
  if (entries.empty()) {
    const std::vector<Word> words = SplitWords(printed);
    const std::vector<LexiconMatch> matches = lexicon.FindAll(words);
    const auto longest =
        std::max_element(matches.begin(), matches.end(),
                         [](const LexiconMatch& a, const LexiconMatch& b) {
                           return a.end - a.begin < b.end - b.begin;
                         });
    if (longest != matches.end()) entries = longest->entries;
  }
  if (entries.empty()) {
    const LexiconEntry* mended = FindMended(lexicon, printed);
    if (mended != nullptr) entries.push_back(mended);
  }
  std::vector<std::string> names;
  for (const LexiconEntry* entry : entries) names.push_back(entry->name);
  if (names.empty()) names.push_back(FoldText(printed));
  return names;
}

}  // namespace imr
