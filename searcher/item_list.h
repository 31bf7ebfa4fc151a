// What a query's tokens became: operands and signs for operators.cc, and the
// parts and notes that readers see. Everything understood is said here, in
// one place and one wording.
// Used by interpret.cc, bare_run.cc, bare_excluded.cc and bare_phrases.cc.
#ifndef IMR_SEARCHER_ITEM_LIST_H_
#define IMR_SEARCHER_ITEM_LIST_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "searcher/asked_for.h"
#include "searcher/bare_lack.h"
#include "searcher/interpret.h"
#include "searcher/lexer.h"
#include "searcher/name_notes.h"
#include "searcher/note_list.h"
#include "searcher/operators.h"
#include "searcher/readings.h"

namespace imr {

class ItemList {
 public:
  // `query` is cleaned and must outlive the list.
  explicit ItemList(absl::string_view query) : query_(query) {}
  ItemList(const ItemList&) = delete;
  ItemList& operator=(const ItemList&) = delete;

  // Adds an operator or a parenthesis.
  void AddSign(const Token& token);

  // Adds what bytes [begin, end) of the query are looked for by.
  void AddOperand(QueryNode node, size_t begin, size_t end);

  // Adds the words, phrases and wildcards of bytes [begin, end).
  void AddWord(size_t begin, size_t end);

  // Adds words as AddWord does, which are left out if they are stop words, or
  // `is_stop` says so of part of a phrase, and the query has others.
  void AddBareWord(size_t begin, size_t end, bool is_stop = false);

  // Says that words left out asked for figures or an order, so that the query
  // may be without any other word.
  void NoteAsking() { asks_ = true; }

  // Says that figures are asked for, so that what is only mentioned matters.
  void NoteCounting() { counts_ = true; }

  // Says that what is asked for is wanted in one letter.
  void NoteTogether() { together_ = true; }

  // Adds a word that stands for `spelled_out` as well.
  void AddShorthand(size_t begin, size_t end, absl::string_view spelled_out);

  // Adds bare words that were understood. Their node also finds letters that
  // could not be read, by the words.
  void AddUnderstood(const Understood& understood);

  // Adds what a letter is said to miss.
  void AddLack(Lack lack);

  // Adds "field:value", or a value of "field:( ... )", as any of `readings`.
  void AddExplicit(const std::vector<Reading>& readings, size_t begin,
                   size_t end, bool in_group);

  // Says of dashes between words, unless they are part of something that was
  // understood as "2013 - 2015" is, that they were left out.
  void NoteDashes(absl::Span<const size_t> dashes);

  NoteList& notes() { return notes_; }

  // Returns the tree, parts and notes of all that was added.
  Interpretation Finish();

 private:
  absl::string_view TextOf(size_t begin, size_t end) const {
    return query_.substr(begin, end - begin);
  }

  void AddWordsOnly(const Understood& understood);
  void AddPart(absl::string_view text, const std::vector<Reading>& readings,
               absl::Span<const FieldMeaning> as_words);

  const absl::string_view query_;
  std::vector<Item> items_;
  std::vector<size_t> stop_words_;  // their places in items_, ascending
  bool asks_ = false;
  bool counts_ = false;
  bool together_ = false;
  std::vector<UnderstoodPart> parts_;
  NoteList notes_;
  NameNotes names_{notes_};
};

}  // namespace imr

#endif  // IMR_SEARCHER_ITEM_LIST_H_
