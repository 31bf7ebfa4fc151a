// The words of a query in a letter, for `show --format json`: the texts that
// have any, cut into pieces marked or not, as snippets are.
// Outside face: MarkedTextsToJson().
#ifndef IMR_SEARCHER_RENDER_MARKED_JSON_H_
#define IMR_SEARCHER_RENDER_MARKED_JSON_H_

#include "common/json.h"
#include "common/letter.h"
#include "searcher/highlight.h"

namespace imr {

// Returns "marked" of schemas/letter.schema.json.
Json MarkedTextsToJson(const Letter& letter, const LetterMarks& marks);

}  // namespace imr

#endif  // IMR_SEARCHER_RENDER_MARKED_JSON_H_
