// A guideline line -> the guidelines one side relied on, by a grammar (top of
// citations.cc), not by splitting: topics hold commas and full stops.
// Outside face: ReadCitations(), ReadProseCitations().
#ifndef IMR_INDEXER_CITATIONS_H_
#define IMR_INDEXER_CITATIONS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/letter.h"

namespace imr {

struct CitationsReading {
  Citations citations;
  // "mtus" (a chapter), "sections", "pages", "non_mtus"; offsets into the
  // line given.
  std::vector<Evidence> evidence;
  bool complete = true;  // false if some words fit no rule of the grammar
};

// Reads what stands after "Claims Administrator guideline:" or "MAXIMUS
// guideline:" (2014 and later), lines joined. Never fails.
CitationsReading ReadCitations(absl::string_view line);

// Reads the free prose in which letters of 2013 name what they relied on:
// "the Chronic Pain Guidelines, pages 78-80, which is part of the MTUS".
CitationsReading ReadProseCitations(absl::string_view prose);

// Takes a line that named no guideline for one that says so ("did not cite any
// medical evidence", "None"), if it does.
void ReadNothingCited(absl::string_view line, CitationsReading& reading);

// Adds a guideline's short name, once.
void AddGuidelineName(const std::string& name, Citations& citations);

}  // namespace imr

#endif  // IMR_INDEXER_CITATIONS_H_
