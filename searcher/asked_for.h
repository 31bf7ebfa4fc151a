// Which names of a query stand for what is asked for, and where its words are
// looked for then. Most letters mention treatments and parts of the body that
// are not in dispute: of the letters with an MRI in their history few decide
// one, so a mention would make counts and rates of "MRI overturned" wrong.
//
// A determination is about one treatment. If a query names one, be it twice
// ("physical therapy (PT)"), and no drug, it is asked for: a value of its field
// or a word of the request. Beside a drug or another treatment ("ESI MRI",
// "norco physical therapy"), in words that speak of the past ("failed physical
// therapy", "MRI findings") and in sentences a name may be mentioned anywhere.
// A part of the body, or a side, is that of the request, and one that the letter
// speaks of where the request names none: "12 sessions of PT" for a worker with
// a bad knee is found by "knee PT", an MRI of the neck is not found by "knee
// MRI". Where several parts are named ("neck and shoulder MRI"), or a complaint
// ("knee pain"), the rationale may say them too.
// Outside face: NarrowToRequests(), MayBeNarrowed(), NarrowNames().
// Used by operators.cc and item_list.cc.
#ifndef IMR_SEARCHER_ASKED_FOR_H_
#define IMR_SEARCHER_ASKED_FOR_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "searcher/asked_names.h"
#include "searcher/query_tree.h"
#include "searcher/readings.h"

namespace imr {

// Of `node`, which is left out, lets names of treatments and parts of the body
// stand for what is asked for: most letters mention others, which are not meant
// by "MRI but not of the knee". Returns true if that changed anything.
bool NarrowToRequests(QueryNode& node);

// Returns true if NarrowNames() may narrow a name that has `readings`, so that
// letters that could not be read need a way of their own.
bool MayBeNarrowed(absl::Span<const Reading> readings);

// A name whose words are no longer looked for in all texts.
struct NarrowedName {
  size_t begin = 0, end = 0;  // where it stands, in bytes of the query
  NameKind kind = NameKind::kTreatment;
  bool is_asked = true;  // of a place, not mentioned
};

// Narrows the names in `tree`, which was made of `query`, as said above, and
// counts of visits ("12 visits") to requests. Returns which.
std::vector<NarrowedName> NarrowNames(absl::string_view query, QueryNode& tree);

}  // namespace imr

#endif  // IMR_SEARCHER_ASKED_FOR_H_
