// What a run of bare words leaves out: "except the knee and shoulder", "not
// MRI", "no opioids", and more of such a list. Knows which fields were left out
// last, so that "and soma" and ", soma" go on with them.
// Outside face: BareExcluded. Used by bare_run.cc.
#ifndef IMR_SEARCHER_BARE_EXCLUDED_H_
#define IMR_SEARCHER_BARE_EXCLUDED_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/item_list.h"
#include "searcher/lexer.h"
#include "searcher/readings.h"

namespace imr {

class BareExcluded {
 public:
  // `words` of `query`, the token behind them, null at the end, and `items`
  // must outlive it.
  BareExcluded(absl::string_view query, absl::Span<const Word> words,
               const Token* next, absl::CivilDay today, ItemList& items)
      : query_(query),
        words_(words),
        next_(next),
        today_(today),
        items_(items) {}

  // Each adds NOT, with a note, and returns the byte behind its words; 0, and
  // adds nothing, if nothing is left out there.

  // "except", "other than" at `words[first]`, also before a phrase, a field or
  // a group behind the words; "no" before a drug.
  size_t AddExclusion(size_t first);

  // `sign`, "not" before `words[next]`. It takes a field's value away, also
  // "drug:soma", and in contrast names too: "MRI not of the neck", "not MRI".
  size_t AddNegation(const Token& sign, size_t next, bool is_contrast);

  // `sign`, "and" or "or" before `words[next]`, if that is of a field of what
  // was left out last: more of the list in "except tramadol, norco and soma".
  size_t AddJoined(const Token& sign, size_t next);

  // Adds NOT before `words[next]` if it goes on with the list behind a comma.
  void AddListed(size_t next);

  // Takes note of what was added to the items since: something understood,
  // words, or a sign.
  void TakeUnderstood(const Understood& understood);
  void TakeWords(absl::string_view text);
  void TakeSign();

 private:
  Understood At(size_t word) const;
  bool IsComparison(size_t word) const;
  bool IsValue(size_t word) const;
  bool AreStopWordsFrom(size_t word) const;
  size_t NamedFrom(size_t word) const;
  bool IsExcludedToo(size_t word) const;
  bool IsListed(size_t begin) const;
  size_t AddNot(size_t begin, size_t end);
  void AddNotToo(size_t begin);

  const absl::string_view query_;
  const absl::Span<const Word> words_;
  const Token* const next_;
  const absl::CivilDay today_;
  ItemList& items_;
  bool is_excluding_ = false;      // NOT stands before what comes next
  std::vector<Reading> before_;    // of what was understood last
  std::vector<FieldId> excluded_;  // of what was just left out
  size_t end_of_excluded_ = 0;
};

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_EXCLUDED_H_
