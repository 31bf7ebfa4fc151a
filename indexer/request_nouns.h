// The words beside a number that say what it counts, or that it counts
// nothing: "60 tablets", "12 visits", "3 views", "phase 3".
// Outside face: IsWordOf().
#ifndef IMR_INDEXER_REQUEST_NOUNS_H_
#define IMR_INDEXER_REQUEST_NOUNS_H_

#include "indexer/request_tokens.h"

namespace imr {

enum class WordKind {
  kMark,           // before a count: "#60", "qty 60"
  kMarkFiller,     // between a mark and its count: "qty: 60"
  kPiece,          // of a drug: "60 tablets"
  kVisit,          // of a treatment: "12 sessions"
  kContainer,      // "2 boxes"
  kNamesNumber,    // before a number that is a name: "phase 3", "CPT 97110"
  kMeasure,        // after a number that is a size or kind: "3 views"
  kDirection,      // after a dose: "1 tablet every 6 hours"
  kDirectionVerb,  // before a dose: "apply 2"
  kLeader,         // before a count that opens a request: "request for 1 MRI"
  kPhraseEnd,      // not between a count and its noun: "12 of the visits"
};

// Returns whether `token` is a word of this kind.
bool IsWordOf(WordKind kind, const RequestToken& token);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_NOUNS_H_
