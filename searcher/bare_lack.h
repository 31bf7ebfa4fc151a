// "no psych clearance", "lack of functional improvement", "without PT": what a
// letter misses. Reviewers say it in many ways, so what is missed is looked for
// by all its names in one sentence with a word that denies it, and not with
// any "no" of the letter.
// Outside face: LackAt(). Used by bare_run.cc.
#ifndef IMR_SEARCHER_BARE_LACK_H_
#define IMR_SEARCHER_BARE_LACK_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"

#include "common/words.h"
#include "searcher/query_tree.h"
#include "searcher/readings.h"

namespace imr {

// Something that is missed.
struct Lack {
  size_t begin = 0, end = 0;  // of the words, "no" and all; none if end is 0
  Understood missed;
  QueryNode node;
};

// Returns the treatment or topic that `words[at]` says is missed.
Lack LackAt(absl::string_view query, absl::Span<const Word> words, size_t at,
            absl::CivilDay today);

}  // namespace imr

#endif  // IMR_SEARCHER_BARE_LACK_H_
