#include "searcher/tally_set.h"

#include <cstddef>

#include "searcher/letter_scope.h"

namespace imr {
namespace {

constexpr int64_t kBroad = 16;  // one document in so many

// A set is counted from all documents where so many times the documents that
// it has not are fewer than those it has.
constexpr int64_t kFewMissing = 4;

DocSet AllDocuments(Xapian::docid last) {
  DocSet all(last);
  all.AddRange(1, last);
  return all;
}

}  // namespace

Members::Members(DocSet set) : set_(std::move(set)) {
  const int64_t count = set_.Count();
  is_broad_ = count >= set_.Room() / kBroad;
  if (is_broad_) return;
  list_.reserve(static_cast<size_t>(count));
  set_.ForEach([this](Xapian::docid docid) { list_.push_back(docid); });
}

// With L the letters that the set has not whole, the set's documents are all
// but those of L, and those of L in the set. A letter counts in one of the two
// only, so this holds for counts of letters too.
TallySet::TallySet(const IndexReader& index, DocSet set) {
  const Xapian::docid last = index.LastDocid();
  const DocSet& starts = index.LetterStarts();
  const int64_t count = set.Count();
  if ((int64_t{last} - count) * kFewMissing < count) {
    DocSet missing = AllDocuments(last);
    missing -= set;
    DocSet broken = DocumentsOfLettersWith(index, missing);
    DocSet left = broken;
    left &= set;
    if (broken.Count() + left.Count() < count) {
      counts_from_all_ = true;
      parts_.emplace_back(std::move(broken), starts, -1);
      parts_.emplace_back(std::move(left), starts, 1);
      return;
    }
  }
  parts_.emplace_back(std::move(set), starts, 1);
}

}  // namespace imr
