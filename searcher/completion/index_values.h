// What may follow "field:" in an index: its values that begin as typed, and
// names of its lexicon that stand for such values. Of so many that nobody
// reads them, how they go on. Dead documents count until they are compacted
// away: what is offered is found nearly always, not by promise.
// Outside face: ValuesThatBegin().
#ifndef IMR_SEARCHER_COMPLETION_INDEX_VALUES_H_
#define IMR_SEARCHER_COMPLETION_INDEX_VALUES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/index_reader.h"

namespace imr {

// Values offered; of more, their beginnings, one character longer than typed.
inline constexpr size_t kMostValues = 200;

// Contents of a column that are read one by one, which takes some 10 ms; a
// column of more has one value a letter, whose order is used instead.
inline constexpr uint32_t kMostContents = 1 << 15;

struct OfferedValue {
  std::string text;      // as people read it, "pain management"
  bool is_whole = true;  // false: a beginning
};

// Returns what `typed` may become, A-Z. Throws Xapian::Error.
std::vector<OfferedValue> ValuesThatBegin(
    const IndexReader& index, const Field& field, absl::string_view typed,
    uint32_t most_contents = kMostContents);

}  // namespace imr

#endif  // IMR_SEARCHER_COMPLETION_INDEX_VALUES_H_
