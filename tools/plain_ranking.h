// Plain BM25, as a search engine without fields and lexicons has it: all words
// of a determination and its letter's summary as one text, in an index in
// memory, asked for any of the words by Xapian's BM25.
// Outside face: PlainRanking.
#ifndef IMR_TOOLS_PLAIN_RANKING_H_
#define IMR_TOOLS_PLAIN_RANKING_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include <xapian.h>

#include "searcher/index_reader.h"

namespace imr {

class PlainRanking {
 public:
  // Makes one of the letters stored in `index`.
  static absl::StatusOr<PlainRanking> Of(IndexReader& index);

  // Returns the ids of all determinations that have a word of `query`, best
  // first.
  std::vector<std::string> Rank(absl::string_view query) const;

 private:
  explicit PlainRanking(Xapian::WritableDatabase database)
      : database_(std::move(database)) {}

  void Add(const StoredLetter& letter);

  Xapian::WritableDatabase database_;
};

}  // namespace imr

#endif  // IMR_TOOLS_PLAIN_RANKING_H_
