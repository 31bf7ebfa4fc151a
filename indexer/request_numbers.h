// Which numbers of a request count something, and which are names, dates,
// measures and directions.
// Outside face: IsMarked() and its like, NumbersOfOtherThings().
#ifndef IMR_INDEXER_REQUEST_NUMBERS_H_
#define IMR_INDEXER_REQUEST_NUMBERS_H_

#include <cstddef>
#include <vector>

#include "indexer/request_tokens.h"

namespace imr {

// Up to here a number of tablets may be a dose: "2 tablets twice a day".
inline constexpr double kMostDose = 4;

// Returns whether a mark stands before number `i`: "#60", "Qty: 60",
// "quantity of 60".
bool IsMarked(const RequestTokens& tokens, size_t i);

// Returns whether token `mark` marks the number before it: "60 count", "60#";
// not "60 #30" or "30 QTY: 240", where the mark is of the next number.
bool IsMarkedAfter(const RequestTokens& tokens, size_t mark);

// Returns whether number `i` is called a quantity: "QTY: 18".
bool IsNamedQuantity(const RequestTokens& tokens, size_t i);

// Returns whether the words at token `i` say where: "for the knee", "to both
// knees"; not "for 6 weeks".
bool IsPlaceAhead(const RequestTokens& tokens, size_t i);

// Returns whether the words from token `i` on make the number before them a
// measure or a kind: "3 views", "4-wheel", "2 weeks".
bool IsMeasured(const RequestTokens& tokens, size_t i);

// Returns, for each token, whether it is a number that is no count for itself:
// levels of the spine ("L4-5", "C 5/6"), codes ("97110", "vitamin B-12"),
// names ("Tylenol #3", "phase 2"), dates and years, what to take at a time
// ("apply 2"), and numbers no quantity reaches. `names_teeth`: "#19" is a
// tooth.
std::vector<bool> NumbersOfOtherThings(const RequestTokens& tokens,
                                       bool names_teeth);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_NUMBERS_H_
