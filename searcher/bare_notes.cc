#include "searcher/bare_notes.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "searcher/bare_choice.h"
#include "searcher/bare_context.h"
#include "searcher/bare_names.h"

namespace imr {
namespace {

bool IsEdition(absl::string_view word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c));
         });
}

}  // namespace

void NoteEdition(absl::string_view text, NoteList& notes) {
  if (!IsEdition(text)) return;
  notes.Add(absl::StrCat(
      text, ": searched as a word, the guideline's edition; type year:", text,
      " for the year of the decision"));
}

void NoteNoOutcome(absl::string_view query, absl::Span<const Word> words,
                   size_t first, NoteList& notes) {
  const Understood names = LongestNamesAt(query, words, first);
  if (names.readings.size() != 1 || !Has(names, FieldId::kOutcome) ||
      !IsNoName(query, words, first, names)) {
    return;
  }
  notes.Add(absl::StrCat(
      query.substr(names.begin, names.end - names.begin),
      ": searched as a word, no decision of the reviewer's; type outcome:",
      names.readings[0].meaning.value, " for that"));
}

}  // namespace imr
