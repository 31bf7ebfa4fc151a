// Lexicon::Parse: reads the lines of a lexicon file and checks what
// schemas/lexicons/README.md promises of them, so that every mistake is named
// with its line.
#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/container/inlined_vector.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

#include "common/lexicon.h"
#include "common/lexicon_spelling.h"
#include "common/status_macros.h"

namespace imr {
namespace {

// A form said to belong to an entry.
struct Claim {
  std::string key;  // the form's words
  absl::string_view form;
  size_t entry = 0;
  int line = 0;
  bool marked = false;  // with a '?'
  bool is_name = false;
};

// Nearly always one.
using Claims = absl::InlinedVector<const Claim*, 1>;

struct Rows {
  std::vector<LexiconEntry> entries;
  std::vector<Claim> claims;
};

class RowReader {
 public:
  RowReader(absl::string_view file_name, absl::string_view text)
      : file_name_(file_name), text_(text) {}

  absl::StatusOr<Rows> Read() {
    absl::ConsumeSuffix(&text_, "\n");
    for (const absl::string_view line : absl::StrSplit(text_, '\n')) {
      ++line_;
      if (columns_.empty()) {
        if (!absl::StartsWith(line, "#")) RETURN_IF_ERROR(ReadColumns(line));
      } else {
        RETURN_IF_ERROR(ReadRow(line));
      }
    }
    if (columns_.empty())
      return Bad("no line names the columns; name them, \"name\" first");
    RETURN_IF_ERROR(CheckClaims());
    return std::move(rows_);
  }

 private:
  template <typename... Args>
  absl::Status Bad(const Args&... args) const {
    return BadAt(line_, args...);
  }

  template <typename... Args>
  absl::Status BadAt(int line, const Args&... args) const {
    return absl::InvalidArgumentError(
        absl::StrCat(file_name_, ":", line, ": ", args...));
  }

  absl::Status ReadColumns(absl::string_view line) {
    columns_ = absl::StrSplit(line, '\t');
    if (columns_[0] != "name") {
      return Bad("the first column is \"", columns_[0],
                 "\"; name the columns, \"name\" first");
    }
    return absl::OkStatus();
  }

  absl::Status ReadRow(absl::string_view line) {
    const std::vector<absl::string_view> cells = absl::StrSplit(line, '\t');
    if (cells.size() != columns_.size()) {
      return Bad("the line has ", cells.size(), " cells where there are ",
                 columns_.size(), " columns; separate cells by one tab each");
    }
    LexiconEntry entry;
    absl::string_view forms;
    for (size_t i = 0; i < cells.size(); ++i) {
      RETURN_IF_ERROR(CheckCell(cells[i]));
      if (columns_[i] == kFormsColumn) {
        forms = cells[i];
      } else if (i > 0) {
        entry.columns.emplace_back(columns_[i], cells[i]);
      }
    }
    RETURN_IF_ERROR(ReadName(cells[0], &entry));
    RETURN_IF_ERROR(ReadForms(forms, &entry));
    rows_.entries.push_back(std::move(entry));
    return absl::OkStatus();
  }

  absl::Status CheckCell(absl::string_view cell) const {
    if (absl::StripAsciiWhitespace(cell) == cell &&
        !absl::StrContains(cell, "  ")) {
      return absl::OkStatus();
    }
    return Bad("\"", cell,
               "\" has spaces at an end or two together; "
               "leave one between words and none around");
  }

  absl::Status ReadName(absl::string_view name, LexiconEntry* entry) {
    if (!rows_.entries.empty()) {
      const std::string& last = rows_.entries.back().name;
      if (name == last) return Bad("\"", name, "\" is there twice; merge them");
      if (name < last) {
        return Bad("\"", name, "\" stands after \"", last,
                   "\"; sort the lines with LC_ALL=C sort");
      }
    }
    entry->name = std::string(name);
    return AddClaim(name, /*is_name=*/true);
  }

  absl::Status ReadForms(absl::string_view forms, LexiconEntry* entry) {
    if (forms.empty()) return absl::OkStatus();
    for (const absl::string_view form : absl::StrSplit(forms, '|')) {
      const absl::string_view bare = absl::StripSuffix(form, "?");
      if (bare == entry->name) {
        return Bad("\"", bare,
                   "\" repeats the name; leave it out of the forms");
      }
      RETURN_IF_ERROR(CheckCell(bare));
      RETURN_IF_ERROR(AddClaim(form, /*is_name=*/false));
      entry->forms.emplace_back(bare);
    }
    return absl::OkStatus();
  }

  absl::Status AddClaim(absl::string_view form, bool is_name) {
    const bool marked = !is_name && absl::ConsumeSuffix(&form, "?");
    std::string key = FoldText(form);
    if (key.empty()) {
      return Bad("\"", form,
                 "\" has no words; write at least a letter or digit");
    }
    if (!is_name && absl::AsciiStrToLower(form) != form) {
      return Bad("form \"", form, "\" has capitals; write it in lower case");
    }
    rows_.claims.push_back(
        {std::move(key), form, rows_.entries.size(), line_, marked, is_name});
    return absl::OkStatus();
  }

  absl::Status CheckClaims() const {
    absl::flat_hash_map<absl::string_view, Claims> by_key;
    by_key.reserve(rows_.claims.size());
    for (const Claim& claim : rows_.claims) {
      by_key[claim.key].push_back(&claim);
    }
    for (const Claim& claim : rows_.claims) {
      RETURN_IF_ERROR(CheckClaim(claim, by_key[claim.key]));
    }
    return absl::OkStatus();
  }

  absl::Status CheckClaim(const Claim& claim, const Claims& same_form) const {
    const auto other =
        std::find_if(same_form.begin(), same_form.end(),
                     [&](const Claim* c) { return c->entry != claim.entry; });
    const bool is_shared = other != same_form.end();
    if (!is_shared && claim.marked) {
      return BadAt(claim.line, "form \"", claim.form,
                   "?\" is marked as ambiguous but belongs to this line only; "
                   "drop the \"?\"");
    }
    // A name cannot carry the mark; the form that meets it does.
    const bool needs_mark =
        is_shared && !claim.marked && (!claim.is_name || (*other)->is_name);
    if (!needs_mark) return absl::OkStatus();
    return BadAt(claim.line, "\"", claim.form, "\" also belongs to line ",
                 (*other)->line, " (\"", rows_.entries[(*other)->entry].name,
                 "\"); end it in \"?\" in each line that means it, or drop it");
  }

  absl::string_view file_name_;
  absl::string_view text_;
  int line_ = 0;
  std::vector<absl::string_view> columns_;
  Rows rows_;
};

}  // namespace

Lexicon Lexicon::Made(std::vector<LexiconEntry> entries, size_t forms) {
  Lexicon lexicon;
  lexicon.entries_ = std::move(entries);
  lexicon.by_form_.reserve(2 * forms);  // with what they begin with
  return lexicon;
}

absl::StatusOr<Lexicon> Lexicon::Parse(absl::string_view file_name,
                                       absl::string_view text) {
  ASSIGN_OR_RETURN(Rows rows, RowReader(file_name, text).Read());
  Lexicon lexicon = Made(std::move(rows.entries), rows.claims.size());
  for (const Claim& claim : rows.claims) {
    lexicon.AddForm(HasOneSpelling(claim.form) ? claim.key : claim.form,
                    claim.entry);
  }
  return lexicon;
}

}  // namespace imr
