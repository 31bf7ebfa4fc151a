// "find --since": what builds after a number or from a day on added, which a
// revision tells. "find @name --since last": shows what builds added after the
// search was last asked so, and remembers that it was asked. A mark is a small
// file beside the saved searches, one for each search (its name and whole
// query) and index (its path and id), so that none is read for another.
//
//   mark := SEARCHES ".marks/" name "." 16 hex digits of both, a JSON object
//
// The first time says only from where on: it is the search as ever, of ten
// results. From then on a mark moves only when all that is new was shown, all
// of an index made anew too: no letter is missed. Of several commands that ask
// at one moment the one that saw the newest index sets the mark.
// Outside face: Alert, RemoveMarks(). Used by commands.cc and
// saved_commands.cc.
#ifndef IMR_SEARCHER_ALERT_H_
#define IMR_SEARCHER_ALERT_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "searcher/expand_saved.h"
#include "searcher/index_reader.h"
#include "searcher/request.h"
#include "searcher/result_page.h"

namespace imr {

class Alert {
 public:
  // Reads --since of `expanded`: nothing, "last", a day or the number of a
  // build, and puts into `request` what it asks of the search.
  // Errors: InvalidArgument for anything else, for "last" without a saved
  // search, for a build the index did not have yet; FailedPrecondition for a
  // day on or before which there are builds without a day; DataLoss for a
  // damaged mark.
  static absl::StatusOr<Alert> Prepare(const ExpandedOptions& expanded,
                                       const IndexReader& index,
                                       SearchRequest& request);

  // Puts first in the page's notes since when its letters are.
  void AddNotes(ResultPage& page) const;

  // Remembers that `page`, an answer of `index`, was shown.
  absl::Status Remember(const IndexReader& index, const ResultPage& page) const;

 private:
  Alert() = default;

  absl::Status PrepareLast(const ExpandedOptions& expanded,
                           const IndexReader& index, SearchRequest& request);

  std::string path_;  // of the mark; "" if there is none to keep
  std::string name_;
  std::string index_path_;
  SearchRequest request_;
  bool moves_on_ = false;  // whatever is shown: the first time
  std::string note_;
};

// Removes the marks of a saved search.
absl::Status RemoveMarks(const std::string& searches_path,
                         absl::string_view name);

}  // namespace imr

#endif  // IMR_SEARCHER_ALERT_H_
