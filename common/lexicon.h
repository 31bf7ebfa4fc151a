// A lexicon: surface forms -> entries, from one file of schemas/lexicons.
// Forms are compared as words (words.h), so "PM&R", "Pm & r" and "pm&r" meet;
// a hyphenated form also meets its parts written apart or together.
// Ambiguity is a value: a form may belong to several entries, and a match
// then names them all.
// Outside face: Lexicon::Parse(), ReadChecked(), MatchAt(), FindForm(),
// BeginsForm(), entries().
#ifndef IMR_COMMON_LEXICON_H_
#define IMR_COMMON_LEXICON_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"

namespace imr {

// One line of a lexicon file: its columns by name.
struct LexiconEntry {
  std::string name;                      // canonical
  std::vector<absl::string_view> forms;  // without the name
  // The other columns, name and cell: few, so that a look through them is
  // faster than a table.
  std::vector<std::pair<absl::string_view, absl::string_view>> columns;

  // Returns column `key`, "" if the file has none.
  absl::string_view Column(absl::string_view key) const;
};

// Entries that share a form, and how much of the words the form covers.
struct LexiconMatch {
  std::vector<const LexiconEntry*> entries;
  size_t begin = 0;  // first word
  size_t end = 0;    // one past the last word
};

class Lexicon {
 public:
  // Reads a file's text, which must outlive the lexicon: its entries are views
  // of it. `file_name` is for messages ("drugs.tsv:41: ...").
  // Errors: InvalidArgument naming file, line, what is wrong and what to do.
  static absl::StatusOr<Lexicon> Parse(absl::string_view file_name,
                                       absl::string_view text);

  // Reads a text in which Parse finds nothing wrong, in a third of the time:
  // reading all lexicons is most of what a short search costs.
  static Lexicon ReadChecked(absl::string_view text);

  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(Lexicon&&) = default;

  absl::Span<const LexiconEntry> entries() const { return entries_; }

  // Returns the longest form that starts at word `at`; empty entries if none.
  LexiconMatch MatchAt(absl::Span<const Word> words, size_t at) const;

  // Returns the longest matches from left to right, not overlapping.
  std::vector<LexiconMatch> FindAll(absl::Span<const Word> words) const;

  // Returns the entries of exactly this form, e.g. "Xanax".
  std::vector<const LexiconEntry*> FindForm(absl::string_view form) const;

  // Returns true if a form is the folded `word` or begins with it.
  bool BeginsForm(absl::string_view word) const {
    return !word.empty() && first_words_.test(FilterBit(word)) &&
           by_form_.contains(word);
  }

  // Returns the entry of exactly this canonical name, or null.
  const LexiconEntry* FindName(absl::string_view name) const;

 private:
  struct Step;    // one word taken, as it stands or with its hyphenated rest
  struct Search;  // what MatchAt has found so far
  using Steps = absl::InlinedVector<Step, 2>;
  using Owners = absl::InlinedVector<uint32_t, 2>;  // indexes of entries

  static constexpr size_t kFilterBits = 16384;

  Lexicon() = default;
  static Lexicon Made(std::vector<LexiconEntry> entries, size_t forms);
  void AddForm(absl::string_view form, size_t entry);
  void AddKey(absl::string_view key, size_t entry);
  void AddLastingKey(absl::string_view key, size_t entry);
  bool MayBeginAt(absl::Span<const Word> words, size_t at) const;
  void Extend(const Step& step, Search* search) const;
  static Steps StepsAt(absl::Span<const Word> words, size_t at);
  static std::vector<std::string> Spellings(absl::Span<const Word> words);
  static size_t FilterBit(absl::string_view word);

  std::vector<LexiconEntry> entries_;  // ascending by name
  std::deque<std::string> keys_;       // of by_form_ that no entry has
  // Forms and what forms begin with, whole words; the latter have no owners.
  absl::flat_hash_map<absl::string_view, Owners> by_form_;
  // FilterBit() of the words that forms begin with: most words of a text are
  // none, which this tells without a look into by_form_.
  std::bitset<kFilterBits> first_words_;
};

}  // namespace imr

#endif  // IMR_COMMON_LEXICON_H_
