// Chapters of the MTUS that replaced one of nearly the same name: "chronic
// pain" of 2017 came after "chronic pain medical treatment", "opioids" after
// "opioid treatment". Who names the short one means both.
// Outside face: AddEditions(). Used where a chapter is asked for as such.
#ifndef IMR_SEARCHER_CHAPTER_EDITIONS_H_
#define IMR_SEARCHER_CHAPTER_EDITIONS_H_

#include <vector>

#include "searcher/readings.h"

namespace imr {

// Adds to the chapters among `readings` those that are named like them, and go
// on, in the same field.
void AddEditions(std::vector<Reading>& readings);

}  // namespace imr

#endif  // IMR_SEARCHER_CHAPTER_EDITIONS_H_
