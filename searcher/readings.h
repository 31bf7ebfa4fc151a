// What words can stand for: a field and a value, and the node that finds it.
// Made by vocabulary.cc and bare_patterns.cc, put into words by item_list.cc.
#ifndef IMR_SEARCHER_READINGS_H_
#define IMR_SEARCHER_READINGS_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/types/span.h"

#include "searcher/interpret.h"
#include "searcher/query_tree.h"

namespace imr {

struct Reading {
  FieldMeaning meaning;  // as shown
  QueryNode node;
};

// Returns the reading as a field and a value, which `node` finds. Made here
// and not in braces where it is used: if the node could not be made, GCC 12
// would destroy the value twice.
Reading ReadingOf(FieldId field, std::string value, QueryNode node);

// Words of a query that stand for any of several readings.
struct Understood {
  size_t begin = 0, end = 0;  // where the words stand, in bytes of the query
  std::vector<Reading> readings;
  bool or_words = false;    // or for the words themselves
  bool words_only = false;  // for the words: the readings are not meant here
  std::vector<Reading> also = {};  // one must hold too: "LESI" is lumbar
  std::string spelling =
      {};  // how the words are spelled right, if they are not
};

template <typename Predicate>
void RemoveReadings(Understood& understood, Predicate is_unwanted) {
  auto& readings = understood.readings;
  readings.erase(std::remove_if(readings.begin(), readings.end(), is_unwanted),
                 readings.end());
}

// Returns "drug alprazolam", "topic opioids or drug-class opioid", "topic or
// treatment acupuncture".
std::string DescribeReadings(absl::Span<const Reading> readings);

}  // namespace imr

#endif  // IMR_SEARCHER_READINGS_H_
