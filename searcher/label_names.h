// Names without quotes behind a label: "specialty:pain management", "drug:
// norco, soma". Where they end only the field's lexicon can tell.
// Outside face: EndOfUnquotedName(), EndOfName(), IsListed(), PlaceOf(). Used
// by interpret.cc.
#ifndef IMR_SEARCHER_LABEL_NAMES_H_
#define IMR_SEARCHER_LABEL_NAMES_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/fields.h"
#include "searcher/lexer.h"

namespace imr {

// Returns where in `query` its part `text` begins.
size_t PlaceOf(absl::string_view query, absl::string_view text);

// Returns where the name ends that begins with the one value of
// `tokens[label]`, no name alone: "specialty:pain management", "strength:5 %";
// 0 if it begins none.
size_t EndOfUnquotedName(absl::string_view query,
                         absl::Span<const Token> tokens, size_t label);

// Returns where the longest name that `field` knows ends, of those that start
// with `tokens[first]`, or its "last 2 years", "5 %"; 0 if none.
size_t EndOfName(absl::string_view query, absl::Span<const Token> tokens,
                 size_t first, const Field& field);

// Returns true if only a comma and a space part token `next`, a bare word, from
// the one before it.
bool IsListed(absl::string_view query, absl::Span<const Token> tokens,
              size_t next);

}  // namespace imr

#endif  // IMR_SEARCHER_LABEL_NAMES_H_
