// Bare words -> the fields they name, without "field:": the longest name of
// the lexicons, or figures that say what they are.
// Outside face: BareReadingsAt().
#ifndef IMR_SEARCHER_BARE_READINGS_H_
#define IMR_SEARCHER_BARE_READINGS_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/readings.h"

namespace imr {

// Returns what the words of `text` from `words[at]` on stand for; no readings
// if they are only words. `words[at]` is not a joined one.
//
// The longest name or figure counts; which of several fields it means,
// bare_choice.h says. Spinal levels are only words: L4-L5 means less than the
// lumbar spine.
// `before` are the readings of what stands just before: a year behind a
// guideline is its edition, "f" behind an age a sex, "10 mg" behind Norco is
// 10/325 mg.
Understood BareReadingsAt(absl::string_view text, absl::Span<const Word> words,
                          size_t at, const std::vector<Reading>& before,
                          absl::CivilDay today);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_READINGS_H_
