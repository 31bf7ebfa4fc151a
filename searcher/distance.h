// How near two things of a text must stand: what "w/5", "/s", "pre/5" say.
// Outside face: Distance, ToString().
#ifndef IMR_SEARCHER_DISTANCE_H_
#define IMR_SEARCHER_DISTANCE_H_

#include <string>

#include "absl/strings/str_cat.h"

namespace imr {

// Distances in words: the widest, and that of NEAR alone.
inline constexpr int kMaxNearWords = 1000;
inline constexpr int kDefaultNearWords = 10;

struct Distance {
  enum Unit {
    kWords,      // at most `words` places from one to the other
    kSentence,   // in the same sentence
    kParagraph,  // in the same paragraph
  };

  Unit unit = kWords;
  int words = 0;         // of kWords, 1..kMaxNearWords
  bool ordered = false;  // the left one first
};

// Returns "w/5", "pre/5", "/s", "+p".
inline std::string ToString(const Distance& distance) {
  if (distance.unit == Distance::kWords) {
    return absl::StrCat(distance.ordered ? "pre/" : "w/", distance.words);
  }
  return absl::StrCat(distance.ordered ? "+" : "/",
                      distance.unit == Distance::kSentence ? "s" : "p");
}

}  // namespace imr

#endif  // IMR_SEARCHER_DISTANCE_H_
