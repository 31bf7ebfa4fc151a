// A part of the list between commas is mostly one state. Where none is called
// so, its words are looked at one by one: "California/Nevada", "CA NV",
// "Ohio (expired)".
#include "indexer/licensed_states.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "indexer/name_list.h"
#include "indexer/scan.h"
#include "indexer/specialty_names.h"

namespace imr {
namespace {

const Lexicon& States() { return GetLexicon(LexiconId::kStates); }

// No two states' names of so many letters are less than two slips apart.
constexpr size_t kShortestMended = 5;

// Returns the state whose postal code is `word`, null if none has it.
const LexiconEntry* StateOfCode(absl::string_view word) {
  if (word.size() != 2) return nullptr;
  for (const LexiconEntry& entry : States().entries()) {
    if (entry.Column("code") == word) return &entry;
  }
  return nullptr;
}

// Returns the state whose name has the letters of `name`: "NewYork".
const LexiconEntry* StateOfLetters(absl::string_view name) {
  const std::string letters = absl::StrReplaceAll(FoldText(name), {{" ", ""}});
  for (const LexiconEntry& entry : States().entries()) {
    if (absl::StrReplaceAll(entry.name, {{" ", ""}}) == letters) return &entry;
  }
  return nullptr;
}

// Returns the state that `name` names, null if none is called so.
const LexiconEntry* StateOf(absl::string_view name) {
  constexpr absl::string_view kLeads[] = {"the ", "State of ", "state of ",
                                          "States of ", "states of "};
  for (const absl::string_view lead : kLeads) absl::ConsumePrefix(&name, lead);
  const auto found = States().FindForm(name);
  if (!found.empty()) return found[0];
  if (const LexiconEntry* state = StateOfCode(name)) return state;
  if (const LexiconEntry* state = StateOfLetters(name)) return state;
  return FindMisspelled(States(), name, kShortestMended);
}

void AddState(const Passage& passage, const LexiconEntry& state,
              absl::string_view printed, Letter& letter) {
  AddUnique(std::string(state.Column("code")), letter.licensed_states);
  letter.evidence.push_back(passage.EvidenceOf("licensed_states", printed));
}

// Adds the states whose names or codes are words of `part`.
void ReadWords(const Passage& passage, absl::string_view part, Letter& letter) {
  const std::vector<Word> words = SplitWords(part);
  for (size_t i = 0; i < words.size();) {
    const LexiconMatch match = States().MatchAt(words, i);
    const size_t end = match.entries.empty() ? i + 1 : match.end;
    const absl::string_view printed =
        Between(part, words[i].begin, words[end - 1].end);
    const LexiconEntry* state =
        match.entries.empty() ? StateOf(printed) : match.entries.front();
    if (state != nullptr) AddState(passage, *state, printed, letter);
    i = end;
  }
}

}  // namespace

void ReadLicensedStates(const Passage& passage, absl::string_view list,
                        Letter& letter) {
  for (const absl::string_view name :
       ReadNames(list, true, Inside::kAnything, States())) {
    if (const LexiconEntry* state = StateOf(name)) {
      AddState(passage, *state, name, letter);
    } else {
      ReadWords(passage, name, letter);
    }
  }
}

}  // namespace imr
