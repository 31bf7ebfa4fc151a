#include "searcher/bare_notes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "searcher/bare_choice.h"
#include "searcher/bare_context.h"
#include "searcher/bare_names.h"
#include "searcher/text_nodes.h"

namespace imr {
namespace {

bool IsEdition(absl::string_view word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c));
         });
}

}  // namespace

bool AddEdition(absl::string_view text, size_t begin, ItemList& items) {
  if (!IsEdition(text)) return false;
  items.notes().Add(absl::StrCat(
      text, ": searched as the guideline's edition, in the guideline lines; ",
      "type year:", text, " for the year of the decision"));
  std::optional<QueryNode> year =
      WordNode(FieldId::kCitation, text, items.notes());
  items.AddOperand(*std::move(year), begin, begin + text.size());
  return true;
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
