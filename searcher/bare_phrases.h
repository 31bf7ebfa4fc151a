// Phrases among bare words that name no field: how people ask, laws, directions
// of a drug, phrases that are looked for as they stand.
// Outside face: the functions below. Used by bare_run.cc.
#ifndef IMR_SEARCHER_BARE_PHRASES_H_
#define IMR_SEARCHER_BARE_PHRASES_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/item_list.h"
#include "searcher/readings.h"

namespace imr {

// Each adds to `items` the phrase that begins at `words[first]`, a word of the
// query, and returns the byte where it ends; adds nothing and returns 0 if none
// begins there.

// Adds the words of a phrase by which people ask; `before` is what was just
// understood.
size_t AddStopPhrase(absl::string_view query, absl::Span<const Word> words,
                     size_t first, const std::vector<Reading>& before,
                     absl::CivilDay today, ItemList& items);

// Adds "8 CCR", "Labor Code section" before a section's number, which says it
// all: letters name the law in many ways.
size_t AddLaw(absl::Span<const Word> words, size_t first, ItemList& items);

// Adds, behind a drug, "po tid", and behind how much of it "twice daily".
size_t AddDirections(absl::Span<const Word> words, size_t first,
                     bool has_amount, ItemList& items);

// Adds "peer to peer", "Table 12-8", "late denial".
size_t AddSetPhrase(absl::string_view query, absl::Span<const Word> words,
                    size_t first, ItemList& items);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_PHRASES_H_
