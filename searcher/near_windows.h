// Where in a text words near each other can stand: one of them is looked for
// by its code (coded_words.h), and only what is around it need be read.
// Outside face: NearWindows. Used by proximity.cc.
#ifndef IMR_SEARCHER_NEAR_WINDOWS_H_
#define IMR_SEARCHER_NEAR_WINDOWS_H_

#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"

#include "common/sequence_scan.h"
#include "common/word_file.h"
#include "searcher/coded_words.h"
#include "searcher/query_tree.h"

namespace imr {

class NearWindows {
 public:
  // `node` is a kPhrase or kNear.
  NearWindows(const WordFile& segment, const QueryNode& node);

  // Returns false if all of a text must be read: for groups within groups,
  // words far apart or in one paragraph, prefixes alone.
  bool CanTell() const { return can_tell_; }

  // Returns whether `holds` is true of a stretch of the sequence in which the
  // node can stand.
  bool AnyHolds(absl::string_view sequence,
                absl::FunctionRef<bool(absl::string_view)> holds);

 private:
  bool SetReach(const QueryNode& near);
  void FindAnchors(absl::string_view sequence);

  bool can_tell_ = false;
  std::vector<CodedPhrase> anchor_;       // any of which the node needs
  Reach reach_;                           // of the node's other parts around it
  std::vector<absl::string_view> found_;  // of anchor_, in the sequence
};

}  // namespace imr

#endif  // IMR_SEARCHER_NEAR_WINDOWS_H_
