// Letters as JSON: the shape of schemas/letter.schema.json, which imr-index
// parse and imr-search show print.
#ifndef IMR_COMMON_LETTER_JSON_H_
#define IMR_COMMON_LETTER_JSON_H_

#include "common/json.h"
#include "common/letter.h"

namespace imr {

// What LetterToJson adds to the keys of the schema.
struct LetterJsonOptions {
  bool with_evidence = true;
  bool with_text = false;       // Letter::text and Letter::body
  bool quote_evidence = false;  // of each value the words it stands on
};

// Returns the letter as an object with keys in the schema's order.
Json LetterToJson(const Letter& letter, const LetterJsonOptions& options = {});

}  // namespace imr

#endif  // IMR_COMMON_LETTER_JSON_H_
