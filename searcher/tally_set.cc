#include "searcher/tally_set.h"

#include <cstddef>
#include <utility>

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

std::vector<LetterMembers> LettersOf(const DocSet& set, const DocSet& firsts,
                                     Xapian::docid last) {
  std::vector<LetterMembers> letters;
  letters.reserve(static_cast<size_t>(firsts.Count()));
  set.ForEachFlaggedIn(1, last, firsts,
                       [&](Xapian::docid docid, bool is_first) {
                         if (is_first) letters.push_back({docid, 0});
                         ++letters.back().documents;
                       });
  return letters;
}

}  // namespace

Members::Members(DocSet set) : set_(std::move(set)) {
  const int64_t count = set_.Count();
  is_broad_ = count >= set_.Room() / kBroad;
  if (is_broad_) return;
  list_.reserve(static_cast<size_t>(count));
  set_.ForEach([this](Xapian::docid docid) { list_.push_back(docid); });
}

TallySet::TallySet(const IndexReader& index, DocSet set) {
  const Xapian::docid last = index.LastDocid();
  const DocSet& starts = index.LetterStarts();
  const int64_t count = set.Count();
  if ((int64_t{last} - count) * kFewMissing >= count) {
    firsts_ = set.FirstOfRuns(starts);
    letters_ = LettersOf(set, firsts_, last);
    documents_ = Members(std::move(set));
    return;
  }
  DocSet missing = AllDocuments(last);
  missing -= set;
  DocSet broken = DocumentsOfLettersWith(index, missing);
  DocSet left = broken;
  left &= set;
  DocSet letters = broken;
  letters -= DocumentsOfLettersWith(index, left);
  letters &= starts;
  missing_ = {Members(std::move(missing)), Members(std::move(letters)),
              std::move(broken), std::move(left)};
}

}  // namespace imr
