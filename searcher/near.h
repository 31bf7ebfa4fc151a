// "a w/5 b /s c": operands and distances -> what must stand near each other.
// Outside face: NearOf(). Used by near_operands.cc, bare_lack.cc, bare_odg.cc.
#ifndef IMR_SEARCHER_NEAR_H_
#define IMR_SEARCHER_NEAR_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "searcher/distance.h"
#include "searcher/query_tree.h"

namespace imr {

// Operands of a chain. People write three; to mark thousands of them would take
// seconds.
inline constexpr size_t kMaxNearOperands = 32;

// Words, phrases and roots of all operands together: a root may be a thousand
// words, all of whose places are read.
inline constexpr size_t kMaxNearParts = 128;

// Chains that operands of several parts ("(a b) w/5 c") are taken apart into.
inline constexpr size_t kMaxChains = 64;

// Returns what holds where `operands` stand in a row, each at its distance
// from the one before. An operand that holds several parts, all of which must
// hold, makes a chain for each of them. All are looked for in one text field:
// the one that a side names.
// Returns nullopt if an operand is neither words nor near words, the sides
// name different text fields, or there are too many operands, parts or
// chains.
std::optional<QueryNode> NearOf(std::vector<QueryNode> operands,
                                std::vector<Distance> distances);

}  // namespace imr

#endif  // IMR_SEARCHER_NEAR_H_
