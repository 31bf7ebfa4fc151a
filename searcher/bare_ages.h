// Ages that are said without "years old": of people, in decades, as a chart
// has them.
// Outside face: the functions below. Used by bare_readings.cc.
#ifndef IMR_SEARCHER_BARE_AGES_H_
#define IMR_SEARCHER_BARE_AGES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

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

// "45F", "72M".
Understood AgeAndSexAt(absl::string_view text, const Word& word);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_AGES_H_
