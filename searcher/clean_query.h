// Bytes typed, pasted or sent -> a query that the lexer can read: what no
// query holds becomes spaces, byte for byte, so that places in the query stay
// places in what was typed.
// Outside face: CleanQuery(). Used by interpret.cc, interpret_for.cc,
// saved_commands.cc and saved_search.cc.
#ifndef IMR_SEARCHER_CLEAN_QUERY_H_
#define IMR_SEARCHER_CLEAN_QUERY_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace imr {

// Bytes of a query that are read; the rest is left out, with a note. Room for
// 600 words, or for 310 case numbers: more of these go into a file
// (find --cases). The slowest of 12 kinds of text took 58 ms of CPU then,
// 10 of them for starting, on a machine that was slow that day.
inline constexpr size_t kMaxQueryBytes = size_t{4} * 1024;

struct CleanedQuery {
  std::string text;  // UTF-8; of the query's length, or kMaxQueryBytes
  std::vector<std::string> notes;
};

// Returns `query` with spaces for control characters, for bytes that are not
// UTF-8 and for the spaces of other scripts, and with straight double quotes.
CleanedQuery CleanQuery(absl::string_view query);

}  // namespace imr

#endif  // IMR_SEARCHER_CLEAN_QUERY_H_
