// The truth of a letter as a line of JSON, in the shape of
// tests/letters/gold.jsonl (see corpus/README.md).
// Outside face: AppendTruth().
#ifndef IMR_TOOLS_MAKE_LETTERS_TRUTH_H_
#define IMR_TOOLS_MAKE_LETTERS_TRUTH_H_

#include <string>

#include "absl/strings/string_view.h"

#include "tools/make_letters/facts.h"

namespace imr {

// Appends `text` as a JSON string with its quotes.
void AppendJsonString(absl::string_view text, std::string& out);

// Appends the line of `letter`, which stands in `file`. `has_header` tells
// whether the text has a block of days.
void AppendTruth(const LetterFacts& letter, absl::string_view file,
                 bool has_header, std::string& out);

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_TRUTH_H_
