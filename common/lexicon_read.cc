// Lexicon::ReadChecked: the lines of a lexicon file as Lexicon::Parse reads
// them, without looking for mistakes.
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

#include "common/lexicon.h"
#include "common/lexicon_spelling.h"

namespace imr {
namespace {

using Cells = std::vector<absl::string_view>;

LexiconEntry EntryOf(const Cells& columns, const Cells& cells) {
  LexiconEntry entry;
  entry.name = std::string(cells[0]);
  entry.columns.reserve(cells.size());
  for (size_t i = 1; i < cells.size(); ++i) {
    if (columns[i] != kFormsColumn) {
      entry.columns.emplace_back(columns[i], cells[i]);
    } else if (!cells[i].empty()) {
      for (absl::string_view form : absl::StrSplit(cells[i], '|')) {
        entry.forms.emplace_back(absl::StripSuffix(form, "?"));
      }
    }
  }
  return entry;
}

// Returns the entries of a text, and counts their names and forms.
std::vector<LexiconEntry> EntriesOf(absl::string_view text, size_t& forms) {
  std::vector<LexiconEntry> entries;
  Cells columns;
  absl::ConsumeSuffix(&text, "\n");
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    Cells cells;
    if (!columns.empty() || !absl::StartsWith(line, "#")) {
      cells = absl::StrSplit(line, '\t');
    }
    if (columns.empty()) {
      columns = std::move(cells);
    } else {
      forms += 1 + entries.emplace_back(EntryOf(columns, cells)).forms.size();
    }
  }
  return entries;
}

}  // namespace

Lexicon Lexicon::ReadChecked(absl::string_view text) {
  size_t forms = 0;
  std::vector<LexiconEntry> entries = EntriesOf(text, forms);
  Lexicon lexicon = Made(std::move(entries), forms);
  const auto add = [&](absl::string_view form, size_t entry) {
    if (IsFolded(form)) {
      lexicon.AddLastingKey(form, entry);
    } else if (HasOneSpelling(form)) {
      lexicon.AddKey(FoldText(form), entry);
    } else {
      lexicon.AddForm(form, entry);
    }
  };
  for (size_t i = 0; i < lexicon.entries_.size(); ++i) {
    add(lexicon.entries_[i].name, i);
    for (absl::string_view form : lexicon.entries_[i].forms) add(form, i);
  }
  return lexicon;
}

}  // namespace imr
