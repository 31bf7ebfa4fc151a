// What a score is made of, part by part, and the rarity that parts are weighed
// by. Outside face: ScoreParts, AddPart(), Idf().
#ifndef IMR_SEARCHER_SCORE_PARTS_H_
#define IMR_SEARCHER_SCORE_PARTS_H_

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "common/fields.h"

namespace imr {

// What a score is made of, for explain.
struct ScoreParts {
  struct Count {
    FieldId field;
    size_t occurrences = 0;
  };
  struct Part {
    std::string text;           // "weaning", "low back, near each other"
    double idf = 0;             // 0 where rarity does not count
    std::vector<Count> counts;  // of a word: where it stands
    double points = 0;
  };
  std::vector<Part> parts;
  double score = 0;
};

// Adds a part that has points to `parts`, unless that is null.
inline void AddPart(std::string text, double idf,
                    std::vector<ScoreParts::Count> counts, double points,
                    ScoreParts* parts) {
  if (parts == nullptr || points == 0) return;
  parts->parts.push_back({std::move(text), idf, std::move(counts), points});
}

// Returns how much it says to have what `with` of so many documents have.
inline double Idf(double documents, double with) {
  with = std::min(with, documents);
  return std::log1p((documents - with + 0.5) / (with + 0.5));
}

}  // namespace imr

#endif  // IMR_SEARCHER_SCORE_PARTS_H_
