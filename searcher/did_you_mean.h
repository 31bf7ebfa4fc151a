// A part of a query that finds nothing -> what may have been meant: words and
// values that are spelled nearly so, the words of a phrase apart, the values
// between which a range must lie. Only ever shown.
// Outside face: DidYouMean. Used by nothing_found.cc.
#ifndef IMR_SEARCHER_DID_YOU_MEAN_H_
#define IMR_SEARCHER_DID_YOU_MEAN_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/lexicon.h"
#include "searcher/docset.h"
#include "searcher/evaluate.h"
#include "searcher/index_reader.h"
#include "searcher/query_tree.h"
#include "searcher/request.h"
#include "searcher/slips.h"

namespace imr {

class DidYouMean {
 public:
  // All must outlive it.
  DidYouMean(const IndexReader& index, const SearchRequest& request,
             Evaluator& evaluator)
      : index_(index),
        request_(request),
        query_(request.query),
        evaluator_(evaluator) {}

  // Returns the notes on what in `part`, a part of the query, finds nothing:
  // "did you mean acupuncture? 12 determinations in 12 letters", with what the
  // whole query finds if that is typed, or if that is nothing what it finds
  // alone; both with the request's flags, of all builds. Throws Xapian::Error.
  std::vector<std::string> NotesOn(const QueryNode& part);

  // Returns what the query finds with all the slips put right that NotesOn()
  // met, if there were several. Throws Xapian::Error.
  std::vector<std::string> NotesOnAll();

 private:
  static constexpr size_t kMaxSuggestions = 3;

  // Words and values of a query for which those spelled like them are looked
  // for; each takes reading many of the index's.
  static constexpr size_t kMaxLookedUp = 24;

  void AddLeaf(const QueryNode& leaf);
  void AddChildren(const QueryNode& node);
  void AddValues(const QueryNode& leaf);
  void AddCase(const QueryNode& leaf);
  void AddClass(const LexiconEntry& drug);
  void AddBounds(const QueryNode& leaf);
  void AddBeginning(const QueryNode& leaf);
  void AddWords(const QueryNode& leaf, const std::string& word);
  void AddApart(const QueryNode& leaf, const std::string& how);
  void AddMeant(const QueryNode& leaf, absl::string_view typed,
                const std::string& meant);
  bool AddIfFound(const std::string& query, const std::string& shown);
  void Add(std::string note);
  std::string CountIn(const DocSet& found) const;

  const IndexReader& index_;
  const SearchRequest& request_;
  const std::string& query_;  // the whole query, as typed
  Evaluator& evaluator_;
  std::vector<std::string> notes_;
  std::vector<Slip> slips_;
  size_t looked_up_ = 0;  // words and values, in the names of the index
};

}  // namespace imr

#endif  // IMR_SEARCHER_DID_YOU_MEAN_H_
