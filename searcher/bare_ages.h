// Ages: "55 year old", of people without "years old", in decades, as a chart
// has them.
//
//   age := [compare] n ("year old" | "yo" | "years of age" | ...) [open]
//        | [compare] ("age" | "aged" | "ages") [compare] n ["-" n] [open]
//        | "age" "between" n ("and" | "to" | "-") n
//   compare, open: compared_counts.h
//
// Outside face: the functions below.
#ifndef IMR_SEARCHER_BARE_AGES_H_
#define IMR_SEARCHER_BARE_AGES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/lexer_values.h"
#include "searcher/readings.h"

namespace imr {

// Returns the age at `cursor`; no readings if there is none. One that is
// `named` needs no "years", and may have no other unit.
Understood AgeAt(Cursor cursor, bool named = false);

// Returns true if `compared`, a comparison, is one of ages: "older than 60".
bool AreOld(absl::string_view compared);

// Each returns what stands at a word of `text`; no readings if it is none of
// it.

// "over 50" behind a sex.
Understood PlainAgeAt(absl::string_view text, const Word& word);

// "over 60" behind a word for people, "older than 60" of what is no injury or
// record, and "over 60" if that is all that is asked.
Understood UnsaidAgeAt(absl::string_view text, absl::Span<const Word> words,
                       size_t at);

// "50s" of a man or woman, "in her fifties", "mid-forties"; behind "the" of
// people only: blood pressure is in the 80s too.
Understood DecadeAt(absl::string_view text, absl::Span<const Word> words,
                    size_t at, bool is_after_sex);

// "teenager", "elderly", or the word.
Understood NamedAgeAt(absl::string_view text, absl::Span<const Word> words,
                      size_t at);

// "45F", "72M".
Understood AgeAndSexAt(absl::string_view text, const Word& word);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_AGES_H_
