// Bare words -> the fields they name, without "field:": the longest name of
// the lexicons, or figures that say what they are.
// Outside face: BareReadingsAt(). Used by interpret.cc.
#ifndef IMR_SEARCHER_BARE_READINGS_H_
#define IMR_SEARCHER_BARE_READINGS_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns what the words of `text` from `words[at]` on stand for; no readings
// if they are only words. `words[at]` is not a joined one.
//
// The longest name counts. Where several fields know it, any of them is
// meant, but a drug's name means only the drug, a drug class is not looked
// for as the state's subcategory as well, and a specialist's name is not a
// visit to one. Names of treatments, body parts, topics and chapters that name
// nothing else stand for the words themselves too: headings are terse, and
// such words are everyday ones.
// Postal codes and spinal levels are only words: "OR" and "PA" mean more than
// states, and L4-L5 means less than the lumbar spine.
// `after_guideline`: these words follow a guideline's name, so that a year is
// its edition.
Understood BareReadingsAt(absl::string_view text, absl::Span<const Word> words,
                          size_t at, bool after_guideline);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_READINGS_H_
