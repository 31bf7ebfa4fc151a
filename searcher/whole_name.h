// A name of a lexicon in bare words that is whole: "norco" is not meant in
// "norco-like", and the 750 of "robaxin 750" is no part of its name.
// Outside face: WholeMatchAt(). Used by bare_names.cc and bare_places.cc.
#ifndef IMR_SEARCHER_WHOLE_NAME_H_
#define IMR_SEARCHER_WHOLE_NAME_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/fields.h"
#include "common/lexicon.h"
#include "common/words.h"

namespace imr {

// Returns the longest form that starts at `words[at]` and is whole. Of a
// drug, a strength behind the name is left for itself.
LexiconMatch WholeMatchAt(const Field& field, absl::string_view text,
                          absl::Span<const Word> words, size_t at);

}  // namespace imr

#endif  // IMR_SEARCHER_WHOLE_NAME_H_
